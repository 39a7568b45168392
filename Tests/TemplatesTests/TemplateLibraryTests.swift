import Diagnostics
import Templates
import Testing

@Suite struct TemplateLibraryTests {
    private func render(_ text: String, _ view: View, constants: [String: String] = [:]) throws -> String {
        let set = TemplateSet([SourceText(path: "p", bytes: Array(text.utf8))]) { $0.path }
        return Self.text(try #require(try set.libraries(constants: [constants]).first).render("p", view))
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    private static func text(_ text: String) -> String { text }

    @Test func escapesByTypeAndNotByTag() throws {
        let view: View = ["text": .text("<b> & \"'"), "html": .raw("<b>")]
        #expect(
            try render("{{text}}|{{{text}}}|{{html}}|{{{html}}}", view)
                == "&lt;b&gt; &amp; &quot;&#39;|&lt;b&gt; &amp; &quot;&#39;|<b>|<b>")
    }

    @Test func decidesByFlagsListsAndNothing() throws {
        let view: View = [
            "yes": .flag(true), "no": .flag(false), "none": .none, "text": .text("x"),
            "list": .list([["n": .text("1")], ["n": .text("2")]]),
            "empty": .list([]), "blank": .text(""),
        ]
        #expect(try render("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{#none}}c{{/none}}{{^none}}d{{/none}}", view) == "ad")
        #expect(
            try render("{{#text}}[{{.}}]{{/text}}{{#list}}({{n}}{{text}}){{/list}}{{^empty}}e{{/empty}}", view)
                == "[x](1x)(2x)e")
    }

    @Test func doesNotFindAValueFurtherOutWhereTheInnerIsNothing() throws {
        let view: View = ["label": .text("outer"), "list": .list([["label": .none]])]
        #expect(try render("{{#list}}[{{label}}]{{/list}}", view) == "[]")
    }

    @Test func putsTheWordsOfALocaleInPlace() throws {
        #expect(
            try render("a{{t.x}}b{{{t.x}}}c{{ t.y }}", [:], constants: ["x": "<語>", "y": "ok"])
                == "a&lt;語&gt;b&lt;語&gt;cok")
    }

    @Test func doesNotReadTextOfAnAuthorAsATemplate() throws {
        #expect(try render("{{a}}", ["a": .text("{{b}}"), "b": .text("secret")]) == "{{b}}")
    }

    @Test func throwsForATemplateThatIsNotThere() throws {
        let library = try #require(try TemplateSet([]) { $0.path }.libraries(constants: [[:]]).first)
        #expect(!library.has("x"))
        #expect(throws: TemplateMissing.self) { try library.render("x", [:]) }
    }

    @Test func keepsLinesOfCRLFFilesTogether() throws {
        #expect(try render("a\r\n{{x}}\r\nb", ["x": .text("1")]) == "a\n1\nb")
    }
}
