import Prose
import Testing

@Suite struct ExpectedReadingTests {
    static let names: [(canonical: String, words: [String])] = [
        ("tokyo", ["東京", "东京", "Tokyo"]), ("sydney", ["シドニー", "悉尼", "Sydney"]), ("dubai", ["ドバイ", "迪拜", "Dubai"]),
        ("OV", ["OV", "OV(Organization Validation)"]), ("EV", ["EV"]), ("domain.com", []), ("www.domain.com", []),
    ]

    @Test(arguments: [
        ("ja", "「東京」、「シドニー」、「ドバイ」", ["tokyo", "sydney", "dubai"]),
        ("ja", "「東京」、「シドニー」、「ドバイ」三つのリージョン", ["tokyo", "sydney", "dubai"]),
        ("ja", "東京とシドニー", ["tokyo", "sydney"]), ("en", "Tokyo, Sydney, and Dubai", ["tokyo", "sydney", "dubai"]),
        ("en", "Tokyo and Dubai", ["tokyo", "dubai"]), ("zh-CN", "东京、悉尼和迪拜", ["tokyo", "sydney", "dubai"]),
        ("ja", "OV(Organization Validation)とEV(Extended Validation)のみ", ["OV", "EV"]), ("ja", "ＯＶ、ｅｖ", ["OV", "EV"]),
        ("ja", "「domain.com」に加えて「www.domain.com」", ["domain.com", "www.domain.com"]),
    ]) func readsListsOfNames(locale: String, words: String, expected: [String]) {
        let reader = ProseReader(locale: locale, names: Self.names)
        #expect(reader.read(expecting: .names, in: words) == .success(.names(expected)))
    }

    @Test(arguments: [
        ("ja", "東京、大阪、シドニー", Unreadable.unknownNames(["大阪"])),
        ("en", "Tokyo, Osaka and Dubai", .unknownNames(["Osaka"])),
        ("en", "West Tokyo and Dubai", .unknownNames(["West Tokyo"])), ("ja", "EV以外のOV", .excluding("以外")),
        ("en", "OV but not EV", .excluding("but not")), ("ja", "なし", .nothing(.names)),
    ]) func refusesListsWithUnknownOrExcludedMembers(locale: String, words: String, reason: Unreadable) {
        let result = ProseReader(locale: locale, names: Self.names).read(expecting: .names, in: words)
        if reason == .nothing(.names), case .failure = result { return }
        #expect(result == .failure(reason))
    }

    @Test func takesTheUnitFromTheWordsBehindTheClaim() {
        let result = ProseReader(locale: "ja").read(expecting: .range, unit: .businessDay, in: "5～7", after: "営業日程度")
        #expect(result == .success(.range(5, 7, unit: .businessDay)))
    }

    @Test func refusesTwoValues() {
        let result = ProseReader(locale: "en").read(expecting: .duration, in: "5 days here, 7 days there")
        #expect(result == .failure(.several(["5 days", "7 days"])))
    }

    @Test func refusesWordsWithoutAValue() {
        #expect(ProseReader(locale: "en").read(expecting: .duration, in: "a few days") == .failure(.nothing(.duration)))
        #expect(
            ProseReader(locale: "en").read(expecting: .date, in: "03/04/2020") == .failure(.notWritable("03/04/2020")))
    }

    @Test func readsASignOfMoneyAsTheDeclaredCurrency() {
        let result = ProseReader(locale: "en").read(expecting: .money, unit: ProseUnit("AUD"), in: "$5")
        #expect(result == .success(.number(5, unit: ProseUnit("AUD"))))
    }

    @Test func knowsUnitsOfThePolicy() {
        let reader = ProseReader(locale: "ja", units: [("seat", ["席"])])
        #expect(
            reader.read(expecting: .number, unit: ProseUnit("seat"), in: "三席")
                == .success(.number(3, unit: ProseUnit("seat"))))
    }

    @Test func readsALoneKanjiAsTheWholeClaim() {
        #expect(ProseReader(locale: "ja").read(expecting: .number, in: "三") == .success(.number(3)))
    }

    @Test func readsABareYearWhereADateIsExpected() {
        #expect(ProseReader(locale: "en").read(expecting: .date, in: "2020") == .success(ReadingCase.date(2020)))
    }
}
