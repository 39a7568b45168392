/// A request as far as the preview cares.
package struct PreviewRequest: Sendable {
    package var method: String
    /// As in the request line, percent-encoded, without the query.
    package var path: String
    package var query = ""
    package var host: String?
    package var range: String?
    package var ifRange: String?
    package var ifNoneMatch: String?

    package init(method: String = "GET", path: String, host: String? = "localhost") {
        self.method = method
        self.path = path
        self.host = host
    }
}
