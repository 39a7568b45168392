package import Diagnostics

extension FindingID {
    package static let accidentalHeading = FindingID("accidental-heading", .warning)
}

/// `text` directly above `---` is a heading of the second level; Japanese writers put `---` there as a divider.
///
/// A heading is taken to be meant where its underline is longer than three dashes and the text is one line that does
/// not end like a sentence. Only text with Chinese or Japanese characters is looked at.
struct AccidentalHeadingRule: MarkdownRule {
    func findings(in document: LintedDocument) -> [Finding] {
        guard document.context.lines.hasWide else { return [] }
        let tree = document.tree
        return tree.nodes.indices.compactMap { index in
            let node = tree.nodes[index]
            guard node.kind == .heading, node.value == 2, Int(node.end) > index + 1 else { return nil }
            let first = document.line(Int(node.line)).dropFirst(Int(node.column) - 1).first
            guard first != 0x23, isDoubtful(index, document) else { return nil }
            return Finding(
                .accidentalHeading, at: document.context.place(line: Int(node.line), column: Int(node.column)),
                "“\(excerpt(index, tree))” is a heading because the line below it is “---”",
                explanation: "Dashes right below a text underline it; they divide only after a blank line.",
                fix: "Put a blank line before “---” for a divider, or begin the line with ## for a heading.")
        }
    }

    private func isDoubtful(_ index: Int, _ document: LintedDocument) -> Bool {
        let inner = document.tree.nodes[(index + 1)..<Int(document.tree.nodes[index].end)]
        guard inner.contains(where: { $0.kind == .text && document.hasCJK($0.literal) }),
            let lastLine = inner.map(\.line).max()
        else { return false }
        let dashes = document.line(Int(lastLine) + 1).count { $0 == 0x2D }
        if dashes <= 3 || lastLine > document.tree.nodes[index].line { return true }
        guard let last = inner.last(where: { $0.kind == .text }) else { return false }
        let text = document.tree.string(last.literal)
        return ["。", "！", "？", "."].contains { text.hasSuffix($0) }
    }

    private func excerpt(_ index: Int, _ tree: MarkdownTree) -> String {
        let text = tree.plainText(of: index)
        return text.unicodeScalars.count > 30
            ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(30))) + "…" : text
    }
}
