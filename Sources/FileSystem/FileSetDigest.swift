/// A number that stands for the state of a set of files, in whatever order they are added.
struct FileSetDigest: Sendable {
    private var sum: UInt64 = 0

    /// - Parameter stamp: Nil where there is no such file.
    mutating func add(_ file: String, _ stamp: FileStamp?) {
        var digest = StateDigest()
        digest.add(file)
        digest.add(stamp)
        sum &+= digest.state
    }

    mutating func add(_ other: FileSetDigest) { sum &+= other.sum }

    var text: String { String(sum, radix: 16) }
}
