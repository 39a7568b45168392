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

    /// The scripts that are served as one, each from the files of a folder: all of them are needed at once, and a
    /// reader must not get parts of two builds.
    private static let joinedScripts = ["engine", "dialog"]

    /// The client's files as they are served: `search/kotae-engine.js` for the files of `search/engine/` in the order
    /// of their names, and so on. A file that has the script's own name is taken in place of them.
    ///
    /// - Parameter files: By path below the templates folder.
    package static func joined(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var served = files
        for script in joinedScripts {
            let parts = files.keys.filter { $0.hasPrefix("search/\(script)/") }
            let sorted = parts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for part in parts { served[part] = nil }
            let path = "search/kotae-\(script).js"
            guard served[path] == nil, !parts.isEmpty else { continue }
            served[path] = sorted.flatMap { (files[$0] ?? []) + [UInt8(ascii: "\n")] }
        }
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
