import Markdown
import Testing

@Suite struct EmphasisJoinersTests {
    @Test(arguments: ["cjk-emphasis.jsonl", "cjk-emphasis-generated.jsonl"])
    func followsTheAmendmentInEveryOpenCase(_ file: String) throws {
        guard let cases = try SharedCases.emphasis(file) else { return }
        // The cases were made with footnotes off: an unresolved `[^label]` swallows the emphasis in it otherwise.
        var options = Sample.only(\.cjkEmphasis)
        options.footnotes = false
        var passed = 0
        for item in cases where item.symbols031 != true {
            let html = Sample.html(item.markdown, options)
            #expect(html == item.html, "\(item.name): \(item.markdown)")
            if html == item.html { passed += 1 }
        }
        print("\(file): \(passed) of \(cases.count) cases")
        #expect(passed > 0)
    }
}
