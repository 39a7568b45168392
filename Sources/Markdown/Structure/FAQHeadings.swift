/// Recognises headings such as "2. よくある質問" and "Frequently asked questions".
package struct FAQHeadings: Sendable {
    /// Those that Kotae knows by itself.
    package static let builtIn = FAQHeadings(builtInNames)

    /// In the languages that Kotae speaks. `faq.headings` of site.yaml adds to them.
    package static let builtInNames = [
        "よくある質問", "よくあるご質問", "よくある質問と回答", "よくあるご質問と回答", "よくある質問集", "よくあるお問い合わせ", "質問と回答",
        "FAQ", "FAQs", "Q&A", "Q and A", "Questions and answers", "Frequently asked questions", "Common questions",
        "常见问题", "常见问题解答", "常见问答", "问答", "常見問題", "常見問題解答", "常見問答", "問與答",
        "자주 묻는 질문", "자주 하는 질문", "질문과 답변", "Häufige Fragen", "Häufig gestellte Fragen", "Fragen und Antworten",
        "Foire aux questions", "Questions fréquentes", "Questions fréquemment posées", "Preguntas frecuentes",
        "Perguntas frequentes", "الأسئلة الشائعة", "الأسئلة المتكررة",
    ]

    /// No such heading is a sentence; long ones need no closer look.
    private static let lengthLimit = 160

    private let names: Set<[UInt32]>
    private let firstLetters: Set<UInt32>

    /// Folds the names once; make one for the site and use it for all documents.
    package init(_ headings: [String]) {
        names = Set(headings.map(Self.folded).filter { !$0.isEmpty })
        firstLetters = Set(names.compactMap(\.first))
    }

    /// Whether a heading, without its number, is one of them. What stands in brackets behind it is passed over.
    package func contains(_ text: String) -> Bool {
        guard text.utf8.count <= Self.lengthLimit, mayBeName(text) else { return false }
        if names.contains(Self.folded(text)) { return true }
        guard let bracket = text.unicodeScalars.firstIndex(where: Self.isBracket) else { return false }
        return names.contains(Self.folded(String(text.unicodeScalars[..<bracket])))
    }

    /// False where the first letter tells that a heading is none of them; most headings of most sites are told by it.
    private func mayBeName(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            let isPlain = Self.isPlainLetter(scalar)
            guard isPlain || scalar.isASCII else { return true }
            guard let letter = isPlain ? scalar.value : Self.folded(ascii: scalar.value) else { continue }
            // A mark behind it may make another letter of the two.
            if let next = scalars.next(), !next.isASCII, !Self.isPlainLetter(next) { return true }
            return firstLetters.contains(letter)
        }
        return false
    }

    /// Letters without case that composing leaves as they are, behind others as well: those of kana but for the marks,
    /// the unified ideographs, the Korean syllables.
    private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }

    private static func folded(ascii value: UInt32) -> UInt32? {
        switch value {
        case 0x41...0x5A: value + 0x20
        case 0x61...0x7A, 0x30...0x39: value
        default: nil
        }
    }

    private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "（", "[", "［", "【", "〔": true
        default: false
        }
    }

    /// Letters and digits only, lower-cased, full width as half width.
    private static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in CanonicalComposition.compose(Array(text.unicodeScalars)) {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            if value < 0x80 {
                if let letter = folded(ascii: value) { result.append(letter) }
                continue
            }
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
