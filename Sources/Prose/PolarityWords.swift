/// Words that affirm, negate, or only look as if they did. The longest match wins, so a trap is listed whole.
struct PolarityWords: Sendable {
    enum Kind: Sendable {
        case positive, negative
        /// Negates and ends its clause (対応してなく…).
        case negativeSplit
        /// Negates the noun beside it: "unsupported domains can be used" affirms, "is unsupported" negates.
        case attributive
        /// Opens a relative clause, whose negation is not the sentence's.
        case relative
        /// An ordinary verb ending: affirms when nothing else speaks.
        case weak
        /// Holds a negation that negates nothing ("not only", 問題なく).
        case neutral
        case unclear(String)
        /// Ends a clause.
        case split
        /// Makes what stands before it in the clause a condition.
        case condition
        /// Makes what follows up to the next comma a condition.
        case opensCondition
    }

    let table: WordTable<Kind>
    /// English: the negation stands before the verb's own words, so what follows it does not affirm.
    var isSubjectFirst = false
    /// How many scalars may stand between a negation and the word that belongs to it: に and と in Japanese.
    var reach = 0

    static func of(language: String) -> PolarityWords? {
        switch language {
        case "ja": japanese
        case "en": english
        case "zh", "zh-hant": chinese
        default: nil
        }
    }

    private static let double = Kind.unclear("a double negative")
    private static let maybe = Kind.unclear("says that it may be so")
    private static let question = Kind.unclear("a question")

    private static let japanese = PolarityWords(
        table: WordTable([
            (
                "ないわけではない|ないわけではありません|ないわけでもない|なくはない|なくはありません|なくもない|ないとは限らない|ないとは限りません|ないことはない|"
                    + "ないことはありません|ないこともない|ないではない|できなくはない|できなくはありません|不可能ではない|不可能ではありません|不可ではない|不可ではありません|"
                    + "ずにはいられない|ないわけにはいかない|ないわけにはいきません|わけではない|わけではありません|とは限らない|とは限りません|"
                    + "ないものはない|ないものはありません|禁止ではない|禁止ではありません|不要ではない|不要ではありません|非対応ではない|非対応ではありません|"
                    + "未対応ではない|未対応ではありません|対象外ではない|対象外ではありません",
                double
            ),
            ("かもしれない|かもしれません|でしょうか|場合があります|場合がある|場合がございます|可能性があります|可能性がある|恐れがあります|と思われます", maybe),
            ("できますか|いただけますか|頂けますか|ありますか|可能ですか|必要ですか|ませんか|ますか|ですか|できるか|可能か|できますでしょうか|？|?|かどうか|か否か|可否", question),
            (
                "なければならない|なければなりません|ないといけない|ないといけません|なくてはならない|なくてはなりません|なければいけません|ざるを得ない|ざるを得ません|"
                    + "ざるをえません|不可欠|欠かせない|欠かせません|にほかならない|にほかなりません|に限ります|に限り|必要があります|必要がございます|"
                    + "必要です|必要になります|必要となります|必要がある|必須|なければ発行できません",
                .positive
            ),
            (
                "問題なく|問題ありません|問題ございません|問題はありません|問題はございません|差し支えありません|差し支えございません|支障ありません|支障はありません|"
                    + "かまいません|構いません|心配ありません|心配ございません",
                .positive
            ),
            (
                "だけでなく|だけではなく|のみならず|のみでなく|ばかりでなく|ばかりか|限らず|関わらず|かかわらず|に関係なく|を問わず|少なくとも|間もなく|まもなく|もれなく|"
                    + "なお|なぜ|無料|無制限|未満|未発行|不明点|不具合|不足|無効化|ないし|ではなく|でなく|何卒|恐れ入りますが|残念ながら|すみません|申し訳ありません|申し訳ございません|"
                    + "やむを得ず|やむをえず|相変わらず|必ず|まず|わずか|いずれ|ずつ|はず|問わず|非常|非同期|未来|不正|ありません様|遠慮なく|お早め|少ない|少なく|つかない",
                .neutral
            ),
            (
                "できません|できない|出来ません|出来ない|いたしかねます|いたしかねる|しかねます|兼ねます|かねます|承っておりません|"
                    + "ません|ない|なかった|不可能|不可|非対応|未対応|対象外|禁止|不要|非推奨|無効|ぬ。|ありません|ございません|なし|お断り|受け付けておりません|除外|含まず",
                .negative
            ),
            ("できなく|なく|できず、|できず|ず、|ずに", .negativeSplit),
            (
                "できます|できる|可能|対応して|対応済|対応可|サポートして|サポートされ|サポートしており|承ります|承って|承り|いただけます|頂けます|ご利用いただけ|有効|"
                    + "含まれます|含まれる|含みます|あります|ございます|必要|提供して|提供され|許可|利用可|のみ|限定|付与されます|発行されます|なります|対象です|対象となります",
                .positive
            ),
            ("です|ます|ました|でした|である|します|しました|されます|される|しております|している|しています", .weak),
            ("場合は|場合には|場合|ときは|ときには|とき|際は|際に|際には|たら|れば|ければ|ても|でも|なら|ならば|までは|までに|以上は|限り", .condition),
            ("が、|ので、|ため、|ますが|ですが|ますので|ですので|。|；|;|し、|ており、|一方|しかし|ただし|けれど|のに、|、", .split),
        ]), reach: 1)

