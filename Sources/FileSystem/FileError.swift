#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The machine refused something: which path, what was tried, and the system's own reason.
package struct FileError: Error, Sendable, Equatable {
    package let path: String
    /// A verb in the infinitive: `read`, `write`, `create`.
    package let action: String
    package let code: Int32

    package init(path: String, action: String, code: Int32) {
        self.path = path
        self.action = action
        self.code = code
    }

    /// With the calling thread's errno.
    static func last(_ action: String, _ path: String) -> FileError {
        FileError(path: path, action: action, code: errno)
    }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var reason: String { String(cString: strerror(code)) }
}

extension FileError: CustomStringConvertible {
    package var description: String { "cannot \(action) \(path): \(reason)" }
}
