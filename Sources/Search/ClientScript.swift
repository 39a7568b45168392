/// Makes the client's scripts and styles smaller to load without a tool that rewrites them.
///
/// Only for the built-in files, which keep to rules that make this safe: no string, template literal or comment spans
/// lines, and no line ends in a string that goes on. What a site has in place of them is served as it is.
package enum ClientScript {
    /// `source`, the file at `path`, without indentation, blank lines and lines that are only a `//` comment; a script
    /// also without spaces beside punctuation.
    package static func trimmed(_ path: String, _ source: [UInt8]) -> [UInt8] {
        let isScript = path.hasSuffix(".js")
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            if isScript { appendSqueezed(text, to: &result) } else { result.append(contentsOf: text) }
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }

    /// Where the parts of the engine are, and the one script that they are served as: all of them are needed for the
    /// first query, and a reader must not get parts of two builds.
    private static let engineParts = "search/engine/"
    private static let engine = "search/kotae-engine.js"

    /// The client's files as they are served: the parts of the engine joined in the order of their names. A file of the
    /// engine's own name is taken in place of them.
    ///
    /// - Parameter files: By path below the templates folder.
    package static func joined(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var served = files.filter { !$0.key.hasPrefix(engineParts) }
        guard served[engine] == nil, served.count < files.count else { return served }
        let names = files.keys.filter { $0.hasPrefix(engineParts) }
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        served[engine] = sorted.flatMap { (files[$0] ?? []) + [UInt8(ascii: "\n")] }
        return served
    }

    /// Punctuation that no space beside it changes. Not `+` and `-`, of which two with a space between are not one.
    private static let punctuation = Set("{}()[];,=<>!&|?:*".utf8)

    /// A line that may hold a regular expression, a comment or a template literal is taken as it is; elsewhere only
    /// strings must be told from the rest.
    private static func appendSqueezed(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        guard !line.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "`") }) else {
            return result.append(contentsOf: line)
        }
        var quote: UInt8?
        var isEscaped = false
        for i in line.indices {
            let byte = line[i]
            if let open = quote {
                if !isEscaped, byte == open { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: " "), i > line.startIndex, i + 1 < line.endIndex,
                punctuation.contains(line[i - 1]) || punctuation.contains(line[i + 1])
            {
                continue
            }
            result.append(byte)
        }
    }
}
