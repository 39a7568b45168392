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
        #expect(RenderedArticle("a <script> b").html == "<p>a  b</p>\n")
    }
}
