import Diagnostics
import Testing

@Suite struct NameSuggestionsTests {
    @Test func findsWhatNearestNameFinds() {
        let names = ["renewal", "removal", "refund", "証明書"]
        var suggestions = NameSuggestions(names.reversed())
        for name in ["renewl", "refnd", "証明", "nothing like it", "renewl"] {
            let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(suggestions.nearest(to: name) == NearestName.to(name, among: sorted), "\(name)")
        }
    }

    @Test func prefersTheFirstByItsBytesWhateverTheOrder() {
        for names in [["ab", "ac", "ad"], ["ad", "ac", "ab"]] {
            var suggestions = NameSuggestions(names)
            #expect(suggestions.nearest(to: "ax") == "ab")
        }
    }

    @Test func looksForTheFirstNamesOnly() {
        var suggestions = NameSuggestions(["known-name"])
        for index in 0..<NameSuggestions.limit { #expect(suggestions.nearest(to: "other-thing-\(index)") == nil) }
        #expect(suggestions.nearest(to: "known-nam") == nil)
        // What was found is found again.
        var found = NameSuggestions(["known-name"])
        #expect(found.nearest(to: "known-nam") == "known-name")
        for index in 0...NameSuggestions.limit { _ = found.nearest(to: "\(index)") }
        #expect(found.nearest(to: "known-nam") == "known-name")
    }
}
