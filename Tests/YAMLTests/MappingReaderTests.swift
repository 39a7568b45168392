import Diagnostics
import KnowledgeBase
import Testing
import YAML

@Suite struct MappingReaderTests {
    private func reader(_ yaml: String) throws -> MappingReader {
        let node = try #require(YAMLParser.parse(SourceText(path: "f.md", bytes: Array(yaml.utf8))).node)
        return MappingReader(node, of: "front matter")
    }

    private func report(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.place) \($0.id.name): \($0.summary)|\($0.fix)" }
    }

    @Test func readsEveryType() throws {
        var reader = try reader(
            """
            title: 1.10
            draft: true
            order: -3
            price: 1.10
            date: 2020-04-19
            updated: "2020-04-20T09:30:00+09:00"
            tags: [a, b]
            aliases: /old/
            name: { ja: 名, en: name }
            other: text
            params: { x: [1] }
            nested: { key: v }
            """)
        #expect(
            reader.string("title", isRequired: true) == Located("1.10", at: Place(path: "f.md", line: 1, column: 8)))
        #expect(reader.bool("draft")?.value == true)
        #expect(reader.int("order")?.value == -3)
        #expect(reader.decimalText("price")?.value == "1.10")
        #expect(reader.day("date")?.value == CalendarDate(year: 2020, month: 4, day: 19))
        #expect(reader.day("updated")?.value.description == "2020-04-20")
        #expect(reader.strings("tags")?.map(\.value) == ["a", "b"])
        #expect(reader.strings("aliases")?.map(\.value) == ["/old/"])
        guard case .perLocale(let names) = reader.localized("name") else {
            Issue.record("not localized")
            return
        }
        #expect(names.map(\.locale.value) == ["ja", "en"])
        #expect(names.map(\.text.value) == ["名", "name"])
        #expect(reader.localized("other") == .same(Located("text", at: Place(path: "f.md", line: 10, column: 8))))
        #expect(reader.node("params")?["x"]?.items?.count == 1)
        let nested = reader.mapping("nested") { $0.string("key")?.value }
        #expect(nested == "v")
        #expect(reader.string("absent") == nil)
        #expect(reader.finish() == [])
    }

    @Test func reportsEverythingThatIsWrong() throws {
        var reader = try reader(
            """
            titel: x
            draft: yes
            hidden: "true"
            order: 007
            size: 99
            date: 2023-02-29
            until: tomorrow
            tags: { a: b }
            list: [a, [b]]
            name: [x]
            nested: { kee: v }
            """)
        #expect(reader.string("title", isRequired: true) == nil)
        #expect(reader.bool("draft") == nil)
        #expect(reader.bool("hidden") == nil)
        #expect(reader.int("order") == nil)
        #expect(reader.int("size", in: 1...9) == nil)
        #expect(reader.day("date") == nil)
        #expect(reader.day("until") == nil)
        #expect(reader.strings("tags") == nil)
        #expect(reader.strings("list")?.map(\.value) == ["a"])
        #expect(reader.localized("name") == nil)
        _ = reader.mapping("nested") { $0.string("key") }
        #expect(
            report(reader.finish()) == [
                "f.md:1:1 missing-key: “title” is missing in front matter|Rename “titel” to “title”.",
                "f.md:2:8 wrong-type: “draft” must be true or false, but it is “yes”|Write true or false.",
                "f.md:3:9 wrong-type: “hidden” must be true or false, but it is “true”|Remove the quotes.",
                "f.md:4:8 wrong-type: “order” must be a whole number, but it is “007”|",
                "f.md:5:7 wrong-type: “size” must be a whole number from 1 to 9, but it is “99”|",
                "f.md:6:7 wrong-type: “date” must be a date that exists, but it is “2023-02-29”|Check the month and "
                    + "the day.",
                "f.md:7:8 wrong-type: “until” must be a date, but it is “tomorrow”|Write year, month and day as "
                    + "2020-04-19.",
                "f.md:8:7 wrong-type: “tags” must be a list of texts, but it is a mapping|",
                "f.md:9:11 wrong-type: “list” must be a list of texts, but it is a list|Write one text for each “- ”.",
                "f.md:10:7 wrong-type: “name” must be a text, or a text for each locale, but it is a list|",
                "f.md:11:11 unknown-key: unknown key “kee” in “nested”|Did you mean “key”?",
                "f.md:1:1 unknown-key: unknown key “titel” in front matter|Did you mean “title”?",
            ])
    }

    @Test func takesAnEmptyValueForAbsent() throws {
        var reader = try reader("title:\ndescription: ''\n")
        #expect(reader.string("title", isRequired: true) == nil)
        #expect(reader.string("description")?.value == "")
        #expect(
            report(reader.finish()) == [
                "f.md:1:1 missing-key: “title” is missing in front matter|Add a line “title: …”."
            ])
    }

    @Test func refusesADocumentThatIsNotAMapping() throws {
        let reader = try reader("- a\n")
        #expect(reader.finish().map(\.summary) == ["front matter must be keys and values, but it is a list"])
    }

    @Test func handsOutTheRestOfAFreeMapping() throws {
        var reader = try reader("a: 1\nb: 2\nc: 3\n")
        _ = reader.string("b")
        #expect(reader.remainingPairs().map(\.key.text) == ["a", "c"])
        #expect(reader.finish().isEmpty)
    }
}
