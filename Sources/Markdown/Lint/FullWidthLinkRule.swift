internal import Bytes
package import Diagnostics

extension FindingID {
    package static let fullWidthLink = FindingID("full-width-link", .warning)
}

/// `[text]（url）`: full-width parentheses make no link.
///
/// Words in full-width parentheses behind brackets are common; only what looks like a target is reported.
struct FullWidthLinkRule: MarkdownRule {
    private static let joint = Array("]（".utf8)

    func findings(in document: LintedDocument) -> [Finding] {
        guard document.context.lines.hasWide else { return [] }
        let tree = document.tree
        var found: [Finding] = []
        for (index, node) in tree.nodes.enumerated() where node.kind == .text {
            let text = tree.bytes(node.literal)
            let closing = text.withUnsafeBufferPointer { $0.firstPosition(from: 0) { $0.matches(0x5D) } }
            guard closing < text.count else { continue }
            var bracket: Int?
            for position in text.indices {
                if text[position] == 0x5B { bracket = position }
                guard text[position] == 0x5D, let open = bracket, text[position...].starts(with: Self.joint),
                    found.count < MarkdownRules.limit,
                    let target = target(after: position + Self.joint.count, index, tree)
                else { continue }
                let offset = document.sourceOffset(of: open, in: node)
                if offset?.isEscaped == true { continue }
                let words = String(decoding: text[open...position], as: UTF8.self)
                let place = offset.map { document.context.place($0.offset) }
                found.append(
                    finding(
                        "\(words)（\(target)）",
                        place
                            ?? document.context.place(
                                line: Int(node.line), column: Int(node.column))))
            }
        }
        return found
    }

    private func target(after start: Int, _ index: Int, _ tree: MarkdownTree) -> String? {
        let text = tree.bytes(tree.nodes[index].literal)
        if start >= text.endIndex {
            // A bare URL has become a link of its own.
            guard index + 1 < tree.nodes.count, tree.nodes[index + 1].kind == .link else { return nil }
            return tree.string(tree.nodes[index + 1].literal)
        }
        let words = String(decoding: text[start...].prefix(400), as: UTF8.self)
        guard let end = words.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
        let target = words[..<end]
        guard !target.contains(" ") else { return nil }
        let begins = ["/", "./", "../", "#", "http:", "https:", "mailto:", "claim:"].contains { target.hasPrefix($0) }
        let ends = [".md", ".html", ".png", ".jpg", ".svg", ".pdf"].contains { target.hasSuffix($0) }
        return begins || ends ? String(target) : nil
    }

    private func finding(_ words: String, _ place: Place) -> Finding {
        Finding(
            .fullWidthLink, at: place, "“\(words)” is no link",
            explanation: "Markdown knows only the half-width parentheses ( and ) around a target.",
            fix: "Write the parentheses as ( and ).")
    }
}
