import Diagnostics
import Markdown
import Testing

@Suite("Rendering")
struct RenderingTests {
    private static let anchor = " <a class=\"anchor\" href=\"#"
    private static let label = "\" aria-label=\"Link to this section\"></a>"

    @Test(
        "renders each kind of node",
        arguments: [
            ("a *b* **c** ~~d~~ `e<`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>\n"),
            ("a  \nb\nc", "<p>a<br>\nb\nc</p>\n"), ("---", "<hr>\n"),
            ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
            ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            (
                "- [ ] a\n- [x] b",
                "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input type=\"checkbox\" "
                    + "aria-label=\"Open\" disabled> a</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" "
                    + "aria-label=\"Done\" checked disabled> b</li>\n</ul>\n"
            ),
            (
                "```bash title=\"a & b\"\nx < y\n```",
                "<div class=\"code\" data-language=\"bash\"><p class=\"code-title\">a &amp; b</p><pre tabindex=\"0\" "
                    + "dir=\"ltr\"><code class=\"language-bash\">x &lt; y\n</code></pre></div>\n"
            ),
            ("    x", "<div class=\"code\"><pre tabindex=\"0\" dir=\"ltr\"><code>x\n</code></pre></div>\n"),
            (
                "> [!WARNING]\n> a",
                "<aside class=\"callout callout-warning\" role=\"note\">\n<p "
                    + "class=\"callout-title\">WARNING</p>\n<p>a</p>\n</aside>\n"
            ),
            (
                "[a](b \"c\") <https://d.example/?e&f>",
                "<p><a href=\"b\" title=\"c\">a</a> <a "
                    + "href=\"https://d.example/?e&amp;f\">https://d.example/?e&amp;f</a></p>\n"
            ),
            (
                "[a](<日本 語.md#見出し>)",
                "<p><a href=\"%E6%97%A5%E6%9C%AC%20%E8%AA%9E.md#%E8%A6%8B%E5%87%BA%E3%81%97\">a</a></p>\n"
            ),
            ("a &amp; b \"c\" > 'd'", "<p>a &amp; b &quot;c&quot; &gt; 'd'</p>\n"),
            (
                "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n<tr><th "
                    + "scope=\"col\" align=\"left\">a</th><th scope=\"col\" align=\"center\">b</th><th scope=\"col\" "
                    + "align=\"right\">c</th></tr>\n</thead>\n<tbody>\n<tr><td align=\"left\">1</td><td "
                    + "align=\"center\">2</td><td align=\"right\">3</td></tr>\n</tbody>\n</table></div>\n"
            ),
        ])
    func renders(_ markdown: String, _ html: String) {
        #expect(RenderedArticle(markdown).html == html)
    }

    @Test(
        "makes figures of pictures on their own lines, and captions of titles that say something",
        arguments: [
            (
                "![a](b.png)",
                "<figure><a class=\"enlarge\" href=\"b.png\"><img src=\"b.png\" alt=\"a\" "
                    + "decoding=\"async\"></a></figure>\n"
            ),
            (
                "![a](b.png \"The console\")",
                "<figure><a class=\"enlarge\" href=\"b.png\"><img src=\"b.png\" alt=\"a\" "
                    + "decoding=\"async\"></a><figcaption>The console</figcaption></figure>\n"
            ),
            (
                "![2020](x/2020.jpg \"2020\")",
                "<figure><a class=\"enlarge\" href=\"x/2020.jpg\"><img src=\"x/2020.jpg\" alt=\"2020\" "
                    + "decoding=\"async\"></a></figure>\n"
            ),
            (
                "![a](x/2020.jpg \"2020.jpg\")",
                "<figure><a class=\"enlarge\" href=\"x/2020.jpg\"><img src=\"x/2020.jpg\" alt=\"a\" "
                    + "decoding=\"async\"></a></figure>\n"
            ),
            (
                "押す\n![画面](b.png)",
                "<p>押す</p>\n<figure><a class=\"enlarge\" href=\"b.png\"><img src=\"b.png\" alt=\"画面\" "
                    + "decoding=\"async\"></a></figure>\n"
            ),
            ("a ![b](c.png \"c\") d", "<p>a <img src=\"c.png\" alt=\"b\" decoding=\"async\"> d</p>\n"),
            ("Press ![icon](i.png) now", "<p>Press <img src=\"i.png\" alt=\"icon\" decoding=\"async\"> now</p>\n"),
            (
                "Press\n![a](b.png)",
                "<p>Press</p>\n<figure><a class=\"enlarge\" href=\"b.png\"><img src=\"b.png\" alt=\"a\" "
                    + "decoding=\"async\"></a></figure>\n"
            ),
            (
                "[![a](b.png \"t\")](c)",
                "<figure><a href=\"c\"><img src=\"b.png\" alt=\"a\" "
                    + "decoding=\"async\"></a><figcaption>t</figcaption></figure>\n"
            ),
            (
                "- a\n  ![a](b.png)",
                "<ul>\n<li>a\n<figure><a class=\"enlarge\" href=\"b.png\"><img src=\"b.png\" alt=\"a\" "
                    + "decoding=\"async\"></a></figure>\n</li>\n</ul>\n"
            ),
        ])
    func figures(_ markdown: String, _ html: String) {
        #expect(RenderedArticle(markdown).html == html)
    }

