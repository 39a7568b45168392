import Markdown
import Testing

@Suite struct SpecificationTests {
    /// The library's own answer is the measure: it passes what its version of the specification asks.
    @Test func treesPrintWhatTheLibraryPrints() throws {
        guard let examples = try SharedCases.spec() else { return }
        var equal = 0
        for example in examples {
            let expected = LibraryHTML.render(example.markdown)
            let html = Sample.html(example.markdown, .plain)
            #expect(html == expected, "\(example.section) \(example.example)")
            if html == expected { equal += 1 }
        }
        print("plain: \(equal) of \(examples.count) specification examples equal to the library's output")
    }

    /// With the amendments on, the same, but for the examples that use what an amendment gives another meaning.
    @Test func amendmentsLeaveTheSpecificationAlone() throws {
        guard let examples = try SharedCases.spec() else { return }
        var different: [String] = []
        for example in examples where Sample.html(example.markdown) != LibraryHTML.render(example.markdown) {
            different.append("\(example.section) \(example.example): \(example.markdown.debugDescription)")
        }
        // An element of the specification's own invention, `<Warning>`, is a component here; nothing else differs.
        #expect(different.allSatisfy { $0.contains("<Warning>") }, "\(different)")
        print("amended: \(different.count) of \(examples.count) differ: \(different)")
    }
}
