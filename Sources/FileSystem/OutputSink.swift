/// The door through which a site is written. Paths are relative to the output's root.
package protocol OutputSink: Sendable {
    /// Takes one file. May be called from several threads; each path at most once, unless all is discarded.
    func write(_ path: String, _ bytes: [UInt8]) throws(FileError)
    /// Tells, before the first file, that none is worth keeping: some of them want the same place.
    func discardAll()
}

extension OutputSink {
    package func discardAll() {}
}
