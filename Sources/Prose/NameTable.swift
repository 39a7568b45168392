/// The policy's names and their words in one language, found in text: longest match, case and width folded.
struct NameTable: Sendable {
    let table: WordTable<String>
    let language: String

    init(_ names: [(canonical: String, words: [String])], language: String) {
        var groups: [(words: String, payload: String)] = []
        for name in names {
            for word in name.words + [name.canonical] {
                // A `|` is the separator of the table and never part of a word here.
                groups.append((word.split(separator: "|").joined(separator: " "), name.canonical))
            }
        }
        table = WordTable(groups)
        self.language = language
    }

    struct Match {
        var canonical: String
        var range: Range<Int>
    }

    /// All names in order, none overlapping.
    func matches(in text: FoldedText) -> [Match] {
        var matches: [Match] = []
        var index = 0
        while index < text.count {
            if let match = match(text, at: index) {
                matches.append(match)
                index = match.range.upperBound
            } else {
                index += 1
            }
        }
        return matches
    }

    private func match(_ text: FoldedText, at index: Int) -> Match? {
        guard let found = table.match(text, at: index) else { return nil }
        let first = text.at(index)
        let last = text.at(found.end - 1)
        let before = text.at(index - 1)
        let after = text.at(found.end)
        // "www.domain.com" is not "domain.com"; "OV2" and "x_OV" are not "OV".
        if Self.isNamePart(first),
            Self.isNamePart(before) || Self.isJoint(before) && Self.isNamePart(text.at(index - 2))
        {
            return nil
        }
        if Self.isNamePart(last),
            Self.isNamePart(after) || Self.isJoint(after) && Self.isNamePart(text.at(found.end + 1))
        {
            return nil
        }
        if before == 0x2A || (before == 0x2E && text.at(index - 2) == 0x2A) { return nil }
        if FoldedText.isKatakana(first), FoldedText.isKatakana(before) { return nil }
        if FoldedText.isKatakana(last), FoldedText.isKatakana(after) { return nil }
        if language == "ja", FoldedText.isHan(first), FoldedText.isHan(before), !Self.isKanjiJoiner(before) {
            return nil
        }
        return Match(canonical: found.payload, range: index..<found.end)
    }

    private static func isNamePart(_ scalar: UInt32) -> Bool {
        FoldedText.isAlphabetic(scalar) || FoldedText.isDigit(scalar) || scalar == 0x5F
    }

    private static func isJoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x2D || scalar == 0x40 }

    /// 又は, 若しくは end in kana; 及 and 並 do not stand alone. What may touch a name from the left: 各, 両, 旧, 新 make another.
    private static func isKanjiJoiner(_ scalar: UInt32) -> Bool { scalar == 0x5404 || scalar == 0x5171 }
}
