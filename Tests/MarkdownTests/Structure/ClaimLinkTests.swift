import Markdown
import Testing

@Suite("Claims")
struct ClaimLinkTests {
    @Test("lists claims with their words, place, question and step")
    func lists() {
        let article = RenderedArticle(
            "[a](claim:one)\n\n# FAQ\n\n## Q\n\n通常[5～7**営業日**](claim:issuance-time)です。[x](y)\n\n# How {.steps}\n\n1. "
                + "a\n2. b [c](claim:two)"
        )
        let claims = article.outline.claims
        #expect(claims.map(\.id) == ["one", "issuance-time", "two"])
        #expect(claims.map(\.words) == ["a", "5～7営業日", "c"])
        #expect(claims.map(\.line) == [1, 7, 12])
        #expect(claims.map(\.column) == [1, 7, 6])
        #expect(claims.map(\.question) == [nil, 0, nil])
        #expect(claims.map(\.sequence) == [nil, nil, 0])
        #expect(claims.map(\.step) == [nil, nil, 1])
        #expect(claims.map(\.heading) == [nil, 1, 2])
    }

    @Test("writes what the hooks say around the words, or the words alone")
    func renders() {
        #expect(RenderedArticle("a [b](claim:c)").html == "<p>a b</p>\n")
        let html = RenderedArticle("a [*b*](claim:c) d", hooks: ClaimHooks()).html
        #expect(html == "<p>a <a class=\"claim\" href=\"r#c\"><em>b</em></a> d</p>\n")
    }
}

private struct ClaimHooks: RenderingHooks {
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? { nil }

    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? { nil }

    mutating func claim(_ claim: Outline.ClaimLink) -> ElementMarkup? {
        ElementMarkup(opening: "<a class=\"claim\" href=\"r#\(claim.id)\">", closing: "</a>")
    }
}
