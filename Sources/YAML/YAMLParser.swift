package import Diagnostics
internal import Yams

/// Reads one YAML document (YAML 1.1 as libyaml has it) into values with places.
package enum YAMLParser {
    /// Values of one document, aliases counted each time: no file that people write comes near, a bomb of aliases does.
    static let maximumNodes = 200_000
    static let maximumDepth = 100

    /// Parses the bytes of `source` in `range`, which begin on `firstLine`.
    ///
    /// - Returns: The root, or nil where the text is empty or broken, and what is wrong with it.
    package static func parse(
        _ source: SourceText, range: Range<Int>? = nil, firstLine: Int = 1
    ) -> (root: YAMLNode?, findings: [Finding]) {
        let bytes = source.bytes[range ?? 0..<source.bytes.count]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return (nil, [finding(source, firstLine, 1, "the YAML is not valid UTF-8", fix: "Save the file as UTF-8.")])
        }
        if let line = tooDeep(bytes) {
            return (nil, [finding(source, firstLine + line, 1, "values are nested more than \(maximumDepth) deep", fix: "Flatten them.")])
        }
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            guard let root = try parser.nextRoot() else { return (nil, []) }
            var converter = NodeConverter(path: source.path, lineOffset: firstLine - 1)
            let node = converter.convert(root, depth: 0)
            if converter.isExhausted {
                return (nil, [finding(source, firstLine, 1, "the document has more than \(maximumNodes) values", fix: "Split the file.")])
            }
            if try parser.nextRoot() != nil {
                converter.findings.append(
                    finding(source, firstLine, 1, "the file holds more than one YAML document", fix: "Keep the first, remove the `---` after it."))
            }
            return (node, converter.findings)
        } catch {
            return (nil, [explain(error, in: source, firstLine: firstLine)])
        }
    }

    private static func finding(_ source: SourceText, _ line: Int, _ column: Int, _ summary: String, fix: String) -> Finding {
        Finding(.yamlSyntax, at: Place(path: source.path, line: line, column: column), summary, fix: fix)
    }

    /// The line, from 0, on which nesting passes the limit, judged without parsing, because the parser recurses.
    private static func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
        var (line, open, dashes, indent) = (0, 0, 0, 0)
        var isAtStart = true
        for byte in bytes {
            switch byte {
            case 0x0A: (line, dashes, indent, isAtStart) = (line + 1, 0, 0, true)
            case 0x5B, 0x7B: (open, isAtStart) = (open + 1, false)
            case 0x5D, 0x7D: (open, isAtStart) = (max(0, open - 1), false)
            case 0x2D, 0x3F, 0x3A: if isAtStart { dashes += 1 }
            case 0x20: if isAtStart { indent += 1 }
            default: isAtStart = false
            }
            if open > maximumDepth || dashes > maximumDepth || indent > maximumDepth * 8 { return line }
        }
        return nil
    }

    private static func explain(_ error: any Error, in source: SourceText, firstLine: Int) -> Finding {
        guard let error = error as? YamlError else {
            return finding(source, firstLine, 1, "the YAML cannot be read", fix: "Check the file.")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            let (summary, fix) = YAMLProblem.explain(problem)
            return finding(source, firstLine - 1 + max(1, mark.line), max(1, mark.column), summary, fix: fix)
        case .reader(_, let offset, let value, _):
            let place = source.place(at: offset ?? 0)
            return finding(
                source, firstLine - 1 + place.line, place.column,
                "YAML does not allow the character U+\(String(UInt32(bitPattern: value), radix: 16, uppercase: true))",
                fix: "Remove it; it is often pasted without being seen.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let line = firstLine - 1 + max(1, context.mark.line)
            return Finding(
                .duplicateKey, at: Place(path: source.path, line: line, column: max(1, context.mark.column)),
                "the key “\(duplicates.sorted().joined(separator: "”, “"))” is given twice",
                explanation: "Only one of the two could count, and a reader cannot see which.", fix: "Remove one of them.")
        default:
            return finding(source, firstLine, 1, "the YAML cannot be read", fix: "Check the file.")
        }
    }
}
