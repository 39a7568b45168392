import Testing

@testable import Markdown

@Suite("Hand-written numbers")
struct HeadingNumberTests {
    @Test(
        "splits a number off a heading",
        arguments: [
            ("2.1. 証明書", "2.1.", "証明書"), ("2.4 証明書", "2.4", "証明書"), ("１．はじめに", "１．", "はじめに"), ("1. はじめに", "1.", "はじめに"),
            ("Q3. How long?", "Q3.", "How long?"), ("Ｑ１：購入できますか", "Ｑ１：", "購入できますか"), ("Q1 購入できますか", "Q1", "購入できますか"),
            ("第3章 更新", "第3章", "更新"), ("第十節　更新", "第十節", "更新"), ("(1) First", "(1)", "First"), ("（１）最初", "（１）", "最初"),
            ("① 最初", "①", "最初"), ("【Q2】期間は", "【Q2】", "期間は"), ("Q. 期間は", "Q.", "期間は"), ("1) First", "1)", "First"),
            ("2.10.3 Deep", "2.10.3", "Deep"), ("３、更新", "３、", "更新"),
        ])
    func splits(_ heading: String, _ number: String, _ words: String) {
        let article = RenderedArticle("# \(heading)")
        #expect(article.outline.headings.first?.number == number)
        #expect(article.outline.headings.first?.text == words)
    }

    @Test(
        "leaves numbers alone that belong to the words",
        arguments: [
            "3営業日で発行", "2.0 の新機能", "2020年のまとめ", "10:30 から", "3 ways to renew", "1.5倍になる", "192.168.0.1 の設定",
            "Q3 results", "Quick start", "5G", "第1回", "(2020) archive", "1.x の変更", "2.1.", "第3章", "Q&A", "3.14",
            "1000. row",
        ])
    func leaves(_ heading: String) {
        let article = RenderedArticle("# \(heading)")
        #expect(article.outline.headings.first?.number == "")
        #expect(article.outline.headings.first?.text == heading)
    }

    @Test("shows the number, and cuts it out of emphasis")
    func renders() {
        let html = RenderedArticle("# **2.1.** 証明書\n\n## *Q1. a* b").html
        #expect(html.contains("<span class=\"number\">2.1.</span> 証明書 <a"))
        #expect(html.contains("<span class=\"number\">Q1.</span> <em>a</em> b <a"))
    }
}
