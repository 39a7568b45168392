import Prose
import Testing

@Suite struct StatementsTests {
    @Test(arguments: [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]), ("See e.g. this. Then go.", ["See e.g. this.", "Then go."]),
        ("It covers www.domain.com and 1.5 GB. Done", ["It covers www.domain.com and 1.5 GB.", "Done"]),
        ("できます。（対応しない例：a.com）次です。", ["できます。", "（対応しない例：a.com）次です。"]), ("「はい。」と言う。次。", ["「はい。」と言う。", "次。"]),
        ("支持。不支持！吗？", ["支持。", "不支持！", "吗？"]), ("Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]),
        ("a\n\nb", ["a", "b"]),
        ("1. First step. Then.", ["1. First step.", "Then."]),
    ]) func splitsSentences(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(SentenceSplitter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }

    @Test func findsTheMarksOfFacts() {
        let names: [(canonical: String, words: [String])] = [("tokyo", ["東京"])]
        let statements = Statements.find("東京で2020年3月から三つ提供できます。ようこそ。", locale: "ja", names: names)
        #expect(statements.map(\.statesFact) == [true, false])
        #expect(statements.first?.marks.map(\.kind) == [.name, .date, .number, .normative, .normative])
        #expect(statements.first?.marks.map(\.words) == ["東京", "2020年3月", "三つ", "提供", "できます"])
    }

    @Test(arguments: [
        ("en", "You must renew."), ("en", "It takes 5 days."), ("ja", "更新できません。"), ("ja", "OVのみです。"),
        ("zh-CN", "不支持导出。"), ("zh-CN", "必须付款。"),
    ]) func countsNormativeSentencesAsFacts(locale: String, text: String) {
        #expect(Statements.find(text, locale: locale).map(\.statesFact) == [true])
    }

    @Test(arguments: [
        ("en", "Welcome to our page."), ("ja", "ありがとうございました。"), ("zh-CN", "欢迎光临。"), ("en", "One certificate per page."),
    ])
    func countsOtherSentencesAsNone(locale: String, text: String) {
        #expect(Statements.find(text, locale: locale).map(\.statesFact) == [false])
    }
}
