/// The words of one language that numbers, units, dates and comparisons are written with.
struct Lexicon: Sendable {
    private let source: LexiconSource
    let language: String
    let decimalMark: UInt32
    let groupMarks: [UInt32]
    let units: WordTable<[ProseUnit]>
    let currencyPrefixes: WordTable<[ProseUnit]>
    let boundPrefixes: WordTable<BoundKind>
    let boundSuffixes: WordTable<BoundKind>
    let approximatePrefixes: WordTable<Bool>
    let approximateSuffixes: WordTable<Bool>
    let rangeJoiners: WordTable<Bool>
    /// "and" joins two numbers into a range only after "between": the opening word, then the joiner.
    let rangeOpeners: WordTable<WordTable<Bool>>
    let numberWords: WordTable<NumberWord>
    let months: WordTable<Int>
    let ordinalPrefixes: WordTable<Bool>
    let ordinalSuffixes: WordTable<Bool>
    let labels: WordTable<Bool>
    let unitAdjectives: WordTable<Bool>
    let listJoiners: WordTable<Bool>
    let exclusions: WordTable<Bool>
    /// Kanji numerals are numbers here.
    let hasKanji: Bool

    /// Tables are made once and shared. An unknown language gets digits, symbols and ISO codes.
    static func of(locale: String) -> Lexicon {
        let parts = locale.lowercased().split { $0 == "-" || $0 == "_" }
        let language = parts.first.map(String.init) ?? ""
        if language == "zh" {
            let isTraditional = parts.dropFirst().contains { $0 == "hant" || $0 == "tw" || $0 == "hk" || $0 == "mo" }
            return isTraditional ? taiwanese : chinese
        }
        return shared[language] ?? generic
    }

    private static let chinese = Lexicon(LexiconSource.chinese(yuan: ["CNY", "TWD", "HKD"], language: "zh"))
    private static let taiwanese = Lexicon(LexiconSource.chinese(yuan: ["TWD", "CNY", "HKD"], language: "zh-hant"))
    private static let generic = Lexicon(LexiconSource(language: "und"))
    private static let shared: [String: Lexicon] = {
        var table: [String: Lexicon] = [:]
        for source in LexiconSource.all { table[source.language] = Lexicon(source) }
        return table
    }()

    /// The same language with a policy's own units, which go before the built-in ones.
    func adding(units: [(id: String, words: [String])]) -> Lexicon {
        Lexicon(source, extraUnits: units)
    }

    init(_ source: LexiconSource, extraUnits: [(id: String, words: [String])] = []) {
        self.source = source
        language = source.language
        decimalMark = source.decimalMark
        groupMarks = source.groupMarks
        units = Self.unitTable(source, extraUnits)
        currencyPrefixes = Self.currencyTable(source)
        boundPrefixes = WordTable(source.boundPrefixes + LexiconSource.commonBoundPrefixes)
        boundSuffixes = WordTable(source.boundSuffixes)
        approximatePrefixes = WordTable([(source.approximatePrefixes + "|~|≈|≒", true)])
        approximateSuffixes = WordTable([(source.approximateSuffixes, true)])
        rangeJoiners = WordTable([(source.rangeJoiners + "|~|–|—|-|‐|‑|−|―|...|…|..", true)])
        rangeOpeners = WordTable(source.rangeOpeners.map { ($0.opener, WordTable([($0.joiner, true)])) })
        numberWords = WordTable(source.numberWords)
        months = WordTable(source.months.enumerated().map { ($0.element, $0.offset + 1) })
        ordinalPrefixes = WordTable([(source.ordinalPrefixes + "|#|№", true)])
        ordinalSuffixes = WordTable([(source.ordinalSuffixes, true)])
        labels = WordTable([(source.labels + "|" + LexiconSource.commonLabels, true)])
        unitAdjectives = WordTable([(source.unitAdjectives, true)])
        listJoiners = WordTable([(source.listJoiners + "|、|,|;|，|/|・|&|+|､", true)])
        exclusions = WordTable([(source.exclusions, true)])
        hasKanji = source.hasKanji
    }

    private static func unitTable(
        _ source: LexiconSource, _ extra: [(id: String, words: [String])]
    ) -> WordTable<[ProseUnit]> {
        var groups: [(words: String, payload: [ProseUnit])] = []
        for unit in extra { groups.append((unit.words.joined(separator: "|"), [ProseUnit(unit.id)])) }
        for unit in source.units { groups.append((unit.words, unit.ids.map { ProseUnit($0) })) }
        for unit in LexiconSource.commonUnits { groups.append((unit.words, unit.ids.map { ProseUnit($0) })) }
        for code in LexiconSource.currencyCodes { groups.append((code, [ProseUnit(code)])) }
        return WordTable(groups)
    }

    private static func currencyTable(_ source: LexiconSource) -> WordTable<[ProseUnit]> {
        var groups: [(words: String, payload: [ProseUnit])] = []
        for unit in source.currencyPrefixes + LexiconSource.commonCurrencyPrefixes {
            groups.append((unit.words, unit.ids.map { ProseUnit($0) }))
        }
        for code in LexiconSource.currencyCodes { groups.append((code, [ProseUnit(code)])) }
        return WordTable(groups)
    }
}
