/// The door through which a site is written. Paths are relative to the output's root.
package protocol OutputSink: Sendable {
    /// Takes one file. May be called from several threads; each path at most once.
    func write(_ path: String, _ bytes: [UInt8]) throws(FileError)
}
