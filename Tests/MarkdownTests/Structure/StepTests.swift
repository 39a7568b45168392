import Testing

@testable import Markdown

@Suite("Steps")
struct StepTests {
    @Test(
        "reads a marker",
        arguments: [
            ("１．開く", 1, "１．"), ("1.開く", 1, "1."), ("１０． 開く", 10, "１０．"), ("１）開く", 1, "１）"), ("（２）開く", 2, "（２）"),
            ("①開く", 1, "①"),
            ("㉑ 開く", 21, "㉑"), ("手順1：開く", 1, "手順1："), ("手順 ２　開く", 2, "手順 ２"), ("Step 1: Open", 1, "Step 1:"),
            ("ＳＴＥＰ３　開く", 3, "ＳＴＥＰ３"), ("ステップ４．開く", 4, "ステップ４．"), ("步骤1：打开", 1, "步骤1："), ("第2步 打开", 2, "第2步"),
            ("３、開く", 3, "３、"),
            ("　１．開く", 1, "　１．"), ("Étape 2 : Ouvrez", 2, "Étape 2 :"), ("1단계. 열기", 1, "1단계."),
        ])
    func reads(_ text: String, _ number: Int, _ printed: String) {
        let marker = StepMarker(text.utf8)
        #expect(marker?.number == number)
        #expect(marker.map { String(decoding: Array(text.utf8.prefix($0.length)), as: UTF8.self) } == printed)
    }

    @Test(
        "takes no marker for one that is none",
        arguments: [
            "３営業日", "1.5倍", "10:30 に", "手順1では", "Steps to do", "2020.", "第1章", "１", "Q1. a", "ステップ", "(1", "1-2",
        ])
    func rejects(_ text: String) {
        #expect(StepMarker(text.utf8) == nil)
    }

    @Test("takes numbered paragraphs with all that follows, in an article from three on")
    func prose() {
        let text =
            "# How\n\n１．**Open** it.\n\n![a](a.png)\n\n３営業日かかります。\n\n２．Click. Then wait.\n\n> quote\n\n３．Done.\n\n# "
            + "After\n\n１．x\n\n２．y"
        let article = RenderedArticle(text, kind: .article)
        #expect(article.outline.sequences.map(\.steps.count) == [3])
        let steps = article.outline.sequences.first?.steps ?? []
        #expect(steps.map(\.title) == ["Open", "Click.", "Done."])
        #expect(steps.map(\.printedNumber) == ["１．", "２．", "３．"])
        #expect(steps.map(\.images.count) == [1, 0, 0])
        #expect(
            article.html.contains(
                "<li id=\"step-1\" data-key=\"step-1\" data-number=\"1\" value=\"1\">\n<p><strong>Open</strong> "
                    + "it.</p>\n<figure>"
            ))
        #expect(article.html.contains("<p class=\"step-title\">Done.</p>\n</li>\n</ol>\n<h2"))
        #expect(MarkupCheck(article.html).problems == [])
        #expect(RenderedArticle(text, kind: .walkthrough).outline.sequences.map(\.steps.count) == [3, 2])
        #expect(RenderedArticle(text, kind: .faq).outline.sequences.isEmpty)
    }

    @Test("takes items of a list in a walkthrough and under {.steps}, not elsewhere")
    func lists() {
        let text = "1. Open\n2. Click\n   ![a](a.png)\n\nThat is all."
        #expect(RenderedArticle(text).outline.sequences.isEmpty)
        let article = RenderedArticle(text, kind: .walkthrough)
        #expect(
            article.html == """
                <ol class="steps">
                <li id="step-1" data-key="step-1" data-number="1" value="1">
                <p class="step-title">Open</p>
                </li>
                <li id="step-2" data-key="step-2" data-number="2" value="2">
                <p class="step-title">Click</p>
                <figure><a class="enlarge" href="a.png"><img src="a.png" alt="a" decoding="async"></a></figure>
                </li>
                </ol>
                <p>That is all.</p>

                """)
        #expect(RenderedArticle("# a {.steps}\n\n" + text).outline.sequences.map(\.steps.count) == [2])
        #expect(RenderedArticle("# a {.steps}\n\n## b\n\n" + text).outline.sequences.map(\.steps.count) == [2])
        #expect(RenderedArticle("# a {.steps}\n\n# b\n\n" + text).outline.sequences.isEmpty)
    }

    @Test("joins lists that pictures have torn apart")
    func tornLists() {
        let article = RenderedArticle(
            "1. Open\n\n![a](a.png)\n\n2. Click\n\ntext\n\n3. Done\n\nend", kind: .walkthrough)
        #expect(article.outline.sequences.map(\.steps.count) == [3])
        #expect(article.html.hasSuffix("<p class=\"step-title\">Done</p>\n<p>end</p>\n</li>\n</ol>\n"))
        #expect(MarkupCheck(article.html).problems == [])
    }

    @Test("gives a second sequence anchors of its own, and lets numbers go on under the next heading")
    func sequences() {
        let article = RenderedArticle(
            "# a\n\n1. x\n2. y\n\n# b\n\n3. z\n4. w\n\n# c\n\n1. x\n2. y", kind: .walkthrough)
        #expect(
            article.outline.sequences.map { $0.steps.map(\.anchor) } == [
                ["step-1", "step-2"], ["step-3", "step-4"], ["step-2-1", "step-2-2"],
            ])
    }

    @Test("takes lines of one paragraph as steps")
    func lines() {
        let article = RenderedArticle("次の手順です：\n１．開く\n２．押す  \n３．終わる\n![a](a.png)\n\n続き")
        #expect(
            article.html == """
                <p>次の手順です：</p>
                <ol class="steps">
                <li id="step-1" data-key="step-1" data-number="1" value="1">
                <p class="step-title">開く</p>
                </li>
                <li id="step-2" data-key="step-2" data-number="2" value="2">
                <p class="step-title">押す</p>
                </li>
                <li id="step-3" data-key="step-3" data-number="3" value="3">
                <p class="step-title">終わる</p>
                <figure><a class="enlarge" href="a.png"><img src="a.png" alt="a" decoding="async"></a></figure>
                <p>続き</p>
                </li>
                </ol>

                """)
    }

    @Test("keeps markers of another look inside their step, and skips a forgotten number")
    func nested() {
        let article = RenderedArticle("１．a\n\n①x\n\n②y\n\n③z\n\n２．b\n\n４．c")
        #expect(article.outline.sequences.first?.steps.map(\.number) == [1, 2, 4])
        #expect(RenderedArticle("２．a\n\n３．b\n\n４．c").outline.sequences.isEmpty)
        #expect(RenderedArticle("１．a\n\n２．b").outline.sequences.isEmpty)
    }
}
