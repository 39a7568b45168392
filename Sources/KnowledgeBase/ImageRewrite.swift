/// A prefix of image addresses and the local path that stands in for it (`images.rewrite`).
package struct ImageRewrite: Hashable, Sendable {
    package var from: String
    package var to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}
