/// Joins footnotes and the marks that refer to them: the library tells marks only a number.
struct Footnotes {
    private var labels: [TextRange] = []
    private var occurrences: [Int32: Int] = [:]
    private var references: [Int] = []

    /// Takes the next definition. The library sorts them by their first mark, so its number is its rank.
    mutating func define(_ label: TextRange) -> Int32 {
        labels.append(label)
        return Int32(labels.count)
    }

    /// Counts a mark; 1 for the first of a number.
    mutating func refer(_ number: Int32, from node: Int) -> Int {
        references.append(node)
        occurrences[number, default: 0] += 1
        return occurrences[number, default: 1]
    }

    /// Follows the removal of nodes near the end of the tree.
    mutating func remove(_ range: Range<Int>) {
        var kept: [Int] = []
        while let last = references.last, last >= range.lowerBound {
            references.removeLast()
            if last >= range.upperBound { kept.append(last - range.count) }
        }
        references += kept.reversed()
    }

    /// Gives each mark the label of its definition.
    func number(_ tree: inout MarkdownTree) {
        for node in references {
            let number = Int(tree.nodes[node].value)
            if number > 0, number <= labels.count { tree.nodes[node].literal = labels[number - 1] }
        }
    }
}
