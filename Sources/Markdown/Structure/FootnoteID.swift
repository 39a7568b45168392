/// The ids of footnotes: `fn-1` for a note, `fnref-1` for the mark in the text, `fnref-1-2` for the second mark.
enum FootnoteID {
    static func reference(_ node: MarkdownNode, in tree: MarkdownTree) -> String {
        let occurrence = occurrence(node, in: tree)
        return occurrence > 1 ? "fnref-\(node.value)-\(occurrence)" : "fnref-\(node.value)"
    }

    static func occurrence(_ node: MarkdownNode, in tree: MarkdownTree) -> Int {
        var value = 0
        for byte in tree.bytes(node.second).prefix(9) where byte >= 0x30 && byte <= 0x39 {
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
