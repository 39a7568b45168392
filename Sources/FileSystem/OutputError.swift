/// Why an output folder cannot be used.
package enum OutputError: Error, Sendable, Equatable {
    /// Another build is writing it.
    case busy(String)
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .busy(let path):
            "another build is writing \(path); wait for it, or give this one another folder with --output"
        }
    }
}
