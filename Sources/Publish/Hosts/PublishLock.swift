internal import CPlatform
internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A locked file. The system frees it when the last process that holds it open ends, however that happens.
struct PublishLock: Sendable {
    let descriptor: Int32

    /// - Throws: `PublishError` of kind `busy` where another process holds the file.
    init(file: String, name: String) throws {
        descriptor = kotae_open(file, O_RDWR | O_CREAT, 0o644)
        guard descriptor >= 0 else { throw FileError(path: file, action: "create", code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw PublishError(
                .busy, "another publish to “\(name)” is running", explanation: "Nothing was changed.",
                fix: "Wait for it.")
        }
    }

    /// Unlocks before it closes: a process that this one is just starting may hold the file open for another moment.
    func release() {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
