import KnowledgeBase
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2020-04-19", 2020, 4, 19), ("2000-02-29", 2000, 2, 29), ("2024-02-29", 2024, 2, 29), ("0001-01-01", 1, 1, 1),
        ("9999-12-31", 9999, 12, 31), ("2020-04-19T23:59:59+09:00", 2020, 4, 19), ("2020-04-19 10:00", 2020, 4, 19),
    ])
    func readsADay(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect((date.year, date.month, date.day) == (year, month, day))
        #expect(date.description.utf8.elementsEqual(text.utf8.prefix(10)))
    }

    @Test(arguments: [
        "1900-02-29", "2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01", "2023-1-1",
        "2023/01/01", "20230101", "", "yesterday", "2023-01-01x", "２０２３-０１-０１", "-023-01-01", "2023-01-32",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func ordersDays() throws {
        let texts = ["0999-12-31", "1000-01-01", "2020-02-29", "2020-03-01", "2021-01-01"]
        let dates = texts.compactMap { CalendarDate($0) }
        #expect(dates.count == texts.count)
        #expect(dates.reversed().sorted() == dates)
    }
}
