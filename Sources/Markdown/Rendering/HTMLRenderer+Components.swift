extension HTMLRenderer {
    mutating func openComponent(_ node: MarkdownNode, _ index: Int) {
        if !node.flag { prepareForBlock() }
        push(.component, index)
    }

    /// Takes what was rendered since the component began back out of the output and gives it to the hooks.
    mutating func closeComponent(_ frame: RenderingFrame) {
        let node = tree.nodes[frame.node]
        let hasContent = Int(node.end) > frame.node + 1
        let content = hasContent ? Array(out.bytes[frame.mark...]) : nil
        out.bytes.removeSubrange(frame.mark...)
        let occurrence = ComponentOccurrence(
            node: frame.node, name: tree.string(node.literal), attributes: attributes(of: node), content: content,
            isInline: node.flag, line: Int(node.line), column: Int(node.column))
        guard let markup = hooks.component(occurrence) else { return }
        out.bytes.append(contentsOf: markup)
        if !node.flag, out.bytes.last != 0x0A { out.markup("\n") }
    }

    private func attributes(of node: MarkdownNode) -> [Outline.Attribute] {
        guard !node.second.isEmpty else { return [] }
        // name NUL value NUL …
        let parts = tree.bytes(node.second).split(separator: 0, omittingEmptySubsequences: false)
        return stride(from: 0, to: parts.count - 1, by: 2).map {
            Outline.Attribute(
                name: String(decoding: parts[$0], as: UTF8.self), value: String(decoding: parts[$0 + 1], as: UTF8.self))
        }
    }
}
