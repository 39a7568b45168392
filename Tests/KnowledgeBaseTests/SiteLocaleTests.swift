import KnowledgeBase
import Testing

@Suite struct SiteLocaleTests {
    /// RFC 5646, 2.1.1.
    @Test(arguments: [
        ("ja", "ja", "ja"), ("zh-cn", "zh-CN", "zh"), ("zh_CN", "zh-CN", "zh"), ("ZH-HANT-tw", "zh-Hant-TW", "zh"),
        ("pt-br", "pt-BR", "pt"), ("es-419", "es-419", "es"), ("EN", "en", "en"), ("de-ch-1996", "de-CH-1996", "de"),
    ])
    func writesTagsInTheirUsualCase(_ code: String, _ tag: String, _ language: String) {
        let locale = SiteLocale(code: code, name: code, path: code)
        #expect(locale.languageTag == tag)
        #expect(locale.language == language)
    }

    @Test func knowsWhichLanguagesNeedNoBlanks() {
        let codes = ["ja", "zh-TW", "ko", "en", "ar"]
        #expect(codes.map { SiteLocale(code: $0, name: "", path: $0).usesCJK } == [true, true, true, false, false])
    }

    @Test func picksTheTextOfALocaleOrTheFallback() {
        let text = LocalizedText("答え", byLocale: ["ja": "答え", "en": "Answer"])
        #expect(text["en"] == "Answer" && text["de"] == "答え")
        #expect(LocalizedText("one")["ja"] == "one")
    }
}
