/// Makes the client's scripts and styles smaller to load without a tool that rewrites them.
package enum ClientScript {
    /// `source` without indentation, blank lines and lines that are only a `//` comment. The sources keep to a rule
    /// that makes this safe: no string or template literal spans lines.
    package static func trimmed(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            result.append(contentsOf: text)
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }
}
