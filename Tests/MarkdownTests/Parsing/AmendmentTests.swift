import Diagnostics
import Markdown
import Testing

/// What our amendments make of a text, one table each. The expected HTML is what the author means.
@Suite struct AmendmentTests {
    @Test(arguments: [
        ("「*.a.com」と「*.b.com」", "「*.a.com」と「*.b.com」"),
        ("*.a.com and *.b.com", "*.a.com and *.b.com"),
        ("例えば*.a.comと*.b.comです", "例えば*.a.comと*.b.comです"),
        ("**（*.a.com）**は", "<strong>（*.a.com）</strong>は"),
        ("***.a.com**", "<strong>*.a.com</strong>"),
        ("**.a.com**", "<strong>.a.com</strong>"),
        ("**.a.com*", "<em>*.a.com</em>"),
        ("`*.a.com` *b*", "<code>*.a.com</code> <em>b</em>"),
        ("\\*.a.com *b*", "*.a.com <em>b</em>"),
        ("see *config*.yaml and *x*", "see <em>config</em>.yaml and <em>x</em>"),
        ("*設定*.yaml", "<em>設定</em>.yaml"),
        ("[*.a.com](/x \"*.b.com\")", "<a href=\"/x\" title=\"*.b.com\">*.a.com</a>"),
        ("a *. b*", "a <em>. b</em>"),
        ("*b* *.a.com *c*", "<em>b</em> *.a.com <em>c</em>"),
    ])
    func wildcardNamesAreLiteral(_ markdown: String, _ html: String) {
        #expect(Sample.html(markdown) == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("一\n\u{3000}\n二", "<p>一</p>\n<p>二</p>\n"),
        ("一\n \u{3000}\u{3000} \n二", "<p>一</p>\n<p>二</p>\n"),
        ("\u{3000}一", "<p>\u{3000}一</p>\n"),
        ("> 一\n>\u{3000}\n> 二", "<blockquote>\n<p>一</p>\n<p>二</p>\n</blockquote>\n"),
        ("```\n\u{3000}\n```", "<pre><code>\u{3000}\n</code></pre>\n"),
        ("- ```\n  \u{3000}\n  ```", "<ul>\n<li>\n<pre><code>\u{3000}\n</code></pre>\n</li>\n</ul>\n"),
    ])
    func linesOfIdeographicSpacesAreBlank(_ markdown: String, _ html: String) {
        #expect(Sample.html(markdown) == html)
    }

    @Test(arguments: [
        ("https://a.com）は", "<a href=\"https://a.com\">https://a.com</a>）は"),
        ("https://a.com/x。次", "<a href=\"https://a.com/x\">https://a.com/x</a>。次"),
        ("https://a.com/x）は**重要**です", "<a href=\"https://a.com/x\">https://a.com/x</a>）は<strong>重要</strong>です"),
        ("www.a.comへ", "<a href=\"http://www.a.com\">www.a.com</a>へ"),
        (
            "見よhttps://a.com/、http://b.com/。",
            "見よ<a href=\"https://a.com/\">https://a.com/</a>、<a href=\"http://b.com/\">http://b.com/</a>。"
        ),
        ("**https://a.com**は", "<strong><a href=\"https://a.com\">https://a.com</a></strong>は"),
        ("（https://a.com/?q=%E6%97%A5）", "（<a href=\"https://a.com/?q=%E6%97%A5\">https://a.com/?q=%E6%97%A5</a>）"),
        ("<https://a.com/日>", "<a href=\"https://a.com/%E6%97%A5\">https://a.com/日</a>"),
        ("[x](https://a.com/日)", "<a href=\"https://a.com/%E6%97%A5\">x</a>"),
        ("`https://a.com/日`", "<code>https://a.com/日</code>"),
        ("https://a.com/x y", "<a href=\"https://a.com/x\">https://a.com/x</a> y"),
        ("a@b.jpまで", "<a href=\"mailto:a@b.jp\">a@b.jp</a>まで"),
    ])
    func bareURLsEndBeforeOtherScripts(_ markdown: String, _ html: String) {
        #expect(Sample.html(markdown) == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("日本\n語", "日本語"),
        ("終わり。\n次", "終わり。次"),
        ("カナ\nかな", "カナかな"),
        ("（全角）\nＡＢＣ", "（全角）ＡＢＣ"),
        ("**強調**\n次", "<strong>強調</strong>次"),
        ("前\n**強調**", "前<strong>強調</strong>"),
        ("日本\nEnglish", "日本\nEnglish"),
        ("English\n日本", "English\n日本"),
        ("한국어\n문장", "한국어\n문장"),
        ("日本\n한국", "日本\n한국"),
        ("日本  \n語", "日本<br />\n語"),
        ("日本\\\n語", "日本<br />\n語"),
        ("日本\n`語`", "日本<code>語</code>"),
        ("日本\n<b>語</b>", "日本\n<b>語</b>"),
        ("𠮷野\n家", "𠮷野家"),
    ])
    func breaksBetweenCJKCharactersVanish(_ markdown: String, _ html: String) {
        #expect(Sample.html(markdown) == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        "import { A } from '../b.astro'\n\nx", "import A from \"b\";\n\nx", "export const a = 1;\n\nx",
        "import {\n  A,\n  B,\n} from 'c'\n\nx", "import './x.css'\nimport B from 'b'\n\nx",
    ])
    func moduleLinesAreDroppedWithAFinding(_ markdown: String) throws {
        let (tree, findings) = Sample.parse(markdown)
        #expect(TreeHTML.render(tree) == "<p>x</p>\n")
        let finding = try #require(findings.first)
        #expect(finding.id == .moduleLine)
        #expect(finding.place.line == 1)
    }

    @Test(arguments: [
        "import duties are due on arrival", "text\nimport A from 'b'", "export the file", "    import A from 'b'",
        "```js\nimport A from 'b'\n```",
    ])
    func proseAndCodeThatLookLikeModuleLinesStay(_ markdown: String) {
        #expect(Sample.html(markdown) == LibraryHTML.render(markdown))
        #expect(Sample.parse(markdown).findings.isEmpty)
    }
}
