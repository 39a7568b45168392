import Prose
import Testing

@Suite struct EnglishReadingTests {
    static let usd = ProseUnit("USD")
    static let values: [ReadingCase] = [
        ReadingCase("en", "5 to 7 business days", .range(5, 7, unit: .businessDay)),
        ReadingCase("en", "five to seven business days", .range(5, 7, unit: .businessDay)),
        ReadingCase("en", "between 5 and 7 working days", .range(5, 7, unit: .businessDay)),
        ReadingCase("en", "from 5 to 7 days", .range(5, 7, unit: .day)),
        ReadingCase("en", "5-7 days", .range(5, 7, unit: .day)),
        ReadingCase("en", "5–7 days", .range(5, 7, unit: .day)),
        ReadingCase("en", "5 - 7 days", .range(5, 7, unit: .day)),
        ReadingCase("en", "a 5-day period", .number(5, unit: .day)),
        ReadingCase("en", "twelve months", .number(12, unit: .month)),
        ReadingCase("en", "twenty-three hours", .number(23, unit: .hour)),
        ReadingCase("en", "one hundred and five users", .number(105)),
        ReadingCase("en", "between one hundred and two hundred people", .range(100, 200, unit: ProseUnit("person"))),
        ReadingCase("en", "a dozen", .number(12)),
        ReadingCase("en", "two thousand three hundred", .number(2300)),
        ReadingCase("en", "2 million users", .number(2_000_000)),
        ReadingCase("en", "1,000 days", .number(1000, unit: .day)),
        ReadingCase("en", "one and a half years", .number(ProseDecimal(coefficient: 15, scale: 1), unit: .year)),
        ReadingCase("en", "within a week", .atMost(1, unit: .week)),
        ReadingCase("en", "an hour", .number(1, unit: .hour)),
        ReadingCase("en", "up to half a year", .atMost(ProseDecimal(coefficient: 5, scale: 1), unit: .year)),
        ReadingCase("en", "half an hour", .number(ProseDecimal(coefficient: 5, scale: 1), unit: .hour)),
        ReadingCase("en", "an hour and a half", .number(ProseDecimal(coefficient: 15, scale: 1), unit: .hour)),
        ReadingCase("en", "3 years and a quarter", .number(ProseDecimal(coefficient: 325, scale: 2), unit: .year)),
        ReadingCase("en", "a quarter of an hour"),
        ReadingCase("en", "5 days a week", .number(5, unit: .day)),
        ReadingCase("en", "$10 a month", .number(10, unit: usd)),
        ReadingCase("en", "a second name"), ReadingCase("en", "a domain"), ReadingCase("en", "half the day"),
        ReadingCase("en", "2 years and 6 months", .number(30, unit: .month)),
        ReadingCase("en", "at least 5 days", .atLeast(5, unit: .day)),
        ReadingCase("en", "at most 5 days", .atMost(5, unit: .day)),
        ReadingCase("en", "no more than 5 days", .atMost(5, unit: .day)),
        ReadingCase("en", "up to 5 days", .atMost(5, unit: .day)),
        ReadingCase("en", "within five days", .atMost(5, unit: .day)),
        ReadingCase("en", "less than 3 hours", .lessThan(3, unit: .hour)),
        ReadingCase("en", "fewer than 3 domains", .lessThan(3, unit: ProseUnit("domain"))),
        ReadingCase("en", "more than 3 hours", .moreThan(3, unit: .hour)),
        ReadingCase("en", "no less than 3 hours", .atLeast(3, unit: .hour)),
        ReadingCase("en", "5 days or more", .atLeast(5, unit: .day)),
        ReadingCase("en", "must not exceed 398 days", .atMost(398, unit: .day)),
        ReadingCase("en", "$5", .number(5, unit: usd)),
        ReadingCase("en", "5 USD", .number(5, unit: usd)),
        ReadingCase("en", "$5–$7", .range(5, 7, unit: usd)),
        ReadingCase("en", "5 %", .number(5, unit: .percent)),
        ReadingCase("en", "5 percent", .number(5, unit: .percent)),
        ReadingCase("en", "-5 %", .number(-5, unit: .percent)),
        ReadingCase("en", "March 31, 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "31 March 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "31st of March 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "March 2020", ReadingCase.date(2020, 3)),
        ReadingCase("en", "Mar. 31, 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "2020-03-31", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "03/31/2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("en", "May 2020", ReadingCase.date(2020, 5)),
    ]

    @Test(arguments: values) func readsTheValuesOfTheWords(_ row: ReadingCase) {
        #expect(ProseReader(locale: row.locale).read(row.words).map(\.value) == row.values)
    }

    @Test(arguments: [
        "IPv4", "SHA-256", "Web 2.0", "Step 3", "Section 2.10", "5th place", "the first and second", "twenty-first",
        "+81 3 1234 5678",
        "03-1234-5678", "order #000000", "https://example.com/7/days", "example5.com", "UTF-8", "`5 days`", "1.2.3",
        "24/7", "10:30",
        "1,00,0", "03/04/2020", "not at least 5 days", "never less than 5 days", "one point five", "TLS 1.3", "3D",
        "No. 5", "1/2",
    ]) func readsNoValueOutOfNamesOrdinalsAndTraps(words: String) {
        #expect(ProseReader(locale: "en").read(words).map(\.words) == [])
    }

    @Test func marksOneAsAnArticle() throws {
        let reading = try #require(ProseReader(locale: "en").read("one certificate").first)
        #expect(reading.isArticleLike)
    }
}