    private static let english = PolarityWords(
        table: WordTable([
            (
                "not impossible|not unsupported|not unavailable|not unable|cannot but|can't help but|"
                    + "not uncommon|not unlikely|not never|"
                    + "not without|never without|not prohibited|not forbidden|not disallowed|not unless|"
                    + "cannot unless|no way that it cannot",
                double
            ),
            (
                "not necessarily|might|may or may not|not always|not every|not all|hardly|rarely|seldom|"
                    + "scarcely|barely|not until|in some cases|sometimes|possibly|perhaps|maybe|it depends|"
                    + "unless|except|not entirely|partly|partially",
                maybe
            ),
            ("?|whether|can you|can i", question),
            (
                "not only|no problem|no doubt|nothing but|no fewer than|no less than|no more than|no later than|"
                    + "no earlier than|not more than|"
                    + "not less than|not later than|not fewer than|no matter|not to mention|why not|no.|"
                    + "whether or not|if not|not just|not merely|note|note that|please note that|so that",
                .neutral
            ),
            (
                "cannot|can't|can not|not|never|no longer|no|none|neither|nor|nothing|nobody|don't|doesn't|"
                    + "didn't|isn't|aren't|wasn't|weren't|won't|wouldn't|shouldn't|mustn't|"
                    + "couldn't|haven't|hasn't|hadn't|needn't|mayn't|ain't|fails to|fail to|failed to|"
                    + "not-supported|unable to|not be|not supported|not available|not possible|not allowed|"
                    + "not included|not required",
                .negative
            ),
            (
                "unable|impossible|unsupported|unavailable|prohibited|forbidden|disallowed|ineligible|lacks|"
                    + "lack|lacking|without|with no|"
                    + "excluded|excludes|excluding|refuses|refuse|denied|invalid|non-supported|missing",
                .attributive
            ),
            (
                "can|may|is|are|was|were|does|do|did|will|must|shall|should|has|have|had|supports|supported|"
                    + "support|available|possible|able|allowed|"
                    + "permitted|eligible|yes|includes|included|include|required|requires|needs|need|only|"
                    + "covers|covered|accepts|accepted|offers|provides|always|valid|become|becomes",
                .positive
            ),
            ("but|however|although|though|;|while|whereas|yet|and|or|. ", .split),
            (",", .split),
            ("if|when|once|because|since|in case|as long as|where|after|before|even if", .opensCondition),
            ("that|which|who|whose", .relative),
        ]), isSubjectFirst: true)

    private static let chinese = PolarityWords(
        table: WordTable([
            (
                "不得不|不能不|不可不|并非不|並非不|并不是不|並不是不|不是不|没有不|沒有不|无不|無不|无非|無非|不会不|不會不|不无|不無|并非没有|並非沒有|并非无法|並非無法|"
                    + "不是没有|不是沒有|不是无法|不是無法|并非不可|非不|不可能不|未尝不|未嘗不|莫不|不是不可以|不是不支持|并非不能|没有一个不|不禁止|不限制|不排除|不無法|不无法|"
                    + "不可缺|缺一不可",
                double
            ),
            ("不一定|未必|可能会|可能會|也许|也許|或许|或許|除非|视情况|視情況|部分支持|部分情况|有时|有時|取决于", maybe),
            ("能否|是否|可否|可不可以|能不能|会不会|是不是|有没有|有沒有|吗|嗎|？|?", question),
            (
                "不仅|不僅|不但|不只|不光|不断|不斷|不同|不少|不过|不過|不超过|不超過|不少于|不少於|不低于|不低於|不多于|不多於|不大于|不小于|不高于|不久|不管|不论|不論|无论|無論|"
                    + "不可避免|不可或缺|不必担心|无需担心|不便|不足|无限|無限|未来|未來|非常|除非|不妨|不愧|对不起|不好意思|毫无疑问|而不是|不愿|不良|不等|没问题|沒問題|"
                    + "没有问题|沒有問題|"
                    + "会员|會員|会话|會話|会议|會議|机会|社会|功能|智能|能力|能源|技能|可能|可靠|可用区|可用性|认可|許可證|许可证|可视|无服务器|無伺服器|未满|会计|性能|可选|"
                    + "可見|可见",
                .neutral
            ),
            (
                "不可以|不可能|不可|不能够|不能|无法|無法|不支持|不支援|不会|不會|不得|不允许|不允許|不再|不提供|不包含|不包括|不适用|不適用|不含|不行|不需要|无需|無需|无须|無須|不必|"
                    + "不应|不應|不对|不是|不在|不存在|不要|不用|并非|並非|并不|並不|没有|沒有|没|沒|未|禁止|从不|從不|决不|绝不|不推荐|不推薦|不建议|不建議|暂不|暫不|不予|"
                    + "不接受|不受理|不收|不",
                .negative
            ),
            (
                "可以|能够|能夠|能|支持|支援|可|允许|允許|必须|必須|需要|需|应当|應當|应|應|提供|包含|包括|会|會|有|是|仅|僅|只|限于|适用|適用|一律|接受|受理|均",
                .positive
            ),
            ("，但|，但是|但是|但|然而|。|；|;|，|,", .split),
            ("如果|若|如|当|當|一旦|的话|倘若|假如", .opensCondition),
        ]))
}
