import Prose
import Testing

@Suite struct PolarityTests {
    @Test(arguments: [
        ("ja", "できます"), ("ja", "エクスポートが可能です"), ("ja", "申請前の段階のみ承ります"), ("ja", "対応しております"), ("ja", "OVだけでなくEVにも対応しています"),
        ("ja", "提出しなければなりません"), ("ja", "必要がございます"), ("ja", "問題なくご利用いただけます"), ("en", "is supported"),
        ("en", "can be exported"),
        ("en", "must be renewed"), ("en", "not only OV but also EV is supported"),
        ("en", "You can export it if it is not uploaded"),
        ("en", "If it is not uploaded, you can export it"), ("en", "no more than 5 can be added"), ("zh-CN", "可以"),
        ("zh-CN", "支持导出"),
        ("zh-CN", "不仅支持OV，还支持EV"), ("zh-CN", "如果不支持，可以申请"), ("zh-TW", "支援匯出"), ("zh-CN", "提供三个地域"),
    ]) func readsAnAffirmation(locale: String, words: String) {
        #expect(Polarity.read(words, locale: locale) == .positive)
    }

    @Test(arguments: [
        ("ja", "できません"), ("ja", "対応しておりません"), ("ja", "不可"), ("ja", "対象外です"), ("ja", "制限はございません"), ("ja", "早期調整ができません"),
        ("ja", "更新は対応してなく新規購入をお願い致します"), ("ja", "対応していない場合はご利用できません"), ("ja", "推奨はしておりません"), ("ja", "含まない形で"),
        ("en", "cannot be exported"), ("en", "can’t be exported"), ("en", "is not supported"),
        ("en", "isn't available"), ("en", "is no longer available"),
        ("en", "never renews"), ("en", "is unsupported"), ("en", "must not be used"), ("en", "neither can be exported"),
        ("zh-CN", "不支持"),
        ("zh-CN", "不可以"), ("zh-CN", "无法导出"), ("zh-CN", "没有限制"), ("zh-CN", "未提供"), ("zh-CN", "不再支持"), ("zh-TW", "不支援"),
        ("zh-TW", "無法匯出"),
    ]) func readsANegation(locale: String, words: String) {
        #expect(Polarity.read(words, locale: locale) == .negative)
    }

    @Test(arguments: [
        ("ja", "できないわけではない"), ("ja", "できないことはない"), ("ja", "不可能ではありません"), ("ja", "できるかもしれません"), ("ja", "できますか"),
        ("ja", "対応していないドメインは発行できます"), ("ja", "利用できますが、変更はできません"), ("ja", "東京"), ("en", "not impossible"),
        ("en", "is never not available"),
        ("en", "can be used, but cannot be changed"), ("en", "unsupported domains can be used"),
        ("en", "not necessarily"), ("en", "Tokyo"),
        ("en", "cannot be used without a certificate"), ("en", "certificates that are not exported can be revoked"),
        ("zh-CN", "不得不"), ("zh-CN", "并非不支持"),
        ("zh-CN", "不能不"), ("zh-CN", "是否支持"), ("zh-CN", "不支持的域名可以申请"), ("zh-CN", "不一定支持"), ("de", "kann nicht"),
    ]) func guessesNothingWhereItIsUnclear(locale: String, words: String) {
        let polarity = Polarity.read(words, locale: locale)
        if case .unclear = polarity { return }
        Issue.record("\(words) was read as \(polarity)")
    }
}

extension PolarityTests {
    /// Words whose polarity is clear, for the mutations.
    static let polar: [(String, String)] = [
        ("ja", "できます"), ("ja", "対応しておりません"), ("ja", "エクスポートが可能です"), ("ja", "申請前の段階のみ承ります"), ("ja", "制限はございません"),
        ("ja", "必要です"),
        ("ja", "更新は対応してなく新規購入をお願い致します"), ("ja", "対象外になります"), ("en", "cannot be exported"), ("en", "is supported"),
        ("en", "never expires"),
        ("en", "only OV and EV are sold"), ("en", "requires a new purchase"), ("zh-CN", "不支持"), ("zh-CN", "可以导出"),
        ("zh-CN", "没有限制"), ("zh-CN", "仅限OV"),
        ("zh-TW", "不支援"),
    ]
}
