package import Diagnostics

/// The YAML at the head of an article, between two `---` lines.
package struct FrontMatterBlock: Equatable, Sendable {
    /// The bytes between the two marker lines.
    package var yamlRange: Range<Int>
    /// The first byte after the end marker's line.
    package var bodyStart: Int
    /// The line (from 1) of that byte.
    package var firstBodyLine: Int
    /// The line of the first byte of YAML: the one after the opening marker.
    package var firstYAMLLine: Int { 2 }

    /// Finds the front matter of a file; nil where the first line is not `---`, or where the end marker is missing.
    ///
    /// Markers are `---` at the start and `---` or `...` at the end, each alone on its line but for spaces and tabs. A
    /// byte order mark and CRLF or CR line ends are accepted. A missing end marker is a finding: without it the whole
    /// article would be taken for YAML, or the front matter for text. Linear in the front matter.
    package static func split(_ source: SourceText) -> (frontMatter: FrontMatterBlock?, findings: [Finding]) {
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let opening = lineEnd(bytes, from: start)
        guard isMarker(bytes[start..<opening], UInt8(ascii: "-")) else { return (nil, []) }
        let yamlStart = nextLine(bytes, from: opening)
        var lineStart = yamlStart
        var line = 2
        while lineStart < bytes.count {
            let end = lineEnd(bytes, from: lineStart)
            let next = nextLine(bytes, from: end)
            let text = bytes[lineStart..<end]
            if isMarker(text, UInt8(ascii: "-")) || isMarker(text, UInt8(ascii: ".")) {
                return (
                    FrontMatterBlock(yamlRange: yamlStart..<lineStart, bodyStart: next, firstBodyLine: line + 1), []
                )
            }
            lineStart = next
            line += 1
        }
        let finding = Finding(
            .yamlSyntax, at: Place(path: source.path), "the front matter is not closed",
            explanation: "The “---” on the first line begins it, and no line “---” ends it.",
            fix: "Write “---” on a line of its own after the last key.")
        return (nil, [finding])
    }

    /// The values of the front matter: by the fast scanner where they are simple, by the YAML parser otherwise.
    ///
    /// Both give the same tree (tested against each other). The node is nil exactly when an error was found.
    package func parse(_ source: SourceText) -> (node: YAMLNode?, findings: [Finding]) {
        if let node = FrontMatterScanner.scan(source, range: yamlRange, firstLine: firstYAMLLine) { return (node, []) }
        return YAMLParser.parse(source, range: yamlRange, firstLine: firstYAMLLine)
    }

    private static func isMarker(_ line: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == byte }
            && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    private static func nextLine(_ bytes: [UInt8], from end: Int) -> Int {
        guard end < bytes.count else { return end }
        return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    }
}
