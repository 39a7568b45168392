import Diagnostics
import Templates
import Testing

@Suite struct TemplateCheckerTests {
    private static let page = ViewSchema(
        values: ["title", "body"], flags: ["hasTags"], lists: ["tags": ViewSchema(values: ["label"])])

    private func findings(_ templates: [String: String], roots: [String: ViewSchema] = ["page": page]) -> [Finding] {
        let files = templates.map { SourceText(path: "templates/\($0.key).mustache", bytes: Array($0.value.utf8)) }
        let set = TemplateSet(files) { String($0.path.dropFirst("templates/".count).dropLast(".mustache".count)) }
        return set.check(roots: roots, constants: ["edit", "menu.open"])
    }

    private func lines(_ templates: [String: String]) -> [String] {
        findings(templates).map { "\($0.id.name) \($0.place): \($0.summary) | \($0.fix)" }
    }

    @Test func findsNothingInASoundSet() {
        let found = lines([
            "page": "{{title}}{{#tags}}{{label}}{{title}}{{/tags}}{{^hasTags}}{{t.edit}}{{/hasTags}}{{> part}}",
            "part": "{{{body}}}{{#title}}{{.}}{{/title}}", "components/Box": "{{anything}} {{content}}",
        ])
        #expect(found.isEmpty)
    }

    @Test func findsAPartialThatIsNotThere() {
        #expect(
            lines(["page": "x\n  {{> prat}}{{>part}}", "part": ""]) == [
                "missing-partial templates/page.mustache:2:3: there is no partial “prat” | Did you mean “part”?"
            ])
    }

    @Test func findsAVariableThatNoViewHas() {
        #expect(
            lines(["page": "日本{{titel}}"]) == [
                "unknown-variable templates/page.mustache:1:3: this page has no value “titel” | Did you mean “title”?"
            ])
    }

    @Test func findsANameOutsideOfItsList() {
        #expect(
            lines(["page": "{{#tags}}{{label}}{{/tags}}{{label}}"]).map { $0.prefix(53) } == [
                "unknown-variable templates/page.mustache:1:28: this p"
            ])
    }

    @Test func findsWordsThatTheThemeLacks() {
        #expect(
            lines(["page": "{{t.menu.opne}}"]) == [
                "unknown-variable templates/page.mustache:1:1: the theme has no words “menu.opne” | Did you mean “t.menu.open”?"
            ])
    }

    @Test func findsAPartialThatIncludesItself() throws {
        let found = findings(["page": "{{> a}}", "a": "{{> b}}", "b": "\n{{> a}}"])
        #expect(found.map(\.id.name) == ["partial-cycle"])
        #expect(found.first?.place == Place(path: "templates/b.mustache", line: 2, column: 1))
        #expect(found.first?.explanation == "The page would never end: page → a → b → a.")
    }

    @Test func findsATagThatIsNeverClosed() {
        #expect(
            lines(["page": "a\n{{title"]) == [
                "template-syntax templates/page.mustache:2:1: a tag is opened by “{{” and never closed | Close it with “}}”."
            ])
    }

    @Test func findsASectionThatIsNeverClosed() {
        #expect(
            lines(["page": "a\n {{#hasTags}}x"]) == [
                "template-syntax templates/page.mustache:2:2: the section “hasTags” is never closed | Write `{{/hasTags}}` after it."
            ])
    }

    @Test func findsSectionsClosedInTheWrongOrder() {
        #expect(
            lines(["page": "{{#tags}}{{#hasTags}}{{/tags}}"]) == [
                "template-syntax templates/page.mustache:1:22: “{{/tags}}” closes a section that is not open here "
                    + "| Close “hasTags” first: `{{/hasTags}}`."
            ])
        #expect(
            lines(["page": "{{/tags}}"]) == [
                "template-syntax templates/page.mustache:1:1: “{{/tags}}” closes a section that is not open here | Remove it."
            ])
    }

    @Test func countsLinesOfFilesThatEndInCRLF() {
        #expect(
            findings(["page": "a\r\nb\r\n  {{x}}"]).map(\.place) == [
                Place(path: "templates/page.mustache", line: 3, column: 3)
            ])
    }

    @Test func reportsAMistakeInASharedPartialOnce() {
        let found = findings(
            ["page": "{{> p}}", "other": "{{> p}}", "p": "{{x}}"], roots: ["page": Self.page, "other": Self.page])
        #expect(found.count == 1)
    }

    @Test func findsATemplateThatNoPageUses() {
        #expect(
            findings(["page": "", "prat": ""]).map { "\($0.id.name) \($0.severity) \($0.place)" } == [
                "unused-template warning templates/prat.mustache:1:1"
            ])
    }

    @Test func findsAPageWithoutATemplate() {
        #expect(findings(["part": ""]).map(\.id.name) == ["missing-template"])
    }

    @Test func reportsAllInStableOrder() {
        let templates = ["page": "{{a}}{{> x}}{{b}}", "other": "{{/z}}", "third": "{{q", "fourth": "{{#s}}"]
        let first = findings(templates)
        #expect(first.count == 6)
        for _ in 0..<10 { #expect(findings(templates) == first) }
    }
}
