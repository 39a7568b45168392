/// A parsed document: nodes in document order and the text that they refer to.
package struct MarkdownTree: Sendable {
    /// Pre-order; node 0 is the document.
    package var nodes: [MarkdownNode]
    /// UTF-8 of all literals, one after another.
    package var text: [UInt8]

    package init(nodes: [MarkdownNode] = [], text: [UInt8] = []) {
        self.nodes = nodes
        self.text = text
    }

    /// The bytes of a literal.
    package func bytes(_ range: TextRange) -> ArraySlice<UInt8> { text[range.range] }

    /// A literal as a String. Costs an allocation for more than 15 bytes; meant for the few that leave the tree.
    package func string(_ range: TextRange) -> String { String(decoding: text[range.range], as: UTF8.self) }

    /// The indices of the children of a node, in order.
    package func children(of parent: Int) -> MarkdownChildren {
        MarkdownChildren(nodes: nodes, position: parent + 1, end: Int(nodes[parent].end))
    }

    /// The text of a subtree as a reader sees it, without markup; breaks become one space, images their alternative
    /// text.
    package func plainText(of index: Int) -> String {
        var bytes: [UInt8] = []
        appendPlainText(of: index, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what `plainText(of:)` returns, as UTF-8. Raw HTML and footnote marks are left out.
    package func appendPlainText(of index: Int, to output: inout [UInt8]) {
        for node in nodes[index..<Int(nodes[index].end)] {
            switch node.kind {
            case .text, .code, .codeBlock: output.append(contentsOf: text[node.literal.range])
            case .softBreak, .lineBreak: output.append(0x20)
            default: break
            }
        }
    }
}
