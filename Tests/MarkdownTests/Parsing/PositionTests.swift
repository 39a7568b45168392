import Diagnostics
import Markdown
import Testing

@Suite struct PositionTests {
    /// Lines and byte columns of the nodes of a kind.
    private func places(_ kind: MarkdownNode.Kind, in markdown: String) -> [[Int32]] {
        Sample.parse(markdown).tree.nodes.filter { $0.kind == kind }.map { [$0.line, $0.column] }
    }

    @Test(arguments: [
        ("日本 [x](/a)", MarkdownNode.Kind.link, [[1, 8]]),
        ("日本**（強調）**語 `c`", .code, [[1, 28]]),
        ("**終わり。**次の**語。**は [x](/a)", .link, [[1, 37]]),
        ("「*.a.com」と「*.b.com」[x](/a)", .link, [[1, 30]]),
        ("> 引用\n> 二 *e*", .emphasis, [[2, 7]]),
        ("> 引用\n   二 *e*", .emphasis, [[2, 8]]),
        ("- a\n  b *e*\n- c *f*", .emphasis, [[2, 5], [3, 5]]),
        ("- a\nb *e*", .emphasis, [[2, 3]]),
        ("# 題 *e*", .emphasis, [[1, 7]]),
        ("|日|*e*|\n|-|-|\n|x|*f*|", .emphasis, [[1, 6], [3, 4]]),
        ("a https://x.com/）と www.b.comと", .link, [[1, 3], [1, 24]]),
        ("**https://x.com**と", .link, [[1, 3]]),
        ("日本\n語 *e*\n文 *f*", .emphasis, [[2, 5], [3, 5]]),
        ("一\r\n二 *e*\r\n", .emphasis, [[2, 5]]),
        ("一\n\u{3000}\n二 *e*", .emphasis, [[3, 5]]),
    ])
    func areThoseOfTheAuthorsText(_ markdown: String, _ kind: MarkdownNode.Kind, _ expected: [[Int32]]) {
        #expect(places(kind, in: markdown) == expected)
    }

    @Test func countFromTheFilesFirstLineBehindFrontMatter() {
        let text = "---\ntitle: x\n---\n# 題 {#a #b}\n"
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let (tree, findings) = MarkdownParser().parse(source, bodyStart: 17, firstLine: 4)
        #expect(tree.nodes.first { $0.kind == .heading }?.line == 4)
        #expect(findings.first?.place == Place(path: "a.md", line: 4, column: 5))
    }
}
