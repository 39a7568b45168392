/// Sentences and their fact-bearing marks, for the coverage of prose by claims.
package enum Statements {
    /// - Parameter reader: knows the language and the policy's names.
    package static func find(_ text: String, reader: ProseReader) -> [Statement] {
        let folded = FoldedText(text)
        let sentences = SentenceSplitter.scalars(in: folded)
        var marks: [Statement.Mark] = []
        for reading in reader.scan(folded).readings {
            switch reading.value {
            case .names:
                for part in reading.parts {
                    marks.append(Statement.Mark(kind: .name, range: part.range, words: words(folded, part.range)))
                }
            case .date: marks.append(Statement.Mark(kind: .date, range: reading.range, words: reading.words))
            case .quantity:
                guard !reading.isArticleLike else { continue }
                marks.append(Statement.Mark(kind: .number, range: reading.range, words: reading.words))
            }
        }
        marks += normative(folded, reader.lexicon.language)
        marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return assigned(marks, to: sentences, in: folded)
    }

    package static func find(
        _ text: String, locale: String, names: [(canonical: String, words: [String])] = []
    ) -> [Statement] {
        find(text, reader: ProseReader(locale: locale, names: names))
    }

    private static func assigned(
        _ marks: [Statement.Mark], to sentences: [Range<Int>], in text: FoldedText
    ) -> [Statement] {
        var statements: [Statement] = []
        var next = 0
        for sentence in sentences {
            let range = text.bytes(sentence)
            var own: [Statement.Mark] = []
            while next < marks.count, marks[next].range.lowerBound < range.upperBound {
                own.append(marks[next])
                next += 1
            }
            statements.append(Statement(range: range, text: text.words(sentence), marks: own))
        }
        return statements
    }

    private static func normative(_ text: FoldedText, _ language: String) -> [Statement.Mark] {
        guard let table = tables[language] else { return [] }
        var marks: [Statement.Mark] = []
        var index = 0
        while index < text.count {
            if let word = table.match(text, at: index) {
                if word.payload {
                    let range = index..<word.end
                    marks.append(Statement.Mark(kind: .normative, range: text.bytes(range), words: text.words(range)))
                }
                index = word.end
            } else {
                index += 1
            }
        }
        return marks
    }

    private static func words(_ text: FoldedText, _ bytes: Range<Int>) -> String {
        var low = 0
        var high = text.offsets.count - 1
        while low < high {
            let middle = (low + high) / 2
            if text.offsets[middle] < bytes.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < text.count, text.offsets[end] < bytes.upperBound { end += 1 }
        return text.words(low..<end)
    }

    /// `false` marks words that hold a normative word and are none (はじめまして … ません is not one here; かもしれません is).
    private static let tables: [String: WordTable<Bool>] = {
        var tables: [String: WordTable<Bool>] = [:]
        tables["ja"] = WordTable([
            (
                "できます|できません|できない|できる|可能|不可|対応|必要|必ず|のみ|限定|限り|限ります|ございません|ありません|おりません|"
                    + "承ります|承って|禁止|いただけます|頂けます|含まれ|含み|含まない|対象外|対象|サポート|非対応|未対応|必須|推奨|"
                    + "してください|して下さい|ません|無料|有料|しか|だけ|提供|なければ|いただけません",
                true
            ),
            ("すみません|申し訳ありません|申し訳ございません|かもしれません|ありませんか|だけでなく|可能性", false),
        ])
        tables["en"] = WordTable([
            (
                "can|cannot|can't|must|must not|only|not|never|no longer|required|requires|supported|"
                    + "not supported|unsupported|supports|"
                    + "unable|may not|has to|have to|need to|needs to|always|available|unavailable|allowed|"
                    + "prohibited|forbidden|"
                    + "isn't|aren't|doesn't|don't|won't|mustn't|shall|free of charge|possible|impossible|"
                    + "limited to|included|excluded|"
                    + "includes|mandatory|optional|no|at no cost|except",
                true
            ),
            ("note|not only", false),
        ])
        let chinese = WordTable<Bool>([
            (
                "可以|不可以|不可|不能|能够|能夠|无法|無法|支持|不支持|支援|不支援|必须|必須|需要|无需|無需|仅|僅|只能|只有|不会|不會|没有|沒有|"
                    + "不得|禁止|允许|允許|不允许|不包含|包含|不提供|提供|不再|一律|限于|务必|務必|免费|免費|不需要|可|只|须|須|请|請",
                true
            ),
            ("可能|可靠|许可证|可视|只是|只要|请求|請求|申请|申請|不过|不過|可用区", false),
        ])
        tables["zh"] = chinese
        tables["zh-hant"] = chinese
        let others: [(String, String)] = [
            (
                "de",
                "kann|können|muss|müssen|nur|nicht|kein|keine|darf|dürfen|erforderlich|unterstützt|verfügbar|"
                    + "niemals|immer"
            ),
            (
                "fr",
                "peut|peuvent|doit|doivent|ne|pas|seulement|uniquement|jamais|obligatoire|impossible|possible|"
                    + "requis|disponible"
            ),
            (
                "es",
                "puede|pueden|debe|deben|no|solo|sólo|únicamente|nunca|obligatorio|imposible|posible|disponible|"
                    + "siempre"
            ),
            (
                "pt",
                "pode|podem|deve|devem|não|somente|apenas|nunca|obrigatório|impossível|possível|disponível|"
                    + "sempre"
            ),
            (
                "it",
                "può|possono|deve|devono|non|solo|soltanto|mai|obbligatorio|impossibile|possibile|disponibile|sempre"
            ),
            ("ru", "может|могут|можно|нельзя|должен|должны|только|не|никогда|обязательно|невозможно|возможно|всегда"),
            ("ko", "수 있|수 없|불가|가능|필요|반드시|만|지원|않|없습니다|금지"),
        ]
        for (language, words) in others { tables[language] = WordTable([(words, true)]) }
        return tables
    }()
}
