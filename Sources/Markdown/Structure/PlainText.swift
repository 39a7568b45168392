/// The text of parts of a tree as a reader sees it: without markup, with a line end between blocks.
package enum PlainText {
    /// Appends the text of a range of nodes as UTF-8. Raw HTML and footnote marks are left out, and so is an
    /// alternative text that is only the image's file name. `skipping` bytes of text at the beginning are left out (a
    /// number, a marker).
    package static func append(
        _ range: Range<Int>, of tree: MarkdownTree, skipping: Int = 0, to output: inout [UInt8]
    ) {
        var none: [UInt8]?
        append(range, of: tree, skipping: skipping, to: &output, code: &none)
    }

    /// The same; where `code` is not nil, the code of code blocks is appended to it, a line each, their titles before
    /// it, and left out of the text, and what a reader sees of raw HTML is in the text.
    static func append(
        _ range: Range<Int>, of tree: MarkdownTree, skipping: Int = 0, to output: inout [UInt8], code: inout [UInt8]?
    ) {
        let start = output.count
        var skip = skipping
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            switch node.kind {
            case .text, .code:
                let bytes = tree.text[node.literal.range]
                let cut = node.kind == .text ? min(skip, bytes.count) : 0
                skip -= cut
                output.append(contentsOf: bytes.dropFirst(cut))
            case .softBreak, .lineBreak: output.append(0x20)
            case .image:
                if !isFileName(node, at: index, in: tree) { tree.appendPlainText(of: index, to: &output) }
                index = Int(node.end) - 1
            case .codeBlock where code != nil:
                if let title = CodeInfo.title(in: tree.text[node.second.range]) {
                    code?.append(contentsOf: title)
                    code?.append(0x0A)
                }
                code?.append(contentsOf: tree.text[node.literal.range])
                code?.append(0x0A)
            case .codeBlock:
                separate(&output, from: start, by: 0x0A)
                output.append(contentsOf: tree.text[node.literal.range])
            case .tableCell: separate(&output, from: start, by: 0x20)
            case .htmlBlock where code != nil:
                separate(&output, from: start, by: 0x0A)
                appendText(ofHTML: tree.text[node.literal.range], to: &output)
            case .htmlInline where code != nil && isBreak(tree.text[node.literal.range]):
                separate(&output, from: start, by: 0x20)
            case .emphasis, .strong, .strikethrough, .link, .htmlInline, .footnoteReference: break
            case .component: if !node.flag { separate(&output, from: start, by: 0x0A) }
            default: separate(&output, from: start, by: 0x0A)
            }
            index += 1
        }
        while output.count > start, let last = output.last, last == 0x20 || last == 0x0A { output.removeLast() }
    }

    /// The same as a String.
    package static func string(of range: Range<Int>, in tree: MarkdownTree, skipping: Int = 0) -> String {
        var bytes: [UInt8] = []
        append(range, of: tree, skipping: skipping, to: &bytes)
        return trimmed(bytes[...])
    }

    /// The text at the beginning of some inline nodes up to the first that is neither text nor emphasis; at most 160
    /// bytes.
    static func leadingText(of range: Range<Int>, in tree: MarkdownTree) -> [UInt8] {
        var result: [UInt8] = []
        for node in tree.nodes[range] {
            switch node.kind {
            case .text: result.append(contentsOf: tree.text[node.literal.range].prefix(160))
            case .emphasis, .strong, .strikethrough: continue
            default: return result
            }
            if result.count >= 160 { break }
        }
        return result
    }

    /// A String without blanks (U+3000 as well) and line ends at its edges.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var slice = bytes
        while let count = blankPrefix(slice) { slice = slice.dropFirst(count) }
        while let last = slice.last {
            if last == 0x20 || last == 0x0A || last == 0x09 || last == 0x0D {
                slice = slice.dropLast()
            } else if slice.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
                slice = slice.dropLast(3)
            } else {
                break
            }
        }
        return String(decoding: slice, as: UTF8.self)
    }

    private static func blankPrefix(_ slice: ArraySlice<UInt8>) -> Int? {
        guard let first = slice.first else { return nil }
        if first == 0x20 || first == 0x0A || first == 0x09 || first == 0x0D { return 1 }
        return first == 0xE3 && slice.prefix(3).elementsEqual([0xE3, 0x80, 0x80]) ? 3 : nil
    }

    static func separate(_ output: inout [UInt8], from start: Int, by separator: UInt8) {
        guard output.count > start, let last = output.last, last != 0x0A, last != separator else { return }
        output.append(separator)
    }

    private static func isFileName(_ node: MarkdownNode, at index: Int, in tree: MarkdownTree) -> Bool {
        var text: [UInt8] = []
        tree.appendPlainText(of: index, to: &text)
        return FileName.isName(text[...], of: tree.bytes(node.literal))
    }
}