    @Test("loads all pictures but the first lazily")
    func lazy() {
        let html = RenderedArticle("a ![b](c) ![d](e)\n\n![f](g)").html
        #expect(html.contains("<img src=\"c\" alt=\"b\" decoding=\"async\">"))
        #expect(html.contains("<img src=\"e\" alt=\"d\" loading=\"lazy\" decoding=\"async\">"))
        #expect(html.contains("<img src=\"g\" alt=\"f\" loading=\"lazy\" decoding=\"async\">"))
    }

    @Test("gives headings ids, keys and classes, and puts them one below the other")
    func headings() {
        let html = RenderedArticle("# A {#x .wide .steps}\n\n### B `c`\n\n## C\n\n> # D").html
        #expect(html.hasPrefix("<h2 id=\"x\" data-key=\"x\" class=\"wide\">A\(Self.anchor)x\(Self.label)</h2>\n"))
        #expect(html.contains("<h3 id=\"b-c\" data-key=\"~1.1\">B <code>c</code>\(Self.anchor)b-c\(Self.label)</h3>\n"))
        #expect(html.contains("<h3 id=\"c\" data-key=\"~1.2\">C"))
        #expect(html.contains("<blockquote>\n<h4 id=\"d\" data-key=\"~1.2.1\">D"))
    }

    @Test(
        "never skips a level, and keeps the order",
        arguments: [
            ([1, 2, 1], [2, 3, 2]), ([2, 4, 3], [2, 3, 3]), ([3, 2, 1], [2, 2, 2]), ([1, 6, 2, 3], [2, 3, 3, 4]),
            ([2, 1, 1], [2, 3, 3]), ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ])
    func levels(_ written: [Int], _ rendered: [Int]) {
        let text = written.map { String(repeating: "#", count: $0) + " h" }.joined(separator: "\n\n")
        #expect(RenderedArticle(text).outline.headings.map(\.renderedLevel) == rendered)
    }

