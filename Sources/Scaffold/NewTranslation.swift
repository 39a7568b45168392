package import Diagnostics
package import Markdown
internal import YAML

/// The beginning of a translation: the original as a draft, with anchors that stay when its headings are translated.
///
/// A heading's address is made from its words unless it has an explicit id, so each heading gets `{#id}` with the
/// address that it has in the original. Links to it, and the switch between languages, then lead to the same place in
/// both.
package enum NewTranslation {
    /// - Parameters:
    ///   - source: The original, valid UTF-8.
    ///   - path: Of the translation, below the site's folder.
    ///   - outline: As the site makes the original's outline.
    /// - Throws: Where the front matter is missing or cannot be changed line by line.
    package static func file(
        of source: SourceText, as path: String, outline: OutlineOptions
    ) throws(PathProblem) -> ScaffoldFile {
        guard let block = FrontMatterBlock.split(source).frontMatter else {
            throw PathProblem(
                summary: "\(source.path) has no front matter", fix: "Begin it with a line ---, a title and a line ---.")
        }
        let parsed = MarkdownParser().parse(source, bodyStart: block.bodyStart, firstLine: block.firstBodyLine)
        let headings = OutlineBuilder.outline(of: parsed.tree, source: source, options: outline).outline.headings
        var lines = SourceLinesText(source.bytes)
        let frontMatterEnd = block.firstBodyLine - 2
        guard frontMatterEnd >= 1, frontMatterEnd < lines.count else {
            throw PathProblem(
                summary: "\(source.path) has no front matter that can be copied", fix: "Copy the file by hand.")
        }
        // Upwards, so that the lines above keep their numbers.
        for heading in headings.reversed() where !heading.isExplicit {
            let line = Int(parsed.tree.nodes[heading.node].line) - 1
            HeadingID.add(heading.anchor, toHeadingAt: line, in: &lines)
        }
        try markAsDraft(&lines, frontMatter: 1..<frontMatterEnd, path: source.path)
        return ScaffoldFile(path: path, text: lines.text)
    }

    /// Sets `draft: true`, and takes out `aliases`: the old addresses lead to the original.
    private static func markAsDraft(
        _ lines: inout SourceLinesText, frontMatter: Range<Int>, path: String
    ) throws(PathProblem) {
        let first = frontMatter.first { !lines[$0].allSatisfy { $0 <= 0x20 } && lines[$0].first != 0x23 }
        if let first, lines[first].first == 0x7B {
            throw PathProblem(
                summary: "the front matter of \(path) is written in braces", fix: "Write each key on a line of its own."
            )
        }
        var dropped: [Int] = []
        var isDropping = false
        for line in frontMatter {
            let text = lines[line]
            if let byte = text.first, byte != 0x20, byte != 0x09, byte != 0x2D, byte != 0x23 {
                isDropping = isKey("draft", text) || isKey("aliases", text)
            }
            if isDropping { dropped.append(line) }
        }
        lines.insert(Array("draft: true".utf8), at: frontMatter.upperBound)
        for line in dropped.reversed() { lines.remove(line) }
    }

    private static func isKey(_ name: String, _ line: [UInt8]) -> Bool {
        for quote in ["", "\"", "'"] {
            let key = Array((quote + name + quote).utf8)
            if line.starts(with: key), line.dropFirst(key.count).first(where: { $0 != 0x20 }) == 0x3A { return true }
        }
        return false
    }
}
