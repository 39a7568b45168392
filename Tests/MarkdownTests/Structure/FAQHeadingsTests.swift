import Foundation
import Markdown
import Testing

@Suite struct FAQHeadingsTests {
    @Test(arguments: FAQHeadings.builtInNames)
    func knowsAName(_ name: String) {
        for text in [
            name, name.uppercased(), name.lowercased(), "「\(name)」", "- \(name)", "\(name)：", "\(name)（よくあるもの）",
            "\(name) [FAQ]", name.decomposedStringWithCanonicalMapping, " \(name)?",
        ] {
            #expect(FAQHeadings.builtIn.contains(text), "\(text)")
        }
    }

    @Test(arguments: [
        "ＦＡＱ", "Ｑ＆Ａ", "Ｆrequently asked questions", "\u{110C}\u{1161}주 묻는 질문", "fre\u{301}quentes questions",
    ])
    func readsOtherSpellings(_ text: String) {
        let headings = FAQHeadings(FAQHeadings.builtInNames + ["Fréquentes questions"])
        #expect(headings.contains(text))
    }

    @Test(arguments: [
        "", "   ", "?!", "Frequently", "Prices", "質問", "よくある間違い", "申請", "自動更新", "자동 갱신", "1",
        "（FAQ）の更新", "ファイル", "Ä",
    ])
    func passesOverOthers(_ text: String) {
        #expect(!FAQHeadings.builtIn.contains(text))
    }
}
