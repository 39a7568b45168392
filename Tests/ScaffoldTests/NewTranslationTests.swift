import Diagnostics
import Generator
import KnowledgeBase
import Markdown
import Scaffold
import Testing

@Suite struct NewTranslationTests {
    private let outline = ArticleOutline.options(kind: nil, faqHeadings: .builtIn)

    private func translation(of text: String) throws -> String {
        let source = SourceText(path: "content/en/a.md", bytes: Array(text.utf8))
        return try NewTranslation.file(of: source, as: "content/ja/a.md", outline: outline).text
    }

    private func anchors(_ text: String) -> [String] {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let read = FrontMatterReader.read(source, fallbackTitle: "")
        let tree = MarkdownParser().parse(source, bodyStart: read.split.bodyStart, firstLine: read.split.bodyLine).tree
        return OutlineBuilder.outline(of: tree, source: source, options: outline).outline.headings.map(\.anchor)
    }

    static let headings: [(written: String, expected: String)] = [
        ("## Two words", "## Two words {#two-words}"),
        ("## 2.1. Numbered", "## 2.1. Numbered {#numbered}"),
        ("## Closed ##", "## Closed {#closed} ##"),
        ("## C# ", "## C# {#c} "),
        ("## Questions {.faq}", "## Questions {#questions .faq}"),
        ("## Kept {#own}", "## Kept {#own}"),
        ("## Braces {x}", "## Braces {x} {#braces-x}"),
        ("## 日本語の見出し", "## 日本語の見出し {#日本語の見出し}"),
        ("Underlined\n==========", "Underlined {#underlined}\n=========="),
        ("Two\nlines\n---", "Two\nlines {#two-lines}\n---"),
        ("> ## Quoted", "> ## Quoted {#quoted}"),
        ("- ## Listed", "- ## Listed {#listed}"),
        ("## Contents label", "## Contents label {#contents-label-1}"),
        ("```\n## Code\n```", "```\n## Code\n```"),
        ("## `code` and **strong**", "## `code` and **strong** {#code-and-strong}"),
    ]

    @Test(arguments: headings)
    func givesHeadingsTheAddressThatTheyHave(written: String, expected: String) throws {
        let original = "---\ntitle: A\n---\n\n\(written)\n\nText.\n"
        let made = try translation(of: original)
        #expect(made == "---\ntitle: A\ndraft: true\n---\n\n\(expected)\n\nText.\n")
        #expect(anchors(made) == anchors(original))
    }

    @Test func keepsAddressesOfHeadingsWithTheSameWords() throws {
        let original = "---\ntitle: A\n---\n## Notes\n\na\n\n## Notes\n\nb\n\n## 1\n\nc\n"
        let made = try translation(of: original)
        #expect(anchors(original).count == 3)
        #expect(anchors(made) == anchors(original))
        #expect(made.contains("## Notes {#notes}\n") && made.contains("## Notes {#notes-1}\n"))
    }

    @Test func copiesFrontMatterAsADraftWithoutAliases() throws {
        let made = try translation(
            of: "---\ntitle: A\naliases:\n  - /old/\n- /older/\ndraft: false\ntags: [x]\n# end\n---\nText.\n")
        #expect(made == "---\ntitle: A\ntags: [x]\n# end\ndraft: true\n---\nText.\n")
    }

    @Test func keepsLineEnds() throws {
        let made = try translation(of: "---\r\ntitle: A\r\n---\r\n\r\n## B\r\n")
        #expect(made == "---\r\ntitle: A\r\ndraft: true\r\n---\r\n\r\n## B {#b}\r\n")
    }

    @Test func takesTheKeyOnlyAtTheTopLevel() throws {
        let made = try translation(of: "---\ntitle: A\nparams:\n  draft: b\n---\n")
        #expect(made == "---\ntitle: A\nparams:\n  draft: b\ndraft: true\n---\n")
    }

    @Test(arguments: ["Text.\n", "", "---\ntitle: A\n", "---\n{ title: A }\n---\nText.\n"])
    func refusesWhatHasNoFrontMatterToCopy(text: String) {
        #expect(throws: PathProblem.self) { try translation(of: text) }
    }
}
