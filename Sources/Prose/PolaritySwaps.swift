/// Words of polarity and what to put in their place to turn it.
enum PolaritySwaps {
    static func table(language: String) -> WordTable<String>? {
        switch language {
        case "ja": japanese
        case "en": english
        case "zh", "zh-hant": chinese
        default: nil
        }
    }

    private static let japanese = WordTable<String>([
        ("できます", "できません"), ("できません", "できます"), ("できる", "できない"), ("できない", "できる"), ("可能です", "不可能です"),
        ("不可能", "可能"), ("不可", "可能"), ("可能", "不可能"), ("しておりません", "しております"), ("しております", "しておりません"), ("しています", "していません"),
        ("していません", "しています"), ("しません", "します"), ("します", "しません"), ("ございません", "ございます"), ("ございます", "ございません"),
        ("ありません", "あります"), ("あります", "ありません"), ("承っておりません", "承っております"), ("承っております", "承っておりません"), ("承ります", "承りません"),
        ("いただけます", "いただけません"), ("いただけません", "いただけます"), ("頂けます", "頂けません"), ("頂けません", "頂けます"), ("されます", "されません"),
        ("されません", "されます"), ("なります", "なりません"), ("含まれます", "含まれません"), ("含まれません", "含まれます"), ("含まれない", "含まれる"),
        ("必要です", "不要です"), ("必要", "不要"), ("不要", "必要"), ("非対応", "対応可"), ("未対応", "対応済"), ("対象外", "対象"), ("対応して", "対応せず"),
        ("対応してなく", "対応しており"), ("なければなりません", "なくても結構です。必要ありません"), ("かねます", "ます"), ("いたしかねます", "いたします。可能です"),
        ("のみ", "以外は不可"), ("限定", "対象外"),
        ("禁止", "許可"), ("です", "ではありません"), ("おります", "おりません"), ("おりません", "おります"), ("しない", "する。できます"), ("ません", "ます"),
        ("ます", "ません"), ("ない", "る。できます"),
    ])

    private static let english = WordTable<String>([
        ("cannot|can't|can not", "can"), ("can", "cannot"), ("is not|isn't|is no longer", "is"), ("is", "is not"),
        ("are not|aren't|are no longer", "are"),
        ("are", "are not"), ("does not|doesn't", "does"), ("do not|don't", "do"), ("will not|won't", "will"),
        ("will", "will not"),
        ("must not|mustn't", "must"), ("must", "must not"), ("may not", "may"), ("may", "may not"), ("never", "always"),
        ("always", "never"),
        ("supported", "unsupported"), ("unsupported", "supported"), ("unavailable", "available"),
        ("available", "unavailable"),
        ("possible", "impossible"), ("impossible", "possible"), ("no", "some are included, yes"), ("not", "indeed"),
        ("no longer", "still is"),
        (
            "has|have|includes|include|supports|support|offers|covers|accepts|required|requires|need|needs|only|"
                + "was|were|allowed|included|should|shall|provides",
            "not"
        ),
        ("none", "all are included"), ("neither", "both can"), ("unable", "able"),
        ("prohibited|forbidden|disallowed", "allowed"), ("without", "can include"), ("excluded", "included"),
        ("doesn't|didn't|wasn't|weren't|wouldn't|shouldn't|couldn't|haven't|hasn't", "does"),
        ("ineligible", "eligible"), ("eligible", "ineligible"), ("yes", "no"),
    ])

    private static let chinese = WordTable<String>([
        ("不支持", "支持"), ("支持", "不支持"), ("不支援", "支援"), ("支援", "不支援"), ("不可以", "可以"), ("可以", "不可以"), ("不能", "能"),
        ("能够|能夠|能", "不能"),
        ("无法|無法", "可以"), ("没有|沒有", "有"), ("不提供", "提供"), ("提供", "不提供"), ("不包含", "包含"), ("包含", "不包含"),
        (
            "不允许|"
                + "不允許", "允许"
        ),
        ("允许|允許", "不允许"), ("不会|不會", "会"), ("会|會", "不会"), ("不是|并非|並非", "是"), ("是", "不是"), ("不需要|无需|無需", "需要"),
        ("需要|必须|必須", "不需要"),
        ("不得|禁止", "可以"), ("不可", "可"), ("仅|僅|只", "不"), ("不再", "可以"), ("不", "可以"), ("有", "没有"), ("未", "可以"),
        ("应|應|可", "不可"), ("包括", "不包括"), ("适用|適用", "不适用"), ("接受|受理", "不接受"), ("一律|均", "不"),
    ])
}
