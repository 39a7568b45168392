import Diagnostics
import Markdown
import Testing

@Suite("Raw HTML")
struct RawHTMLTests {
    @Test(
        "lets harmless elements through",
        arguments: [
            ("<kbd>Ctrl</kbd> + <kbd>C</kbd>", "<p><kbd>Ctrl</kbd> + <kbd>C</kbd></p>\n"),
            ("a<br/>b", "<p>a<br>b</p>\n"),
            (
                "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>",
                "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>\n"
            ),
            (
                "<details open>\n<summary>More</summary>\n\nText\n\n</details>",
                "<details open>\n<summary>More</summary>\n<p>Text</p>\n</details>\n"
            ),
            (
                "<div class='a b' title=x&amp;y>\n\n- a\n\n</div>",
                "<div class=\"a b\" title=\"x&amp;y\">\n<ul>\n<li>a</li>\n</ul>\n</div>\n"
            ),
            ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n"),
            (
                "<table><tr><td>1<td>2<tr><td>3</table>",
                "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>\n"
            ),
            ("<ol start=3 type=a><li value=7>x</ol>", "<ol start=\"3\" type=\"a\"><li value=\"7\">x</li></ol>\n"),
            ("<p>one<p>two", "<p>one</p><p>two\n</p>"),
            (
                "| a |\n|---|\n| <ul><li>x</li></ul> |",
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n<tr><th "
                    + "scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n<tr><td><ul><li>x</li></ul></td></tr>\n</tbody>\n</table></div>\n"
            ),
            ("<!-- a comment -->", ""),
            ("<h1>Big</h1>", "<h2>Big</h2>\n"),
        ])
    func allows(_ markdown: String, _ html: String) {
        let article = RenderedArticle(markdown)
        #expect(article.html == html)
        #expect(article.findings == [])
    }

    @Test(
        "keeps the page whole whatever is left open",
        arguments: [
            ("> <div>\n\nAfter", "<blockquote>\n<div>\n</div></blockquote>\n<p>After</p>\n"),
            ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>\n"),
            ("</div>\n\nText", "<p>Text</p>\n"),
            ("- <div>\n- b", "<ul>\n<li><div>\n</div></li>\n<li>b</li>\n</ul>\n"),
            ("a <div>b</div>", "<p>a b</p>\n"),
            ("<li>x</li>", "x\n"),
            ("<td>x</td>", "x\n"),
            ("[a <a href=x>b</a>](y)", "<p><a href=\"y\">a b</a></p>\n"),
            ("<a href=x>\n\n## T\n\n</a>", "<a href=\"x\">\n<h2 id=\"t\" data-key=\"~1\">T</h2>\n</a>\n"),
            (
                "<b>\n\n# Q\n\nA",
                "<b>\n<h2 id=\"q\" data-key=\"~1\">Q <a class=\"anchor\" href=\"#q\" aria-label=\"Link to this "
                    + "section\"></a></h2>\n<p>A</p>\n</b>"
            ),
        ])
    func keepsPageWhole(_ markdown: String, _ html: String) {
        let article = RenderedArticle(markdown)
        #expect(article.html == html)
        #expect(MarkupCheck(article.html).problems == [])
    }

    @Test("says what it left out and where")
    func reports() {
        let findings = RenderedArticle("Text\n\n<div>\n  <iframe src=x></iframe>\n<p style=\"color:red\">x\n</div>")
            .findings
        #expect(findings.map(\.id.name) == ["raw-html", "raw-html"])
        #expect(findings.map(\.place) == [Place(path: "a.md", line: 4, column: 3), Place(path: "a.md", line: 5)])
        #expect(findings.first?.summary == "the element “<iframe>” is not allowed in an article")
        #expect(findings.last?.summary == "the attribute “style” of “<p>” is not allowed")
    }

    @Test("reports an unsafe address as an error")
    func reportsUnsafeAddress() {
        let findings = RenderedArticle("あ [x](javascript:a)").findings
        #expect(findings.map(\.id.name) == ["unsafe-link"])
        #expect(findings.first?.place == Place(path: "a.md", line: 1, column: 3))
        #expect(findings.first?.severity == .error)
    }

    @Test("gives ids of raw HTML out once, and not those of the theme or of headings with an id")
    func ids() {
        let article = RenderedArticle(
            "<a name=\"old\"></a>\n\n<p id=\"old\">x</p>\n<p id=\"search\">y</p>\n<p id=\"x\">z</p>\n\n# T {#x}\n\n# "
                + "Old",
            reservedIDs: ["search"])
        #expect(article.outline.rawIDs == ["old"])
        #expect(article.outline.headings.map(\.anchor) == ["x", "old-1"])
        #expect(MarkupCheck(article.html).ids == ["old", "x", "old-1"])
    }

    @Test("passes raw links and images through the hooks")
    func usesHooks() {
        let article = RenderedArticle(
            "<a href=\"x.md\" target=_blank>x</a> <img src=\"a.png\" width=\"200\" onload=\"x\">", hooks: SizedHooks())
        #expect(
            article.html
                == "<p><a href=\"/x.md\" target=\"_blank\" rel=\"noopener\">x</a> <img src=\"/a.png\" width=\"200\" "
                + "height=\"100\" decoding=\"async\"></p>\n"
        )
    }

    @Test("leaves trusted HTML as it is")
    func trusts() {
        let html = RenderedArticle("<script>a()</script>", options: RenderingOptions(rawHTML: .trusted)).html
        #expect(html == "<script>a()</script>\n")
    }

    @Test("limits its findings")
    func limitsFindings() {
        let findings = RenderedArticle(String(repeating: "<x-y>a</x-y>\n\n", count: 500)).findings
        #expect(findings.count == 50)
    }
}

/// Every link and image below the root; every image 400 by 200.
private struct SizedHooks: RenderingHooks {
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? {
        ResolvedLink(href: "/" + String(decoding: link.destination, as: UTF8.self))
    }

    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? {
        ResolvedImage(source: "/" + String(decoding: image.destination, as: UTF8.self), width: 400, height: 200)
    }
}
