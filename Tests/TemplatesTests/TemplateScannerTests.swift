import Testing

@testable import Templates

@Suite struct TemplateScannerTests {
    private func names(_ text: String) -> [String] {
        TemplateScanner.tags(in: Array(text.utf8)).tags.map { "\($0.kind):\($0.name)" }
    }

    @Test func findsEachKindOfTag() {
        let text = "a{{x}}{{ y }}{{{z}}}{{&w}}{{#s}}{{^i}}{{/s}}{{> p/q }}{{! note }}{{.}}"
        #expect(
            names(text) == [
                "variable:x", "variable:y", "raw:z", "raw:w", "open:s", "inverted:i", "close:s", "partial:p/q",
                "comment:note",
                "variable:.",
            ])
    }

    @Test func knowsWhereEachTagBegins() {
        let tags = TemplateScanner.tags(in: Array("日{{a}}\n{{{b}}}".utf8)).tags
        #expect(tags.map(\.offset) == [3, 9])
    }

    @Test(arguments: [("{{", 0), ("a{{b}", 1), ("{{a}}{{{b}}", 5), ("{{{", 0)])
    func findsATagThatIsNeverClosed(_ text: String, _ offset: Int) {
        #expect(TemplateScanner.tags(in: Array(text.utf8)).unclosed == offset)
    }

    @Test(arguments: ["", "{", "}}", "a { b }", "}}}}", "{ {a} }"])
    func findsNothingInPlainText(_ text: String) {
        let found = TemplateScanner.tags(in: Array(text.utf8))
        #expect(found.tags.isEmpty && found.unclosed == nil)
    }

    @Test(arguments: [
        "{{=<% %>=}}", "{{%PRAGMA}}", "{{$block}}", "{{<parent}}", "{{>*dynamic}}", "{{uppercased(x)}}", "{{}}",
    ])
    func namesFormsThatKotaeDoesNotHave(_ text: String) {
        let kinds = TemplateScanner.tags(in: Array(text.utf8)).tags.map(\.kind)
        guard case .unsupported = kinds.first else {
            Issue.record("\(text) gave \(kinds)")
            return
        }
    }
}
