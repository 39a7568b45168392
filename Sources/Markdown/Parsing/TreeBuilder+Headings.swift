internal import Diagnostics

extension TreeBuilder {
    /// Takes `{#id .class}` off the end of a heading.
    mutating func finishHeading(_ index: Int) {
        let last = tree.nodes.count - 1
        guard context.options.headingAttributes, last > index, tree.nodes[last].kind == .text,
            tree.text[Int(tree.nodes[last].literal.end) - 1] == 0x7D, let braces = bracesInSource(last, heading: index)
        else { return }
        let written = source[braces]
        guard tree.bytes(tree.nodes[last].literal).suffix(written.count).elementsEqual(written) else { return }
        do throws(HeadingAttributes.Failure) {
            let inner = Array(written.dropFirst().dropLast())
            let attributes = try HeadingAttributes(inner[...])
            tree.nodes[index].literal = append(attributes.id)
            tree.nodes[index].second = append(attributes.rest)
            cut(last, by: written.count)
        } catch {
            guard case .malformed(let reason) = error else { return }
            let words = String(decoding: written, as: UTF8.self)
            report { .malformedAttributes(words, reason, $0.place(braces.lowerBound)) }
        }
        tree.nodes[index].end = Int32(tree.nodes.count)
    }

    /// The braces that end the line that a heading's last text stands on, with the source's eyes: there, an escaped
    /// brace is still told from a plain one.
    private func bracesInSource(_ last: Int, heading: Int) -> Range<Int>? {
        let line = Int(tree.nodes[last].line) - context.firstLine
        guard line >= 0, line < context.lines.count else { return nil }
        let range = context.lines.range(line)
        var end = range.upperBound
        while end > range.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
        let headingStart = range.lowerBound + Int(tree.nodes[heading].column) - 1
        if tree.nodes[heading].line == tree.nodes[last].line, headingStart < end, source[headingStart] == 0x23 {
            var hashes = end
            while hashes > range.lowerBound, source[hashes - 1] == 0x23 { hashes -= 1 }
            if hashes < end, hashes > range.lowerBound, source[hashes - 1] == 0x20 || source[hashes - 1] == 0x09 {
                end = hashes
                while end > range.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
            }
        }
        guard end - 1 > range.lowerBound, source[end - 1] == 0x7D, source[end - 2] != 0x5C else { return nil }
        guard let start = source[range.lowerBound..<end].lastIndex(of: 0x7B) else { return nil }
        var backslashes = 0
        while start - backslashes > range.lowerBound, source[start - backslashes - 1] == 0x5C { backslashes += 1 }
        return backslashes % 2 == 0 ? start..<end : nil
    }

    /// Shortens the last text, and takes it out where only blanks are left.
    private mutating func cut(_ last: Int, by count: Int) {
        var end = tree.nodes[last].literal.end - Int32(count)
        let start = tree.nodes[last].literal.start
        while end > start, tree.text[Int(end) - 1] == 0x20 || tree.text[Int(end) - 1] == 0x09 { end -= 1 }
        tree.nodes[last].literal.end = end
        if end == start { tree.nodes.removeLast() }
    }
}
