import Prose
import Testing

@Suite struct HostileInputTests {
    @Test(arguments: [
        "1234567890", "「", "一二三四", "(", "a`b ", "one hundred and ", "2020-", "万千百十", "Tokyo, ", "...", "1,", "\u{0}",
        "👨‍👩‍👧 5日", "-", "5-", "2020年", "e\u{301}",
    ]) func survivesEndlessRepetition(unit: String) {
        let text = String(repeating: unit, count: 3_000 / max(1, unit.utf8.count))
        for locale in ["ja", "en", "zh-CN", "de"] {
            let reader = ProseReader(locale: locale, names: [("tokyo", ["Tokyo"])])
            let size = text.utf8.count
            #expect(reader.read(text).allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= size })
            #expect(Statements.find(text, reader: reader).allSatisfy { $0.range.upperBound <= size })
            _ = reader.read(expecting: .names, in: text)
            _ = Polarity.read(text, locale: locale)
            _ = SelfContradictions.find(in: [text], locale: locale)
        }
    }

    @Test func givesNoNumberForMoreDigitsThanItCanHold() {
        #expect(ProseReader(locale: "en").read("12345678901234567890123 days") == [])
    }
}
