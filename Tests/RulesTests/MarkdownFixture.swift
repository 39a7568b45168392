import Diagnostics
import Rules

/// Makes an `ArticleProse` of simple Markdown: headings with `{#id}`, paragraphs, lists, quotes, tables, strong
/// words, code, links and claim links. Only what the fixtures of these tests need; images are left out.
struct MarkdownFixture {
    private var article: ArticleProse
    private let kind: Passage.Kind
    private var line = 0
    private var blocks: [ProseBlock] = []
    private var open: ProseBlock?
    private var passage: Passage?

    static func article(
        _ text: String, locale: String = "ja", path: String = "content/ja/faq.md", url: String = "ja/faq/",
        group: Int = 1,
        isFAQ: Bool = true
    ) -> ArticleProse {
        var fixture = MarkdownFixture(
            article: ArticleProse(
                locale: locale, path: path, isFAQ: isFAQ, url: url, title: path, translationGroup: group, passages: []),
            kind: isFAQ ? .question : .section)
        fixture.read(text)
        return fixture.article
    }

    private init(article: ArticleProse, kind: Passage.Kind) {
        self.article = article
        self.kind = kind
    }

    private mutating func read(_ text: String) {
        var isInFrontMatter = false
        begin(.section, anchor: "", key: "", title: "", at: 1)
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            let bytes = Array(raw.utf8)
            if raw == "---", line == 1 || isInFrontMatter {
                isInFrontMatter.toggle()
                continue
            }
            if !isInFrontMatter { readLine(bytes) }
        }
        closePassage()
    }

    private mutating func readLine(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count, [0x20, 0x3E].contains(bytes[start]) { start += 1 }
        guard start < bytes.count else { return closeBlock() }
        if bytes[start] == 0x23 { return readHeading(bytes, from: start) }
        if bytes[start] == 0x21 || bytes[start...].starts(with: "[!".utf8) { return closeBlock() }
        if bytes[start] == 0x7C {
            closeBlock()
            var cell = start + 1
            while cell < bytes.count {
                let end = bytes[cell...].firstIndex(of: 0x7C) ?? bytes.count
                append(bytes, cell..<end)
                closeBlock()
                cell = end + 1
            }
            return
        }
        if bytes[start...].starts(with: "- ".utf8) {
            closeBlock()
            start += 2
        }
        var digits = start
        while digits < bytes.count, (0x30...0x39).contains(bytes[digits]) { digits += 1 }
        if digits > start, digits - start < 3, bytes[digits...].starts(with: ". ".utf8), start == 0 {
            let number = String(decoding: bytes[start..<digits], as: UTF8.self)
            begin(.step, anchor: "step-\(number)", key: "step-\(number)", title: "step \(number)", at: line)
            start = digits + 2
        }
        append(bytes, start..<bytes.count)
    }

    private mutating func readHeading(_ bytes: [UInt8], from start: Int) {
        var text = start
        while text < bytes.count, [0x23, 0x20].contains(bytes[text]) { text += 1 }
        let brace = bytes[text...].firstIndex(of: 0x7B) ?? bytes.count
        let title = String(decoding: bytes[text..<brace], as: UTF8.self).split(separator: " ").joined(separator: " ")
        let id = String(decoding: bytes[brace...].dropFirst(2).dropLast(), as: UTF8.self)
        begin(
            start < 3 && bytes.starts(with: "### ".utf8) ? kind : .section, anchor: id, key: id, title: title, at: line)
        append(bytes, text..<brace)
        open?.kind = .heading
        closeBlock()
    }

    private mutating func begin(_ kind: Passage.Kind, anchor: String, key: String, title: String, at line: Int) {
        closePassage()
        passage = Passage(
            kind: kind, anchor: anchor, key: key, title: title, place: Place(path: article.path, line: line), blocks: []
        )
    }

    private mutating func closePassage() {
        closeBlock()
        if var passage {
            passage.blocks = blocks
            article.passages.append(passage)
        }
        blocks = []
        passage = nil
    }

    private mutating func closeBlock() {
        if let open, !open.text.isEmpty { blocks.append(open) }
        open = nil
    }

    private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        var block = open ?? ProseBlock(text: "", anchors: [])
        if !block.text.isEmpty { block.text += " " }
        var text = Array(block.text.utf8)
        var index = range.lowerBound
        /// Offsets of the texts of links that are open.
        var links: [(start: Int, source: Int)] = []
        var isJump = true
        while index < range.upperBound {
            switch bytes[index] {
            case 0x60 where true, 0x2A where bytes[index...].dropFirst().first == 0x2A && bytes[index] == 0x2A:
                index += bytes[index] == 0x2A ? 2 : 1
                isJump = true
            case 0x5B:
                links.append((text.count, index))
                index += 1
                isJump = true
            case 0x5D where bytes[index...].dropFirst().first == 0x28:
                let end = bytes[index...].firstIndex(of: 0x29) ?? range.upperBound - 1
                let target = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
                if let link = links.popLast(), target.hasPrefix("claim:") {
                    block.claims.append(
                        ClaimMention(
                            id: String(target.dropFirst(6)), range: link.start..<text.count,
                            place: place(bytes, link.source)))
                }
                index = end + 1
                isJump = true
            default:
                if isJump { block.anchors.append(ProseBlock.Anchor(offset: text.count, place: place(bytes, index))) }
                isJump = false
                text.append(bytes[index])
                index += 1
            }
        }
        block.text = String(decoding: text, as: UTF8.self)
        while block.text.hasSuffix(" ") { block.text.removeLast() }
        open = block
    }

    private func place(_ bytes: [UInt8], _ index: Int) -> Place {
        Place(path: article.path, line: line, column: bytes[..<index].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
