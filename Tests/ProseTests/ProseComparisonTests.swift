import Prose
import Testing

@Suite struct ProseComparisonTests {
    @Test(arguments: [
        (ProseValue.number(14, unit: .day), ProseValue.number(2, unit: .week)),
        (.number(12, unit: .month), .number(1, unit: .year)),
        (.number(90, unit: .minute), .number(ProseDecimal(coefficient: 15, scale: 1), unit: .hour)),
        (.number(3), .number(3, unit: .piece)), (.number(3, unit: .piece), .number(3)),
        (.names(["a", "b"]), .names(["b", "a"])),
    ]) func agreesWhereConversionIsExact(expected: ProseValue, found: ProseValue) {
        #expect(ProseComparison.compare(expected: expected, found: found) == .match)
    }

    @Test(arguments: [
        (ProseValue.number(30, unit: .day), ProseValue.number(1, unit: .month)),
        (.number(1, unit: .day), .number(24, unit: .hour)),
        (.number(5, unit: .businessDay), .number(5, unit: .day)), (.number(5, unit: .day), .number(5)),
        (.number(7, unit: .day), .atMost(7, unit: .day)), (.range(5, 7), .range(5, 6)), (.atMost(7), .lessThan(7)),
        (.names(["a", "b"]), .names(["a"])), (.names(["a"]), .names(["a", "b"])), (.number(5), .names(["a"])),
    ]) func differsOtherwise(expected: ProseValue, found: ProseValue) {
        #expect(!ProseComparison.compare(expected: expected, found: found).isMatch)
    }

    @Test func explainsInWords() {
        let result = ProseComparison.compare(
            expected: .range(5, 7, unit: .businessDay), found: .range(5, 6, unit: .businessDay))
        #expect(result == .mismatch("the words say 5 to 6 business days, expected 5 to 7 business days"))
    }

    static let spellable: [ProseValue] = [
        .number(5, unit: .day), .range(5, 7, unit: .businessDay), .number(1, unit: .year), .atLeast(3, unit: .month),
        .atMost(398, unit: .day),
        .lessThan(3, unit: .hour), .moreThan(2, unit: .week), .number(1000, unit: ProseUnit("EUR")),
        .number(12_345_678),
        .number(ProseDecimal(coefficient: 15, scale: 1), unit: .percent), ReadingCase.date(2020, 3, 31),
        ReadingCase.date(2020, 3),
    ]

    @Test(arguments: ["ja", "en", "zh-CN", "zh-TW", "de", "fr", "es", "pt-BR", "it", "ko", "ru", "sv"], spellable)
    func spellsWhatReadsBackAsTheSame(locale: String, value: ProseValue) throws {
        let words = ProseSpelling.spelled(value, locale: locale)
        // An unknown language has no words for months of the year's length; ids stand in and do not read back.
        if locale == "sv", value.unit != nil, value.unit != .percent, value.unit != ProseUnit("EUR") { return }
        #expect(ProseReader(locale: locale).read(words).map(\.value) == [value], "\(words)")
    }

    @Test func spellsTheNearestWording() {
        let value = ProseValue.range(5, 7, unit: .businessDay)
        #expect(ProseSpelling.spelled(value, locale: "ja") == "5～7営業日")
        #expect(ProseSpelling.spelled(value, locale: "en") == "5 to 7 business days")
        #expect(ProseSpelling.spelled(value, locale: "zh-CN") == "5至7个工作日")
        #expect(ProseSpelling.spelled(.names(["A", "B", "C"]), locale: "en") == "A, B, and C")
    }
}
