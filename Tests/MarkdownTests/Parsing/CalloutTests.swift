import Diagnostics
import Markdown
import Testing

@Suite struct CalloutTests {
    @Test(arguments: [
        ("> [!NOTE]\n> 本文", CalloutKind.note, "", "<p>本文</p>"),
        ("> [!tip] 題名 *x*\n> 本文", .tip, "題名 x", "<p>本文</p>"),
        ("> [!WARNING]\n>\n> 一\n>\n> 二", .warning, "", "<p>一</p>\n<p>二</p>"),
        ("> [!CAUTION] だけ", .caution, "だけ", ""),
        ("> [!IMPORTANT]\n> - a", .important, "", "<ul>\n<li>a</li>\n</ul>"),
        ("> [!NOTE] 題。\n> 本文。\n> 続き", .note, "題。", "<p>本文。続き</p>"),
    ])
    func quotesThatNameAKindBecomeCallouts(
        _ markdown: String, _ kind: CalloutKind, _ title: String, _ html: String
    ) throws {
        let (tree, findings) = Sample.parse(markdown)
        let node = try #require(tree.nodes.first { $0.kind == .callout })
        #expect(node.value == kind.rawValue)
        #expect(tree.string(node.literal) == title)
        #expect(TreeHTML.render(tree) == "<callout>\n\(html)\(html.isEmpty ? "" : "\n")</callout>\n")
        #expect(findings.isEmpty)
        TreeShape.check(tree)
    }

    @Test(arguments: ["> [!NOTE]x\n> y", "> x [!NOTE]", "[!NOTE]", "> \\[!NOTE]x", "> [!]", "> **[!NOTE]**"])
    func otherQuotesStayQuotes(_ markdown: String) {
        #expect(Sample.html(markdown) == LibraryHTML.render(markdown))
    }

    @Test func anUnknownKindIsReportedWithTheNearestOne() throws {
        let (tree, findings) = Sample.parse("> [!WARNIG]\n> x")
        #expect(!tree.nodes.contains { $0.kind == .callout })
        let finding = try #require(findings.first)
        #expect(finding.id == .unknownCallout)
        #expect(finding.fix.contains("WARNING"))
        #expect((finding.place.line, finding.place.column) == (1, 3))
    }
}
