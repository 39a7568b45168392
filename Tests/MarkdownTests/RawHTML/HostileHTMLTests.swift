import Diagnostics
import Markdown
import Testing

@Suite("Hostile raw HTML")
struct HostileHTMLTests {
    private static let allowed: Set<String> = [
        "p", "a", "img", "b", "q", "em", "strong", "code", "pre", "div", "h2", "h3", "aside", "section", "ol", "ul",
        "li",
        "table", "thead", "tbody", "tr", "td", "th", "details", "blockquote", "figure", "figcaption", "sup", "span",
        "br", "hr",
    ]

    @Test("leaves no script, handler, style or unsafe address in the page", arguments: try Fixtures.hostileHTML())
    func isHarmless(_ markdown: String) throws {
        for text in ["Before.\n\n\(markdown)\n\nAfter.", markdown, "> \(markdown)", "- \(markdown)"] {
            let html = RenderedArticle(text).html
            let check = MarkupCheck(html)
            #expect(check.problems == [], "\(html)")
            for tag in check.tags {
                #expect(Self.allowed.contains(tag.name), "\(html)")
                for attribute in tag.attributes {
                    #expect(!attribute.name.lowercased().hasPrefix("on"), "\(html)")
                    #expect(
                        !["style", "srcdoc", "srcset", "formaction", "xlink:href"].contains(attribute.name), "\(html)")
                    if ["href", "src", "cite"].contains(attribute.name) {
                        let isLocal = attribute.value.hasPrefix("#") || !attribute.value.contains(":")
                        #expect(isLocal || attribute.value.hasPrefix("https://good.example/"), "\(html)")
                    }
                }
            }
        }
    }

    @Test("keeps the text after a hostile element")
    func keepsWhatFollows() {
        let html = RenderedArticle("<script>steal()\n</script>\n\nAfter.").html
        #expect(html == "<p>After.</p>\n")
        #expect(RenderedArticle("a <script>steal()</script> b").html == "<p>a  b</p>\n")
    }

    @Test(
        "shows the tag of an element that never ends, and loses nothing that follows",
        arguments: [
            ("a <script> b", "<p>a &lt;script&gt; b</p>\n"),
            ("<p>the `<style>` tag, <b>not</b> this</p>", "<p>the `&lt;style&gt;` tag, <b>not</b> this</p>\n"),
            (
                "<div>\n<style x=\"<\">\na <i onclick=x>b</i>\n</div>",
                "<div>\n&lt;style x=&quot;&lt;&quot;&gt;\na <i>b</i>\n</div>\n"
            ),
            // The first never ends; the second does, and is left out with what it holds.
            ("<p>a <style> b <script>c</script> d", "<p>a &lt;style&gt; b  d\n</p>"),
            ("<p>a <plaintext> b", "<p>a &lt;plaintext&gt; b\n</p>"),
            ("<svg>\n\nb\n\n</svg>\n\nc", "<p>c</p>\n"),
            ("<svg>\n\nb", "&lt;svg&gt;\n<p>b</p>\n"),
        ])
    func showsUnendedTag(_ markdown: String, _ html: String) {
        #expect(RenderedArticle(markdown).html == html)
    }

    @Test("says where a tag is that it shows")
    func reportsUnendedTag() {
        let findings = RenderedArticle("Text\n\n<p>\nthe <style> tag</p>").findings
        #expect(findings.map(\.place) == [Place(path: "a.md", line: 4, column: 5)])
        #expect(findings.first?.summary == "“<style>” is not allowed in an article, and does not end")
    }

    @Test("finds what it shows", arguments: ["<p>the `<style>` tag</p>\n\nafter", "<style>\nthe tag\n\nafter"])
    func indexesWhatIsShown(_ markdown: String) throws {
        let article = RenderedArticle(markdown)
        let texts = article.outline.sectionTexts(of: article.tree)
        let text = String(decoding: try #require(texts.first).text, as: UTF8.self)
        #expect(text.contains("<style>") && text.contains("tag") && text.contains("after"), "\(text)")
    }

    @Test("reads many tags that never end once", .timeLimit(.minutes(1)))
    func isLinear() {
        for tag in ["<style>", "<svg>", "<svg><style>", "<script><title>"] {
            let html = RenderedArticle("<p>" + String(repeating: tag, count: 100_000)).html
            #expect(html.hasPrefix("<p>&lt;"))
        }
    }
}
