internal import Bytes
package import Diagnostics

extension FindingID {
    package static let literalStrong = FindingID("literal-strong", .warning)
}

/// `**` that a reader will see: strong text that Markdown did not take for such, most often for a blank inside of the
/// marks.
///
/// Two or more in one block are reported, once. Powers (`2**3`), paths (`src/**/*.md`), operators (`a ** b`) and
/// escaped stars are meant.
struct LiteralStrongRule: MarkdownRule {
    func findings(in document: LintedDocument) -> [Finding] {
        let tree = document.tree
        guard hasStars(tree.text) else { return [] }
        var found: [Finding] = []
        var first: Place?
        var count = 0
        func settle() {
            if count > 1, let first { found.append(finding(first)) }
            (first, count) = (nil, 0)
        }
        for node in tree.nodes {
            switch node.kind {
            case .paragraph, .heading, .tableCell: settle()
            case .text:
                for position in runs(node, document) {
                    count += 1
                    if first == nil { first = document.context.place(position) }
                }
            default: break
            }
        }
        settle()
        return found
    }

    private func hasStars(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while true {
                index = bytes.firstPosition(from: index) { $0.matches(0x2A) } + 1
                if index >= bytes.count { return false }
                if bytes[index] == 0x2A { return true }
            }
        }
    }

    /// Where in the source the doubtful runs of a text node stand.
    private func runs(_ node: MarkdownNode, _ document: LintedDocument) -> [Int] {
        let text = document.tree.bytes(node.literal)
        var found: [Int] = []
        var index = Self.firstStar(in: text)
        var looks = 0
        while index < text.endIndex {
            guard text[index] == 0x2A else {
                index += 1
                continue
            }
            let start = index
            while index < text.endIndex, text[index] == 0x2A { index += 1 }
            guard index - start == 2, isDoubtful(text, start..<index), found.count < 2, looks < 8
            else { continue }
            looks += 1
            guard let place = document.sourceOffset(of: start, in: node), !place.isEscaped
            else { continue }
            found.append(place.offset)
        }
        return found
    }

    private static func firstStar(in text: ArraySlice<UInt8>) -> Int {
        text.startIndex + text.withUnsafeBufferPointer { $0.firstPosition(from: 0) { $0.matches(0x2A) } }
    }

    private func isDoubtful(_ text: ArraySlice<UInt8>, _ run: Range<Int>) -> Bool {
        let before = run.lowerBound > text.startIndex ? text[run.lowerBound - 1] : nil
        let after = run.upperBound < text.endIndex ? text[run.upperBound] : nil
        if before == 0x2F || after == 0x2F { return false }
        if before == 0x20, after == 0x20 {
            let left = text[..<run.lowerBound].last { $0 != 0x20 } ?? 0x80
            let right = text[run.upperBound...].first { $0 != 0x20 } ?? 0x80
            return left >= 0x80 || right >= 0x80
        }
        if let before, let after, SourceLines.isLabel(before), SourceLines.isLabel(after) { return false }
        return before != nil || after != nil
    }

    private func finding(_ place: Place) -> Finding {
        Finding(
            .literalStrong, at: place, "“**” is shown as stars",
            explanation: "Strong text needs a pair of **, without a blank after the first and before the second.",
            fix: "Take the blanks inside of the pair away, or write \\*\\* for stars that readers are to see.")
    }
}
