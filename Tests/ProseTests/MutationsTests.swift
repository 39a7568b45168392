import Prose
import Testing

@Suite struct MutationsTests {
    @Test(arguments: [
        ("ja", "通常5～7営業日", ["通常6～7営業日", "通常4～7営業日", "通常5～8営業日", "通常5～6営業日"]), ("ja", "５日", ["６日", "４日"]),
        ("ja", "十二個", ["十三個", "十一個"]),
        ("en", "twelve months", ["thirteen months", "eleven months"]),
        ("en", "1,000 days", ["1,001 days", "999 days"]),
        (
            "en", "March 31, 2020",
            ["April 31, 2020", "February 31, 2020", "March 30, 2020", "March 31, 2021", "March 31, 2019"]
        ),
        ("zh-CN", "三个月", ["四个月", "二个月"]),
    ]) func changesEachNumber(locale: String, text: String, expected: [String]) throws {
        let reader = ProseReader(locale: locale)
        let reading = try #require(reader.read(text).first)
        #expect(Mutations.of(text, reading: reading, reader: reader).map(\.text) == expected)
    }

    @Test func dropsAndSwapsNames() throws {
        let names: [(canonical: String, words: [String])] = [
            ("tokyo", ["東京"]), ("sydney", ["シドニー"]), ("dubai", ["ドバイ"]),
        ]
        let reader = ProseReader(locale: "ja", names: names)
        let text = "「東京」、「シドニー」"
        let reading = try #require(reader.read(text).first)
        let mutations = Mutations.of(text, reading: reading, reader: reader, otherNames: [("dubai", "ドバイ")])
        #expect(mutations.map(\.text) == ["「シドニー」", "「ドバイ」、「シドニー」", "「東京」", "「東京」、「ドバイ」"])
        #expect(mutations.map(\.change).last == "シドニー → ドバイ")
    }

    @Test(arguments: PolarityTests.polar) func turnsThePolarityOfWhatCanBeRead(locale: String, words: String) {
        let mutations = Mutations.ofPolarity(words, locale: locale)
        #expect(!mutations.isEmpty)
        for mutation in mutations {
            #expect(mutation.text != words)
            #expect(Polarity.read(mutation.text, locale: locale) != Polarity.read(words, locale: locale))
        }
    }
}
