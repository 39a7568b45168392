import KnowledgeBase
import Testing

@Suite struct UIStringsTests {
    /// UTS #35, Language Plural Rules, whole numbers.
    @Test(arguments: [
        ("ja", [0, 1, 2, 11, 100], ["other", "other", "other", "other", "other"]),
        ("en", [0, 1, 2, 11, 101], ["other", "one", "other", "other", "other"]),
        ("fr", [0, 1, 2, 11, 1_000_000], ["one", "one", "other", "other", "many"]),
        (
            "ru", [0, 1, 2, 5, 11, 12, 21, 22, 101, 111],
            ["many", "one", "few", "many", "many", "many", "one", "few", "one", "many"]
        ),
        (
            "pl", [0, 1, 2, 5, 12, 21, 22, 25, 112, 122],
            ["many", "one", "few", "many", "many", "many", "few", "many", "many", "few"]
        ),
        (
            "ar", [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111],
            ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many"]
        ),
        ("cs", [0, 1, 2, 4, 5, 22], ["other", "one", "few", "few", "other", "other"]),
        ("he", [1, 2, 3], ["one", "two", "other"]),
        ("hi", [0, 1, 2], ["one", "one", "other"]),
        ("pt", [0, 1, 2, 2_000_000], ["one", "one", "other", "many"]),
        ("es", [0, 1, 2, 1_000_000], ["other", "one", "other", "many"]),
        ("it", [0, 1, 2, 1_000_000], ["other", "one", "other", "many"]),
    ])
    func choosesPluralsAsCLDRDoes(_ language: String, _ counts: [Int], _ forms: [String]) {
        #expect(counts.map { PluralForm.of($0, language: language).rawValue } == forms)
    }

    @Test func takesTheSmallestAndLargestCounts() {
        for language in ["ja", "en", "fr", "ru", "pl", "ar", "sr"] {
            _ = PluralForm.of(.min, language: language)
            _ = PluralForm.of(.max, language: language)
            #expect(!UIStrings(language: language, texts: [:]).number(.min).isEmpty)
        }
    }

    private let strings = UIStrings(
        language: "pl",
        texts: [
            "greeting": "Witaj, {name}! {name} {unknown} {", "tag": "<{tag}>", "n.one": "{count} pytanie",
            "n.few": "{count} pytania",
            "n.many": "{count} pytań", "n.other": "{count} pytania", "numbers.group": "\u{A0}",
            "numbers.groupFrom": "10000",
            "date.pattern": "{day} {monthName} {year}", "months.4": "kwietnia", "lists.separator": "; ",
        ])

    @Test func fillsPlaceholdersOnce() {
        #expect(strings.format("greeting", ["name": "{name}"]) == "Witaj, {name}! {name} {unknown} {")
        #expect(strings.format("greeting", ["name": "Ala"]) == "Witaj, Ala! Ala {unknown} {")
        #expect(strings.format("absent", ["name": "x"]) == "absent")
    }

    @Test func escapesWordsAndNotTheHTMLPutIntoThem() {
        #expect(strings.html("tag", ["tag": "<b>x</b>"]) == "&lt;<b>x</b>&gt;")
    }

    @Test(arguments: [
        (1, "1 pytanie"), (3, "3 pytania"), (5, "5 pytań"), (12, "12 pytań"), (9999, "9999 pytań"),
        (10_000, "10\u{A0}000 pytań"),
    ])
    func printsCounts(_ count: Int, _ expected: String) {
        #expect(strings.plural("n", count: count) == expected)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"), (-5, "-5")])
    func groupsDigits(_ value: Int, _ expected: String) {
        #expect(UIStrings(language: "en", texts: [:]).number(value) == expected)
    }

    @Test func printsDatesAndLists() throws {
        let date = try #require(CalendarDate(year: 2020, month: 4, day: 9))
        #expect(strings.date(date) == "9 kwietnia 2020")
        #expect(UIStrings(language: "x", texts: [:]).date(date) == "2020-04-09")
        let japanese = UIStrings(language: "ja", texts: ["date.pattern": "{year}年{month}月{day}日"])
        #expect(japanese.date(date) == "2020年4月9日")
        #expect(strings.list(["a", "b"]) == "a; b")
        #expect(strings.list([]).isEmpty)
    }
}
