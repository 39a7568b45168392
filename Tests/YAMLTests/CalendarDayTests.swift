import KnowledgeBase
import Testing
import YAML

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2020-04-19", "2020-04-19"), ("2020-02-29", "2020-02-29"), ("2000-02-29", "2000-02-29"),
        ("2020-04-19T00:00:00Z", "2020-04-19"), ("2020-04-19 23:59", "2020-04-19"),
        ("2020-04-19T09:00:00.123+09:00", "2020-04-19"), ("0001-01-01", "0001-01-01"),
    ])
    func readsDays(_ text: String, _ expected: String) throws {
        #expect(try CalendarDate(text: text).description == expected)
    }

    @Test(arguments: ["2020-13-01", "2020-00-10", "2020-04-31", "1900-02-29", "2021-02-29", "0000-01-01", "2020-01-00"])
    func refusesDaysThatDoNotExist(_ text: String) {
        #expect(throws: CalendarDate.TextError.impossible) { try CalendarDate(text: text) }
    }

    @Test(arguments: [
        "", "2020-4-19", "2020/04/19", "19-04-2020", "2020-04-19x", "2020-04-19T", "2020-04-19T25:00", "２０２０-04-19",
    ])
    func refusesOtherForms(_ text: String) {
        #expect(throws: CalendarDate.TextError.form) { try CalendarDate(text: text) }
    }

    @Test func ordersByTime() throws {
        #expect(try CalendarDate(text: "2019-12-31") < CalendarDate(text: "2020-01-01"))
    }
}
