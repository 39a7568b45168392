package import FileSystem
internal import Synchronization

/// Keeps what is written, by path from the output's root.
package final class MemorySink: OutputSink {
    private let store = Mutex<[String: [UInt8]]>([:])

    package init() {}

    package var files: [String: [UInt8]] { store.withLock { $0 } }

    package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        store.withLock { $0[path] = bytes }
    }
}
