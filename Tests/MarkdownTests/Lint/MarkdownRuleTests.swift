import Diagnostics
import Markdown
import Testing

/// Each rule: what it reports (with its place), what is nearly that, and what is far from it.
@Suite struct MarkdownRuleTests {
    private func places(_ id: FindingID, _ markdown: String) -> [[Int]] {
        Sample.parse(markdown).findings.filter { $0.id == id }.map { [$0.place.line, $0.place.column] }
    }

    @Test(arguments: [
        ("文です。\n---\n次", [[1, 1]]), ("一行目\n二行目\n-----", [[1, 1]]), ("見出し。\n--------", [[1, 1]]),
        ("> 引用\n> ---", [[1, 3]]),
        ("文\n\n---\n次", []), ("見出し\n------", []), ("## 見出し\n---", []), ("English text.\n---", []), ("文です。\n===", []),
    ])
    func accidentalHeadings(_ markdown: String, _ expected: [[Int]]) {
        #expect(places(.accidentalHeading, markdown) == expected)
    }

    @Test(arguments: [
        ("> * 項目\n続き", [[2, 1]]), ("> 1. a\n>    b\nc", [[3, 1]]), ("> * 一\n二\n三", [[2, 1]]),
        ("> * 項目\n\n続き", []), ("> 引用\n続き", []), ("> * 項目\n>   続き", []), ("* 項目\n続き", []), ("> * 項目\n> 続き", []),
    ])
    func linesSwallowedByQuotedItems(_ markdown: String, _ expected: [[Int]]) {
        #expect(places(.lazyQuote, markdown) == expected)
    }

    @Test(arguments: [
        ("見よ[公式]（https://a.com/）", [[1, 3]]), ("[x]（../b.md）と[y]（#z）", [[1, 1], [1, 14]]), ("[**x**]（/a）", []),
        ("[注]（注意書き）", []), ("[x](/a)（https://b.com）", []), ("`[x]（/a）`", []), ("\\[x]（/a）", []), ("[x] (/a)", []),
    ])
    func linksInFullWidthParentheses(_ markdown: String, _ expected: [[Int]]) {
        #expect(places(.fullWidthLink, markdown) == expected)
    }

    @Test(arguments: [
        ("前 ** 太字 **です", [[1, 3]]), ("** 太字 ** です", [[1, 1]]), ("- 甲 ** b **。", [[1, 5]]),
        ("価格**は税込", []), ("a ** b ** c", []), ("src/**/*.md と lib/**/*.md", []), ("\\*\\*x\\*\\*", []),
        ("2**3 と 4**5x", []),
        ("**太字。**です", []), ("`** a **b`", []), ("** 一\n\n二 **", []),
    ])
    func strongThatStaysStars(_ markdown: String, _ expected: [[Int]]) {
        #expect(places(.literalStrong, markdown) == expected)
    }
}
