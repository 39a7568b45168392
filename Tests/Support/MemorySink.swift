package import FileSystem
internal import Synchronization

/// Keeps what a build writes. May be called from several threads; a path that is written twice is noted.
package final class MemorySink: OutputSink {
    private let state = Mutex<(files: [String: [UInt8]], twice: [String])>(([:], []))

    package init() {}

    package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        state.withLock { state in
            if state.files.updateValue(bytes, forKey: path) != nil { state.twice.append(path) }
        }
    }

    package var files: [String: [UInt8]] { state.withLock { $0.files } }
    /// Paths that were written more than once, which a folder on the disk would refuse.
    package var writtenTwice: [String] { state.withLock { $0.twice.sorted() } }
}
