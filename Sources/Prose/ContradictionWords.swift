/// The words by which self-contradictions of one language are recognised.
struct ContradictionWords: Sendable {
    let language: String
    let examples: WordTable<Bool>
    /// "most", 原則: with these a counter-example contradicts nothing.
    let hedges: WordTable<Bool>
    let stems: WordTable<Int>
    /// Words at the head of a sentence that only join it to the one before.
    let connectives: WordTable<Bool>
    /// A subject that points elsewhere: two sentences with it may speak of different things.
    let pointers: WordTable<Bool>
    /// Each word of polarity with its plain form and whether it negates; longest first.
    let plain: WordTable<Plain>

    struct Plain: Sendable {
        var isNegative: Bool
        var form: [UInt32]
    }

    static func of(language: String) -> ContradictionWords? {
        switch language {
        case "ja": japanese
        case "en": english
        case "zh", "zh-hant": language == "zh" ? chinese : taiwanese
        default: nil
        }
    }

    func has(_ table: WordTable<Bool>, in text: FoldedText, _ range: Range<Int>) -> Bool {
        range.contains { table.match(text, at: $0).map { $0.end <= range.upperBound } ?? false }
    }

    /// A stem of both texts; the last in the first text, which is the predicate in Japanese and near it elsewhere.
    func commonStem(_ first: FoldedText, _ second: FoldedText) -> Int? {
        let own = Set(stemsOf(second))
        return stemsOf(first).last { own.contains($0) }
    }

    private func stemsOf(_ text: FoldedText) -> [Int] {
        (0..<text.count).compactMap { stems.match(text, at: $0)?.payload }
    }

    /// "対応する例" only affirms where nothing in it negates; the stem must be there as a verb.
    func affirms(_ stem: Int, in label: FoldedText) -> Bool { stemsOf(label).contains(stem) }

    private static func stemTable(_ groups: [String]) -> WordTable<Int> {
        WordTable(groups.enumerated().map { ($0.element, $0.offset) })
    }

    private static func plainTable(_ groups: [(negative: Bool, words: String, form: String)]) -> WordTable<Plain> {
        WordTable(groups.map { ($0.words, Plain(isNegative: $0.negative, form: FoldedText.fold($0.form))) })
    }

    private static let japanese = ContradictionWords(
        language: "ja",
        examples: WordTable([("例|例えば|たとえば", true)]),
        hedges: WordTable([("一部|ほとんど|大半|多く|原則|基本的|基本|通常|一般に|一般的|主な|主に|など|以外|除|条件|限り|例外", true)]),
        stems: stemTable([
            "対応", "サポート", "利用", "使用", "発行", "エクスポート", "変更", "登録", "申請", "更新", "購入", "選択", "設定", "可能|できま|できな|できる|不可",
            "提供", "許可", "保護", "含",
        ]),
        connectives: WordTable([("ただし、|ただし|また、|なお、|しかし、|そのため、|さらに、|ですが、|但し、|※|・|- ", true)]),
        pointers: WordTable([("これ|それ|この|その|ここ|そこ|あれ|こちら|同様|どちら|例：|例1|例2|デフォルト", true)]),
        plain: plainTable([
            (true, "しておりません|していません|しません|していない|しない|致しません", "する"),
            (false, "しております|しています|します|している|する|致します", "する"),
            (true, "できません|できない|不可能です|不可です|不可|不可能|出来ません", "できる"),
            (false, "できます|できる|可能です|可能|出来ます", "できる"),
            (true, "ございません|ありません|はない", "ある"), (false, "ございます|あります|はある", "ある"),
            (true, "されません|されない", "される"), (false, "されます|される", "される"),
            (true, "いただけません|頂けません", "いただける"), (false, "いただけます|頂けます", "いただける"),
            (true, "なりません|ならない", "なる"), (false, "なります|なる", "なる"),
            (true, "非対応です|未対応です", "対応する"),
        ]))

    private static let english = ContradictionWords(
        language: "en",
        examples: WordTable([("example|examples|e.g.|for instance|for example|such as", true)]),
        hedges: WordTable([
            (
                "most|some|many|usually|generally|typically|often|partially|mostly|normally|by default|except|"
                    + "almost|nearly|sometimes|unless|if|when|other|currently|yet",
                true
            )
        ]),
        stems: stemTable([
            "supported|unsupported|supports|support", "allowed|disallowed|permitted", "available|unavailable",
            "possible|impossible",
            "issued", "exported", "covered", "included|includes", "accepted", "eligible|ineligible", "valid|invalid",
            "renewed",
        ]),
        connectives: WordTable([("however,|but|also,|note that|and|therefore,|in addition,|so|- ", true)]),
        pointers: WordTable([
            (
                "it|this|that|these|those|they|you|we|he|she|i|there|here|your|its|their|both|each|if|when|what|"
                    + "which|one|another|in this|"
                    + "with this|by default|the first|the second|the following|now|then|for example|otherwise|"
                    + "unlike|while|since|as|all|so|let's",
                true
            )
        ]),
        plain: plainTable([
            (true, "cannot|can't|can not", "can"), (false, "can", "can"), (true, "is not|isn't|is no longer", "is"),
            (false, "is", "is"),
            (true, "are not|aren't|are no longer", "are"), (false, "are", "are"), (true, "will not|won't", "will"),
            (false, "will", "will"),
            (true, "must not|mustn't", "must"), (false, "must", "must"), (true, "may not", "may"),
            (false, "may", "may"),
            (true, "is unsupported", "is supported"), (true, "are unsupported", "are supported"),
            (true, "is unavailable", "is available"),
            (true, "is impossible", "is possible"), (true, "should not|shouldn't", "should"),
            (false, "should", "should"),
        ]))

    private static let chinese = makeChinese("zh")
    private static let taiwanese = makeChinese("zh-hant")

    private static func makeChinese(_ language: String) -> ContradictionWords {
        ContradictionWords(
            language: language,
            examples: WordTable([("例|例如|比如|譬如", true)]),
            hedges: WordTable([("部分|大部分|大多|多数|多數|通常|一般|原则上|原則上|某些|一些|主要|除|例外|默认|預設|如果|若|目前", true)]),
            stems: stemTable([
                "支持|支援", "可以|不可以|不可", "提供", "允许|允許", "使用", "签发|簽發|颁发", "导出|匯出", "包含|包括", "更新|续期", "申请|申請", "购买|購買",
                "修改|更改",
            ]),
            connectives: WordTable([("但是，|但，|但是|但|另外，|此外，|不过，|不過，|因此，|并且|- ", true)]),
            pointers: WordTable([("这|這|此|该|該|它|那|其|上述|以下|如下|你|您|我们|我們|如果|当|當|例如|默认|預設", true)]),
            plain: plainTable([
                (true, "不支持", "支持"), (false, "支持", "支持"), (true, "不支援", "支援"), (false, "支援", "支援"),
                (true, "不可以|不能|无法|無法|不能够", "可以"), (false, "可以|能够|能夠|能", "可以"), (true, "不提供", "提供"),
                (false, "提供", "提供"), (true, "不允许|不允許", "允许"), (false, "允许|允許", "允许"), (true, "不包含|不包括", "包含"),
                (false, "包含|包括", "包含"), (true, "不是|并不是|並不是|并非", "是"), (false, "是", "是"), (true, "不会|不會", "会"),
                (false, "会|會", "会"), (true, "没有|沒有", "有"), (true, "不需要|无需|無需", "需要"), (false, "需要", "需要"),
            ]))
    }
}
