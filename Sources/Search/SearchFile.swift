/// One file of the index.
package struct SearchFile: Sendable, Equatable {
    /// Relative to the site's root: `search/ja-5d1f0a3c/h12.js`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
