import Diagnostics
import Markdown
import Testing

@Suite struct HeadingAttributesTests {
    @Test(arguments: [
        ("# 題 {#id}", "題", "id", ""),
        ("# Title{#id}", "Title", "id", ""),
        ("## T {#a .b key=value k=\"two words\"} ##", "T", "a", ".b key=value k=\"two words\""),
        ("# T {.faq}", "T", "", ".faq"),
        ("# T { #有料 }", "T", "有料", ""),
        ("T *e* {#s}\n===", "T e", "s", ""),
        ("# **強調** {#x}", "強調", "x", ""),
        ("> # T {#q}", "T", "q", ""),
        ("# **「強調」**を {#x}", "「強調」を", "x", ""),
    ])
    func areTakenOffTheEnd(_ markdown: String, _ text: String, _ id: String, _ rest: String) throws {
        let (tree, findings) = Sample.parse(markdown)
        let index = try #require(tree.nodes.firstIndex { $0.kind == .heading })
        #expect(tree.plainText(of: index) == text)
        #expect(tree.string(tree.nodes[index].literal) == id)
        #expect(tree.string(tree.nodes[index].second) == rest)
        #expect(findings.isEmpty)
    }

    @Test(arguments: [
        "# GET /users/{id}", "# T \\{#a}", "# T {#a\\}", "# T {#a} b", "# {}", "# `{#a}`", "# T &#123;#a}", "text {#a}",
    ])
    func otherBracesAreText(_ markdown: String) {
        #expect(Sample.html(markdown) == LibraryHTML.render(markdown))
        #expect(Sample.parse(markdown).tree.nodes.allSatisfy { $0.kind != .heading || $0.literal.isEmpty })
    }

    @Test(arguments: [
        ("# T {#a #b}", 5), ("# T {#}", 5), ("# 題 {#a b}", 5), ("# T {.a key=}", 5), ("# T {#a k=\"b}", 5),
        ("# T {#a,b}", 5),
    ])
    func malformedOnesAreTextAndReported(_ markdown: String, _ column: Int) throws {
        let (tree, findings) = Sample.parse(markdown)
        #expect(TreeHTML.render(tree) == LibraryHTML.render(markdown))
        let finding = try #require(findings.first)
        #expect(finding.id == .headingAttributes)
        #expect(finding.place.column == column)
    }
}