    @Test("links footnotes both ways")
    func footnotes() {
        let html = RenderedArticle("a[^n] b[^n] c[^m]\n\n[^n]: one\n\n    two\n[^m]: - x\n\n# fn 1").html
        #expect(
            html.contains(
                "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup> b<sup "
                    + "class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\">1</a></sup>"
            ))
        #expect(
            html.contains(
                "<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-1\" "
                    + "value=\"1\">\n<p>one</p>\n<p>two <a class=\"footnote-backref\" href=\"#fnref-1\" "
                    + "aria-label=\"Back to the text 1\">↩</a> <a class=\"footnote-backref\" href=\"#fnref-1-2\" "
                    + "aria-label=\"Back to the text 2\">↩</a></p>\n</li>\n"
            ))
        #expect(MarkupCheck(html).problems == [])
    }

    @Test("gives components to the hooks, inside first, and leaves unknown ones out")
    func components() {
        let article = RenderedArticle(
            "<Outer a=\"1\" b=\"x &amp; y\">\n\n**c**\n\n<Inner/>\n\n</Outer>\n\nd <Inner/> e", hooks: EchoHooks())
        #expect(
            article.html
                == "<outer a=1 b=x & y><p><strong>c</strong></p>\n<inner></inner>\n</outer>\n<p>d <inner></inner> "
                + "e</p>\n"
        )
        #expect(RenderedArticle("<Outer>\n\nx\n\n</Outer>\n\ny").html == "<p>y</p>\n")
    }

    @Test("leaves ids, anchors and marks out of an excerpt")
    func excerpts() {
        let article = RenderedArticle("# Q\n\na[^1] ![b](c)\n\n| d |\n|---|\n\n```sh\ne\n```\n\n[^1]: f", kind: .faq)
        #expect(
            article.answer(0) == """
                <p>a <img src="c" alt="b"></p>
                <table>
                <thead>
                <tr><th scope="col">d</th></tr>
                </thead>
                </table>
                <pre><code class="language-sh">e
                </code></pre>

                """)
    }

    @Test("renders the words of a heading for a list of contents")
    func headingWords() {
        let article = RenderedArticle("# 2.1. A [*b*](c) `d` ![e](f)")
        var renderer = HTMLRenderer(
            tree: article.tree, outline: article.outline, source: SourceText(path: "a.md", bytes: []),
            hooks: PlainHooks())
        var output: [UInt8] = []
        renderer.renderHeadingWords(0, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "A <em>b</em> <code>d</code> e")
    }

    @Test("says what a question's claims are worth at its end")
    func questionNote() {
        let html = RenderedArticle("# Q\n\na", kind: .faq, hooks: EchoHooks()).html
        #expect(html.hasSuffix("<div class=\"answer\">\n<p>a</p>\n</div>\n<p class=\"checked\">0</p>\n</section>\n"))
    }

    @Test(
        "survives deep nesting and long runs in little time",
        arguments: ["> ", "- ", "*a ", "[", "<b>", "<div>\n\n", "1. ", "<Tab>\n\n"])
    func survives(_ piece: String) {
        let html = RenderedArticle(String(repeating: piece, count: 5_000) + "x", kind: .walkthrough).html
        #expect(MarkupCheck(html).problems == [])
    }

    @Test("gives the code of a section with its title, which a reader sees above it")
    func codeOfSection() throws {
        let article = RenderedArticle("Intro\n\n```js title=\"src/a.js\"\nrun()\n```\n\n```\nplain\n```")
        let texts = article.outline.sectionTexts(of: article.tree)
        let section = try #require(texts.first)
        #expect(String(decoding: section.text, as: UTF8.self) == "Intro")
        #expect(String(decoding: section.code, as: UTF8.self) == "src/a.js\nrun()\n\nplain\n\n")
    }

    @Test("gives the text by sections, questions and steps")
    func sections() {
        let article = RenderedArticle(
            "Intro *a*\n\n# FAQ\n\n## 1. Q\n\nyes\n\n- b\n\n# How {.steps}\n\nfirst\n\n1. **Open**\n\n   c\n2. "
                + "Shut\n\nlast"
        )
        let texts = article.outline.sectionTexts(of: article.tree)
        #expect(texts.map(\.kind) == [.introduction, .section, .question, .section, .step, .step])
        #expect(texts.map(\.anchor) == ["", "faq", "q", "how", "step-1", "step-2"])
        #expect(texts.map(\.heading) == ["", "FAQ", "Q", "How", "Open", "Shut"])
        #expect(
            texts.map { String(decoding: $0.text, as: UTF8.self) } == [
                "Intro a", "", "yes\nb", "first\nlast", "Open\nc", "Shut",
            ])
    }
}

private struct EchoHooks: RenderingHooks {
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? { nil }

    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? { nil }

    mutating func component(_ component: ComponentOccurrence) -> [UInt8]? {
        let name = component.name.lowercased()
        let attributes = component.attributes.map { " \($0.name)=\($0.value)" }.joined()
        return Array("<\(name)\(attributes)>".utf8) + (component.content ?? []) + Array("</\(name)>".utf8)
    }

    mutating func questionNote(_ question: Int) -> String? { "<p class=\"checked\">\(question)</p>" }
}
