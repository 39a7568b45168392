import Diagnostics
import Testing

@Suite struct TextReportTests {
    private static let broken = FindingID("broken-link", .error)

    private func report(_ findings: [Finding], source: String?, usesColor: Bool = false) -> String {
        TextReport(usesColor: usesColor) { _ in source.map { Array($0.utf8) } }.text(of: findings)
    }

    @Test func pointsAtTheCellBelowAJapaneseWord() {
        let finding = Finding(
            Self.broken, at: Place(path: "a.md", line: 2, column: 5), "the link “foo.md” leads nowhere",
            explanation: "There is no “foo.md”.", fix: "Did you mean “faq.md”?")
        let expected = """
            a.md:2:5: error: the link “foo.md” leads nowhere [broken-link]
                2 | 詳しくは[こちら](foo.md)をご覧ください。
                  |         ^
              There is no “foo.md”.
              help: Did you mean “faq.md”?

            """
        #expect(report([finding], source: "# 題\n詳しくは[こちら](foo.md)をご覧ください。\n") == expected)
    }

    @Test func showsNotesWithTheirPlaces() {
        let finding = Finding(
            FindingID("output-collision", .warning), at: Place(path: "a.md"), "“x” is written twice",
            notes: [
                .init(place: Place(path: "b.md", line: 3, column: 2), "written from here too"),
                .init("one of them is lost"),
            ])
        let expected = """
            a.md:1:1: warning: “x” is written twice [output-collision]
              note: b.md:3:2: written from here too
              note: one of them is lost

            """
        #expect(report([finding], source: nil) == expected)
    }

    @Test(arguments: ["\u{1B}[2J", "\u{7}", "\u{9B}31m", "\u{202E}", "\r", "\u{2066}", "\n", "\u{200F}", "\u{7F}"])
    func neverSendsAControlCharacterToTheTerminal(_ hostile: String) {
        let finding = Finding(
            Self.broken, at: Place(path: "a\(hostile).md", line: 1, column: 2), "the link “\(hostile)” leads nowhere",
            explanation: "There is no “\(hostile)”.", fix: "Did you mean “\(hostile)”?",
            notes: [.init(place: Place(path: "b\(hostile)"), "see “\(hostile)”")])
        let text = report([finding], source: "x\(hostile)y\n")
        for scalar in text.unicodeScalars where scalar != "\n" {
            let value = scalar.value
            #expect(value >= 0x20 && !(0x7F...0x9F).contains(value), "U+\(String(value, radix: 16))")
            #expect(
                !(0x200E...0x200F).contains(value) && !(0x202A...0x202E).contains(value)
                    && !(0x2066...0x2069).contains(value))
        }
        #expect(text.split(separator: "\n").count == 6, "\(text)")
    }

    @Test func cutsALongLineAroundTheColumn() throws {
        let line = String(repeating: "あ", count: 500) + "X" + String(repeating: "い", count: 500)
        let finding = Finding(Self.broken, at: Place(path: "a.md", line: 1, column: 501), "x")
        let lines = report([finding], source: line).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1].unicodeScalars.count < 120)
        let caret = try #require(lines[2].unicodeScalars.firstIndex(of: "^"))
        let position = lines[2].unicodeScalars.distance(from: lines[2].unicodeScalars.startIndex, to: caret)
        // Eight cells of margin; the excerpt begins with an ellipsis of one cell; each kana before the X has two.
        let before = lines[1].unicodeScalars.dropFirst(8).prefix { $0 != "X" }
        #expect(position - 8 == before.reduce(0) { $0 + ($1 == "…" ? 1 : 2) })
    }

    @Test func colorsOnlyWhenAsked() {
        let finding = Finding(Self.broken, at: Place(path: "a.md"), "x", fix: "y")
        #expect(!report([finding], source: "abc").contains("\u{1B}"))
        #expect(report([finding], source: "abc", usesColor: true).contains("\u{1B}[31;1merror\u{1B}[0m"))
    }

    @Test func cutsALongListAndCountsTheRest() {
        let findings = (1...503).map { Finding(Self.broken, at: Place(path: "a.md", line: $0), "x") }
        let lines = report(findings, source: nil).split(separator: "\n")
        #expect(lines.count == 501)
        #expect(lines.last == "… and 3 more")
    }

    @Test(arguments: [(0, 0, "no findings"), (1, 0, "1 error"), (2, 1, "2 errors, 1 warning"), (0, 2, "2 warnings")])
    func countsFindings(_ errors: Int, _ warnings: Int, _ expected: String) {
        let findings =
            Array(repeating: Finding(Self.broken, at: Place(path: "a"), "x"), count: errors)
            + Array(repeating: Finding(FindingID("w", .warning), at: Place(path: "a"), "x"), count: warnings)
        #expect(TextReport.count(of: findings) == expected)
    }

    @Test(arguments: [0, -1, 4, 99])
    func showsNoExcerptForALineThatIsNotThere(_ line: Int) {
        let finding = Finding(Self.broken, at: Place(path: "a.md", line: line, column: 1), "x")
        #expect(report([finding], source: "a\nb\nc") == "a.md:\(line):1: error: x [broken-link]\n")
    }

    @Test func countsLinesAsSourceTextDoesWhenTheyEndInCR() {
        let text = "one\rtwo\rthree"
        let place = SourceText(path: "a.md", bytes: Array(text.utf8)).place(at: 5)
        let lines = report([Finding(Self.broken, at: place, "x")], source: text).split(separator: "\n")
        #expect(lines.dropFirst() == ["    2 | two", "      |  ^"])
    }
}
