internal import CCmarkGFM

extension TreeBuilder {
    // MARK: Bytes

    /// Appends a string of the library, without marks, to the tree's text.
    mutating func append(_ string: UnsafePointer<CChar>?) -> TextRange {
        guard let string else { return .empty }
        let count = ccmark_length(string)
        guard count > 0 else { return .empty }
        return string.withMemoryRebound(to: UInt8.self, capacity: count) {
            append(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    mutating func append(_ bytes: [UInt8]) -> TextRange {
        let start = Int32(tree.text.count)
        tree.text.append(contentsOf: bytes)
        return TextRange(start: start, end: Int32(tree.text.count))
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        let start = Int32(tree.text.count)
        if let placeholders = edited?.placeholders {
            appendWithoutMarks(bytes, placeholders)
        } else {
            tree.text.append(contentsOf: bytes)
        }
        return TextRange(start: start, end: Int32(tree.text.count))
    }

    private mutating func appendWithoutMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ placeholders: Placeholders) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            let (length, replacement) = placeholders.mark(at: index, in: bytes)
            guard length > 0 else {
                index += 1
                continue
            }
            tree.text.append(contentsOf: bytes[copied..<index])
            if let replacement { tree.text.append(replacement) }
            index += length
            copied = index
        }
        tree.text.append(contentsOf: bytes[copied...])
    }

    // MARK: Inline leaves

    mutating func addText(_ node: OpaquePointer) {
        let range = append(cmark_node_get_literal(node))
        guard !range.isEmpty else { return }
        settleBreak(before: range)
        if lastText >= 0, tree.nodes[lastText].literal.end == range.start {
            tree.nodes[lastText].literal.end = range.end
            return
        }
        lastText = addNode(.text, node)
        tree.nodes[lastText].literal = range
    }

    mutating func addCode(_ node: OpaquePointer) {
        let range = append(cmark_node_get_literal(node))
        settleBreak(before: range)
        lastText = -1
        let index = addNode(.code, node)
        tree.nodes[index].literal = range
    }

    // MARK: Soft breaks

    mutating func addSoftBreak(_ node: OpaquePointer) {
        lastText = -1
        let before = tree.nodes[tree.nodes.count - 1]
        let startsBody = isInCalloutTitle()
        let index = addNode(.softBreak, node)
        block.isAtLineStart = true
        guard context.options.joinsCJKLines, before.kind == .text || before.kind == .code else { return }
        guard let scalar = lastScalar(of: before.literal), CJKRanges.joinsLines(scalar), !startsBody else { return }
        pendingBreak = index
    }

    /// Decides about the break that waits for the character after it.
    private mutating func settleBreak(before range: TextRange) {
        guard pendingBreak >= 0 else { return }
        defer { pendingBreak = -1 }
        let scalar = tree.text.withUnsafeBufferPointer { Scalars.after(Int(range.start), in: $0).scalar }
        guard !range.isEmpty, CJKRanges.joinsLines(scalar) else { return }
        if pendingBreak == tree.nodes.count - 1 {
            tree.nodes.removeLast()
        } else {
            // Emphasis begins on the new line: an empty text leaves the indices of what has been opened as they are.
            tree.nodes[pendingBreak].kind = .text
        }
    }

    private func lastScalar(of range: TextRange) -> UInt32? {
        guard !range.isEmpty else { return nil }
        return tree.text.withUnsafeBufferPointer { Scalars.before(Int(range.end), in: $0).scalar }
    }
}
