/// Recognises headings such as "2. よくある質問" and "Frequently asked questions".
package struct FAQHeadings: Sendable {
    /// In the languages that Kotae speaks. `faq.headings` of site.yaml adds to them.
    package static let builtIn = [
        "よくある質問", "よくあるご質問", "よくある質問と回答", "よくあるご質問と回答", "よくある質問集", "よくあるお問い合わせ", "質問と回答",
        "FAQ", "FAQs", "Q&A", "Q and A", "Questions and answers", "Frequently asked questions", "Common questions",
        "常见问题", "常见问题解答", "常见问答", "问答", "常見問題", "常見問題解答", "常見問答", "問與答",
        "자주 묻는 질문", "자주 하는 질문", "질문과 답변", "Häufige Fragen", "Häufig gestellte Fragen", "Fragen und Antworten",
        "Foire aux questions", "Questions fréquentes", "Questions fréquemment posées", "Preguntas frecuentes",
        "Perguntas frequentes", "الأسئلة الشائعة", "الأسئلة المتكررة",
    ]

    private let names: Set<[UInt32]>

    package init(_ headings: [String]) {
        names = Set(headings.map(Self.folded).filter { !$0.isEmpty })
    }

    /// Whether a heading, without its number, is one of them. What stands in brackets behind it is passed over.
    package func contains(_ text: String) -> Bool {
        if names.contains(Self.folded(text)) { return true }
        let brackets: Set<Unicode.Scalar> = ["(", "（", "[", "［", "【", "〔"]
        guard let bracket = text.unicodeScalars.firstIndex(where: brackets.contains) else { return false }
        return names.contains(Self.folded(String(text.unicodeScalars[..<bracket])))
    }

    /// Letters and digits only, lower-cased, full width as half width.
    private static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in CanonicalComposition.compose(Array(text.unicodeScalars)) {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let folded = Unicode.Scalar(value) else { continue }
            switch folded.properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber:
                result += folded.properties.lowercaseMapping.unicodeScalars.map(\.value)
            default: break
            }
        }
        return result
    }
}
