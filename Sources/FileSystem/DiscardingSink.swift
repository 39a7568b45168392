/// Takes files and forgets them: for a check, which does all the work of a build and writes nothing.
package struct DiscardingSink: OutputSink {
    package init() {}
    package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {}
}
