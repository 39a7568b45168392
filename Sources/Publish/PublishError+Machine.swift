internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension PublishError {
    /// A refusal of this machine.
    static func machine(_ error: FileError) -> PublishError {
        let isFull = error.code == ENOSPC || error.code == EDQUOT
        return PublishError(
            isFull ? .diskFull : .machine, isFull ? "no space is left on this machine" : error.description,
            explanation: "What readers see was not changed.",
            fix: isFull ? "Make room and publish again." : "", words: isFull ? error.description : "")
    }
}
