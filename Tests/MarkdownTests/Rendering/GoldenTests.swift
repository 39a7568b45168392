import Foundation
import Markdown
import Testing

@Suite("Whole pages")
struct GoldenTests {
    /// To record anew: set KOTAE_RECORD, look at the difference, run again without it. A run that records fails.
    @Test(
        "renders as recorded",
        arguments: [("faq", OutlineOptions.Kind.faq), ("walkthrough", OutlineOptions.Kind.walkthrough)])
    func matches(_ name: String, _ kind: OutlineOptions.Kind) throws {
        let html = RenderedArticle(try Fixtures.text("\(name).md"), kind: kind).html
        if ProcessInfo.processInfo.environment["KOTAE_RECORD"] != nil {
            try html.write(to: Fixtures.url("\(name).html"), atomically: true, encoding: .utf8)
            Issue.record("recorded \(name).html")
            return
        }
        #expect(html == (try Fixtures.text("\(name).html")))
        #expect(MarkupCheck(html).problems == [])
    }
}
