package import Diagnostics
internal import Yams

/// Reads one YAML document into a tree of values with places.
package enum YAMLParser {
    /// The most levels of lists and mappings inside each other.
    package static let maximumDepth = 64
    /// The most values in one document once its aliases are written out.
    package static let maximumNodes = 200_000

    /// Reads the document in `range` of a file (by default all of it), whose first byte is on line `firstLine`.
    ///
    /// The node is nil exactly when an error was found; an empty document is a null. UTF-8, with or without a byte
    /// order mark. Linear in the text; an alias costs as much as what it stands for, up to `maximumNodes` in total.
    package static func parse(
        _ source: SourceText, range: Range<Int>? = nil, firstLine: Int = 1
    ) -> (node: YAMLNode?, findings: [Finding]) {
        let range = contents(of: source, range: range)
        guard let text = String(validating: source.bytes[range], as: UTF8.self) else {
            return (nil, [invalidUTF8(in: source, range: range)])
        }
        let lines = YAMLLines(source: source, range: range, firstLine: firstLine)
        if let finding = YAMLAliasGuard.check(lines) { return (nil, [finding]) }
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.nextRoot() else {
                return (YAMLNode(place: lines.place(line: 1, column: 1), value: .null), [])
            }
            if let second = try parser.nextRoot() {
                return (nil, [secondDocument(at: lines.place(of: second))])
            }
            var builder = YAMLTreeBuilder(lines: lines)
            let node = builder.node(from: root)
            return builder.findings.isEmpty ? (node, []) : (nil, builder.findings.sorted())
        } catch let error as YamlError {
            return (nil, [YAMLSyntaxError.finding(for: error, lines: lines)])
        } catch {
            return (nil, [Finding(.yamlSyntax, at: lines.place(line: 1, column: 1), "YAML cannot be read: \(error)")])
        }
    }

    /// The range inside the file's bounds, without a byte order mark.
    private static func contents(of source: SourceText, range: Range<Int>?) -> Range<Int> {
        var range = (range ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
        if range.lowerBound == 0, source.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
            range = 3..<range.upperBound
        }
        return range
    }

    private static func invalidUTF8(in source: SourceText, range: Range<Int>) -> Finding {
        // The repaired text equals the bytes up to the first bad one.
        let repaired = String(decoding: source.bytes[range], as: UTF8.self).utf8
        let good = zip(repaired, source.bytes[range]).prefix { $0 == $1 }.count
        return Finding(
            .yamlSyntax, at: source.place(at: range.lowerBound + good), "text is not valid UTF-8",
            explanation: "The file was saved in another encoding, or it is damaged.",
            fix: "Save the file as UTF-8.")
    }

    private static func secondDocument(at place: Place) -> Finding {
        Finding(
            .yamlSyntax, at: place, "a second YAML document begins here",
            explanation: "the file holds one document; what follows “---” would be left out.",
            fix: "Remove the “---” line, or move what follows it to a file of its own.")
    }
}
