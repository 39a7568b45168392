import Markdown
import Testing

/// What every tree holds: subtrees nest, texts lie in the text, the root spans all.
enum TreeShape {
    static func check(_ tree: MarkdownTree, sourceLocation: SourceLocation = #_sourceLocation) {
        var ends: [Int] = []
        for (index, node) in tree.nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            let isSound =
                Int(node.end) > index && Int(node.end) <= (ends.last ?? tree.nodes.count)
                && node.literal.start <= node.literal.end && Int(node.literal.end) <= tree.text.count
                && node.second.start <= node.second.end && Int(node.second.end) <= tree.text.count
            #expect(isSound, "node \(index) \(node)", sourceLocation: sourceLocation)
            guard isSound else { return }
            ends.append(Int(node.end))
        }
        #expect(tree.nodes.first?.kind == .document, sourceLocation: sourceLocation)
        #expect(tree.nodes.first.map { Int($0.end) } == tree.nodes.count, sourceLocation: sourceLocation)
    }
}
