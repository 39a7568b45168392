import Diagnostics
import Markdown
import Testing

/// The test printer writes `<c Name a=“1”>…</c>` for a component, with `inline` where it stands in a paragraph.
@Suite struct ComponentTests {
    @Test(arguments: [
        ("<CommunityAuthor author=\"A &amp; B\" />", "<c CommunityAuthor author=“A & B”></c>"),
        ("<X a='1' b=2 c/>", "<c X a=“1” b=“2” c=“”></c>"),
        ("<X a=2/>", "<c X a=“2”></c>"),
        ("<X\n  a=\"1\"\n/>", "<c X a=“1”></c>"),
        ("文 <Y/> 文", "<p>文 <c Y inline></c> 文</p>\n"),
        ("文<Z k=\"v\">中*身*</Z>文", "<p>文<c Z k=“v” inline>中<em>身</em></c>文</p>\n"),
        ("<X>\n\n*b*\n\n</X>", "<c X>\n<p><em>b</em></p>\n</c>"),
        ("<X>\n<b>raw</b>\n</X>", "<c X>\n<b>raw</b>\n</c>"),
        ("<Tabs>\n<Tab label=\"一\">\n\np\n\n</Tab>\n</Tabs>", "<c Tabs><c Tab label=“一”>\n<p>p</p>\n</c></c>"),
        ("<X a=\"*.a.com\" b=\"**「x」**\"/>", "<c X a=“*.a.com” b=“**「x」**”></c>"),
        ("- <X/>", "<ul>\n<li><c X></c></li>\n</ul>\n"),
    ])
    func tagsWithACapitalBecomeNodes(_ markdown: String, _ html: String) {
        let (tree, findings) = Sample.parse(markdown)
        #expect(TreeHTML.render(tree) == html)
        #expect(findings.isEmpty, "\(findings)")
        TreeShape.check(tree)
    }

    @Test(arguments: [
        "<x a=\"1\"/>", "a <BR> b", "<DIV CLASS=\"foo\">\n*x*\n</DIV>", "`<X/>`", "<!-- <X/> -->",
        "<pre>\n<X/>\n</pre>", "\\<X/>",
        "```\n<X/>\n```", "1 <X 2",
    ])
    func otherMarkupStays(_ markdown: String) {
        #expect(Sample.html(markdown) == LibraryHTML.render(markdown))
    }

    @Test(arguments: [
        ("a <X b={1}/> c", "<p>a &lt;X b={1}/&gt; c</p>\n", FindingID.componentExpression, 3),
        ("<X b={1}/>", "<p>&lt;X b={1}/&gt;</p>\n", .componentExpression, 1),
        ("a <X> b", "<p>a <c X inline></c> b</p>\n", .componentTag, 3),
        ("a </X> b", "<p>a  b</p>\n", .componentTag, 3),
        ("*a <X> b* </X>", "<p><em>a <c X inline></c> b</em> </p>\n", .componentTag, 4),
    ])
    func whatCannotBeAComponentIsReported(_ markdown: String, _ html: String, _ id: FindingID, _ column: Int) throws {
        let (tree, findings) = Sample.parse(markdown)
        #expect(TreeHTML.render(tree) == html)
        let finding = try #require(findings.first)
        #expect(finding.id == id)
        #expect((finding.place.line, finding.place.column) == (1, column))
        TreeShape.check(tree)
    }
}
