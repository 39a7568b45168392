/// An answer as far as the preview cares.
package struct PreviewResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A part of a file on the disk, by its path on the machine.
        case file(String, Range<Int>)
        /// Events, until the reader goes away.
        case events
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// Of the body, also where a request with HEAD leaves it out.
    package var length: Int?

    package init(_ status: Int, _ headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package static func text(_ status: Int, _ text: String) -> PreviewResponse {
        PreviewResponse(
            status, [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array((text + "\n").utf8)))
    }

    package subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
