package import Diagnostics

extension FindingID {
    package static let lazyQuote = FindingID("lazy-quote", .warning)
}

/// `> * item` followed by a line without `>`: Markdown takes that line into the item.
struct LazyQuoteRule: MarkdownRule {
    func findings(in document: LintedDocument) -> [Finding] {
        let tree = document.tree
        var found: [Finding] = []
        var quoteEnd = 0
        var itemEnd = 0
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .blockQuote, .callout: quoteEnd = max(quoteEnd, Int(node.end))
            case .item where index < quoteEnd: itemEnd = max(itemEnd, Int(node.end))
            case .paragraph where index < itemEnd:
                if let lazy = firstLazyNode(index, document) { found.append(finding(lazy, document)) }
            default: break
            }
        }
        return found
    }

    /// The first node of the paragraph that stands on a line without a quote marker.
    private func firstLazyNode(_ paragraph: Int, _ document: LintedDocument) -> MarkdownNode? {
        var line = document.tree.nodes[paragraph].line
        for node in document.tree.nodes[(paragraph + 1)..<Int(document.tree.nodes[paragraph].end)]
        where node.line > line {
            line = node.line
            if document.line(Int(line)).first(where: { $0 > 0x20 }) != 0x3E { return node }
        }
        return nil
    }

    private func finding(_ node: MarkdownNode, _ document: LintedDocument) -> Finding {
        let line = document.line(Int(node.line)).drop { $0 <= 0x20 }
        let words = String(decoding: line.prefix(60), as: UTF8.self).prefix(20)
        return Finding(
            .lazyQuote, at: document.context.place(line: Int(node.line), column: Int(node.column)),
            "“\(words)” belongs to the quoted list item above it",
            explanation: "A line right below a paragraph goes on with it, even without the > of the quote.",
            fix: "Put a blank line before it, or begin it with > if it is part of the quote.")
    }
}
