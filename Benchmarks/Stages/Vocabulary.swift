internal import TestSupport

/// Words and sentences that are the same in every run: what is frequent and what is rare is as far apart as in prose.
struct Vocabulary {
    enum Language: String, CaseIterable {
        case en, ja
    }

    private static let syllables = [
        "ba", "con", "der", "e", "fi", "gra", "har", "in", "jo", "kel", "lu", "men", "no", "or", "pa", "ques", "re",
        "sta", "ti", "ul", "ver", "wo", "xe", "yo", "zan", "cer", "tion", "ment", "ing", "ly",
    ]
    private static let nouns = [
        "証明書", "発行", "申請", "期限", "更新", "サーバー", "ドメイン", "確認", "設定", "画面", "手順", "料金", "支払い",
        "アカウント", "パスワード", "メール", "担当者", "書類", "審査", "取り消し", "秘密鍵", "ダウンロード", "営業日", "契約",
        "会社名", "電話番号", "登録", "変更", "通知", "エラー", "ログイン", "コンソール", "リージョン", "注文", "数量", "期間",
    ]
    private static let verbs = ["できます", "必要です", "行います", "表示されます", "届きます", "確認してください", "かかります", "なりません"]
    private static let particles = ["の", "を", "が", "に", "は", "で", "と"]

    private var generator: SeededGenerator

    init(seed: Int) {
        generator = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed))
    }

    /// A number below `count`, all alike.
    mutating func pick(_ count: Int) -> Int { Int(generator.next() % UInt64(max(count, 1))) }

    /// A number below 4,096; one half as large is twice as frequent.
    private mutating func rank() -> Int { pick(2 << pick(12)) }

    /// The word of a rank.
    private static func word(_ rank: Int) -> String {
        var word = ""
        var rest = rank + 7
        while rest > 0 {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        }
        return word
    }

    /// A few words without an end mark, for titles and queries.
    mutating func phrase(_ language: Language) -> String {
        switch language {
        case .en:
            return (0..<(3 + pick(3))).map { _ in Self.word(rank()) }.joined(separator: " ")
        case .ja:
            return (0..<(2 + pick(2))).map { _ in Self.nouns[pick(Self.nouns.count)] }.joined(separator: "の")
        }
    }

    mutating func sentence(_ language: Language) -> String {
        switch language {
        case .en:
            let words = (0..<(8 + pick(10))).map { _ in Self.word(rank()) }
            return "The \(words.joined(separator: " ")) takes \(1 + pick(30)) days."
        case .ja:
            let parts = (0..<(3 + pick(4))).map { _ in
                Self.nouns[pick(Self.nouns.count)] + Self.particles[pick(Self.particles.count)]
            }
            return "\(parts.joined())\(1 + pick(30))日\(Self.verbs[pick(Self.verbs.count)])。"
        }
    }

    mutating func paragraph(_ language: Language, sentences: Int) -> String {
        (0..<sentences).map { _ in sentence(language) }.joined(separator: language == .en ? " " : "")
    }
}
