/// Steps over the children of a node: from each to the end of its subtree.
package struct MarkdownChildren: Sequence, IteratorProtocol {
    let nodes: [MarkdownNode]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
        guard position < end else { return nil }
        let current = position
        position = Int(nodes[current].end)
        return current
    }
}
