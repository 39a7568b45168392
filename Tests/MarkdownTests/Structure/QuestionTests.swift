import Foundation
import Markdown
import Testing

@Suite("Questions")
struct QuestionTests {
    @Test("finds numbered questions under an FAQ heading")
    func underHeading() {
        let article = RenderedArticle(
            "# About\n\ntext\n\n## 2. よくある質問\n\n### 2.1. 更新について\n\nYes.\n\n### 2.2. 期間\n\n5日\n\n#### "
                + "Details\n\nx\n\n# After\n\ny"
        )
        #expect(article.outline.questions.map(\.text) == ["更新について", "Details"])
        #expect(article.outline.questions.map(\.number) == ["2.1.", ""])
        #expect(article.outline.questions.map(\.anchor) == ["更新について", "details"])
        #expect(article.answer(0) == "<p>Yes.</p>\n")
    }

    @Test(
        "knows FAQ headings in any width and with any number",
        arguments: [
            "FAQ", "ＦＡＱ", "3. Q&A", "Ｑ＆Ａ", "よくあるご質問（FAQ）", "常见问题", "Frequently Asked Questions:", "Häufige Fragen",
        ])
    func knowsHeadings(_ heading: String) {
        #expect(RenderedArticle("# \(heading)\n\n## a\n\nb").outline.questions.count == 1)
    }

    @Test("does not take a heading for an FAQ that only speaks of one")
    func ignoresOtherHeadings() {
        #expect(RenderedArticle("# よくある質問と申請過程の解説\n\n## a\n\nb").outline.questions.isEmpty)
        #expect(RenderedArticle("# a\n\nb").outline.questions.isEmpty)
    }

    @Test("finds one # per question with rules between; the rules belong to no answer")
    func dividedByRules() {
        let article = RenderedArticle(
            "Intro\n\n# One?\n\na\n\n---\n\n# Two?\n\nb\n\n---\n\n# Three?\n\nc\n\n---\n\nContact us.", kind: .faq)
        #expect(article.outline.questions.map(\.text) == ["One?", "Two?", "Three?"])
        #expect(article.answer(2) == "<p>c</p>\n")
        #expect(article.html.hasSuffix("</div>\n</section>\n<hr>\n<p>Contact us.</p>\n"))
        #expect(article.html.components(separatedBy: "<hr>").count == 2)
        #expect(article.html.components(separatedBy: "<h2>").count == 4)
    }

    @Test("keeps a rule inside an answer")
    func keepsRules() {
        let article = RenderedArticle("# One?\n\na\n\n---\n\nb\n\n# Two?\n\nc", kind: .faq)
        #expect(article.answer(0) == "<p>a</p>\n<hr>\n<p>b</p>\n")
    }

    @Test("finds # questions below a ## title")
    func upsideDown() {
        let article = RenderedArticle("## ECS\n\n# One?\n\na\n\n# Two?\n\nb\n\n## RDS\n\n# One?\n\nc", kind: .faq)
        #expect(article.outline.questions.map(\.anchor) == ["one", "two", "one-1"])
        #expect(article.outline.headings.map(\.renderedLevel) == [2, 3, 3, 2, 3])
        #expect(article.outline.questions.map(\.key) == ["~1.1", "~1.2", "~2.1"])
    }

    @Test("takes another wording from the braces")
    func override() {
        let article = RenderedArticle("# 期間について {#time question=\"発行まで何日かかりますか\"}\n\n5日", kind: .faq)
        #expect(article.outline.questions.first?.text == "発行まで何日かかりますか")
        #expect(article.outline.questions.first?.key == "time")
        #expect(article.html.contains("<h2>期間について "))
    }

    @Test("takes the headings under {.faq}")
    func marked() {
        let article = RenderedArticle("# Help {.faq}\n\n## a\n\nb\n\n## empty\n\n# x\n\ny")
        #expect(article.outline.questions.map(\.text) == ["a"])
    }

    @Test("leaves footnotes out of the last answer")
    func footnotes() {
        let article = RenderedArticle("# a\n\nb[^1]\n\n[^1]: note", kind: .faq)
        #expect(article.answer(0) == "<p>b</p>\n")
        #expect(article.html.contains("</section>\n<section class=\"footnotes\""))
    }

    @Test("finds what is in the seed article")
    func seed() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("../shared/seed/ICP_001_Q&A.md").standardizedFileURL
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            print("skipped: there is no seed article at \(url.path)")
            return
        }
        let parts = text.components(separatedBy: "\n---\n")
        let article = RenderedArticle(parts.dropFirst().joined(separator: "\n---\n"))
        #expect(article.outline.questions.count == 13)
        #expect(article.outline.sequences.map(\.steps.count) == [12])
        #expect(article.outline.sequences.first?.steps.map(\.images.count).reduce(0, +) == 4)
        // The sixth picture is the thumbnail of the front matter.
        #expect(article.tree.nodes.filter { $0.kind == .image }.count == 5)
        #expect(MarkupCheck(article.html).problems == [])
    }
}
