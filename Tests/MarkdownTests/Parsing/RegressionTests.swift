import Markdown
import Testing

/// Inputs of our own in which no amendment has a say: the tree must print what libcmark-gfm prints, amendments on or
/// off.
@Suite struct RegressionTests {
    @Test(arguments: inputs)
    func treesPrintWhatTheLibraryPrints(_ markdown: String) {
        let expected = LibraryHTML.render(markdown)
        let plain = Sample.parse(markdown, .plain).tree
        #expect(TreeHTML.render(plain) == expected)
        #expect(Sample.html(markdown) == expected)
        TreeShape.check(plain)
    }

    static let inputs: [String] = blocks + lists + inlines + links + extensions + otherScripts

    private static let blocks = [
        "", "\n\n", "a", "a\nb", "a  \nb", "a\\\nb", "a\r\nb\r\n\r\nc\r", "# h", "## h ##", "####### h", "#h", "h\n=",
        "h\nk\n---", "---", "***\n___",
        "    code\n\n    more", "\tcode", "```\na\n\nb\n```", "```swift title=\"x\"\nlet a = 1 < 2\n```",
        "~~~\n```\n~~~", "```\nopen", "``` a`b",
        "> q", "> a\nb", "> a\n\n> b", "> > > deep", ">\n> a\n>", "> ```\n> x\n> ```", "<div>\n*x*\n</div>\n\n*y*",
        "<!-- c\n\n-->\nx",
        "<script>\na\n\nb\n</script>", "<a href=\"x\">\n*y*\n</a>", "[a]: /u 'T'\n\n[a] [A][] [x][a]",
        "[a]: <>\n[b]:\n/u\n\n[a][b]", "a\n# b\nc", "\u{FEFF}# h",
        "a\0b", "# *e* `c` [l](u)", "#\n#  \n# #", "a\n***\nb", "    > a\n> b",
    ]
    private static let lists = [
        "- a\n- b", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "3) a\n4) b", "007. a", "1234567890. a",
        "- a\n  - b\n    - c", "- a\n\n  p\n\n      code",
        "- ```\n  x\n  ```", "-\n  a", "- # h\n- > q", "1. a\n   1. b\n2. c", "- a\nlazy", "- a\n\n\n- b\n\n\n      c",
        "- [ ] t\n- [x] d\n- [X] e\n- [y] n",
        "* * a", "- a\n<!-- -->\n- b", "10. a\n\n    b", "a\n2. b\n1. c",
    ]
    private static let inlines = [
        "*a* **b** ***c*** _d_ __e__", "*a **b* c**", "**a*", "a*b*c a_b_c", "`a` `` b`c `` ` d `", "`a\nb`", "`open",
        "\\*a\\* \\` \\a \\\\",
        "&amp; &lt; &copy; &#35; &#x1F600; &nope; &#0;", "<b>x</b> <br/> <!-- c --> <?p?> <x y='z' w>",
        "a < b > c & d \"q\" 'r'",
        "*a\nb*", "**a**b **c** d", "* a *", "**foo, *bar*, baz**", "*(**foo**)*", "_(bar)_.", "foo*", "***",
        "a * b * c", "*a`*`b*",
    ]
    private static let links = [
        "[a](/u)", "[a](/u \"t\")", "[a](</u v> 't')", "[a]( /u (t) )", "[a](u(b)c)", "[a [b](c) d](e)",
        "![a *b*](/u \"t\")", "[![a](b)](c)", "![][r]\n\n[r]: /x",
        "<https://a.com/?b=c&d> <a@b.com>", "[a](&quot;x&quot; \"&lt;\")", "[a](/ü \"é\")", "[a]()", "[a](b c)",
        "[a]\n(b)", "[*a](b*)", "[a](javascript:x)", "[a]: x\n[a",
        "[ẞ]\n\n[SS]: /u",
    ]
    private static let extensions = [
        "|a|b|\n|-|-|\n|c|d|", "| a | b |\n|:-|-:|\n| `c` | *d* |\n| e |", "|a|b|c|\n|:-:|---|:--|\n",
        "a | b\n-|-\nc \\| d | `e \\| f`", "|a|\n|-|\n|b|\n\ntext",
        "p\n|a|\n|-|\n|b|", "> |a|\n> |-|\n> |b|", "|a|\n|-|-|", "~~a~~ ~b~ ~~~c~~~", "~~a *b* c~~",
        "www.a.com http://b.com/c?d=e&f ftp://g.h", "(https://a.com/b_(c)) https://a.com.",
        "a@b.com mailto:a@b.com x.y+z@a-b.co.uk.", "https://a.com/x*y*",
        "a[^1] b[^n] c[^1]\n\n[^1]: one\n[^n]: two *e*\n\n    more", "a[^x]\n\n[^x]:\n    - l", "[^unused]: u\n\na",
        "a[^missing] *b*", "- [ ] a\n\n  b\n- [x] *c*", "|a|\n|-|\n|[^1]|\n\n[^1]: f",
    ]
    private static let otherScripts = [
        "日本語の文。", "**強調** です", "これは *斜体* と `コード` です", "한국어 문장\n다음 줄", "中文，**加粗** 文字", "# 見出し", "- 項目\n- 項目",
        "|表|頭|\n|-|-|\n|一|二|",
        "> 引用", "[リンク](/日本 \"題\")", "![画像](/あ.png)", "～チルダ～", "emoji 👍 **x** — “q” … →", "é *ü* ñ",
    ]
}
