import Prose
import Testing

@Suite struct ChineseReadingTests {
    static let values: [ReadingCase] = [
        ReadingCase("zh-CN", "5至7个工作日", .range(5, 7, unit: .businessDay)),
        ReadingCase("zh-CN", "5到7个工作日", .range(5, 7, unit: .businessDay)),
        ReadingCase("zh-CN", "五~七个工作日", .range(5, 7, unit: .businessDay)),
        ReadingCase("zh-CN", "5-7个工作日", .range(5, 7, unit: .businessDay)),
        ReadingCase("zh-TW", "5至7個工作天", .range(5, 7, unit: .businessDay)),
        ReadingCase("zh-CN", "两个小时", .number(2, unit: .hour)),
        ReadingCase("zh-CN", "三个地域", .number(3, unit: .piece)),
        ReadingCase("zh-CN", "至少三个月", .atLeast(3, unit: .month)),
        ReadingCase("zh-CN", "不超过5天", .atMost(5, unit: .day)),
        ReadingCase("zh-CN", "最多5天", .atMost(5, unit: .day)),
        ReadingCase("zh-CN", "少于5天", .lessThan(5, unit: .day)),
        ReadingCase("zh-CN", "5天以内", .atMost(5, unit: .day)),
        ReadingCase("zh-CN", "3个工作日内", .atMost(3, unit: .businessDay)),
        ReadingCase("zh-CN", "人民币5元", .number(5, unit: ProseUnit("CNY"))),
        ReadingCase("zh-CN", "¥1,000", .number(1000, unit: ProseUnit("CNY"))),
        ReadingCase("zh-CN", "百分之五", .number(5, unit: .percent)),
        ReadingCase("zh-CN", "一百五十天", .number(150, unit: .day)),
        ReadingCase("zh-CN", "一百零五天", .number(105, unit: .day)),
        ReadingCase("zh-CN", "一点五倍", .number(ProseDecimal(coefficient: 15, scale: 1), unit: ProseUnit("multiple"))),
        ReadingCase("zh-CN", "一个半月", .number(ProseDecimal(coefficient: 15, scale: 1), unit: .month)),
        ReadingCase("zh-CN", "半年", .number(ProseDecimal(coefficient: 5, scale: 1), unit: .year)),
        ReadingCase("zh-CN", "半个小时", .number(ProseDecimal(coefficient: 5, scale: 1), unit: .hour)),
        ReadingCase("zh-CN", "半个月", .number(ProseDecimal(coefficient: 5, scale: 1), unit: .month)),
        ReadingCase("zh-CN", "2、3天", .range(2, 3, unit: .day)), ReadingCase("zh-CN", "上半年"),
        ReadingCase("zh-CN", "2020年3月31日", ReadingCase.date(2020, 3, 31)),
        ReadingCase("zh-CN", "二〇二〇年三月", ReadingCase.date(2020, 3)),
    ]

    @Test(arguments: values) func readsTheValuesOfTheWords(_ row: ReadingCase) {
        #expect(ProseReader(locale: row.locale).read(row.words).map(\.value) == row.values)
    }

    @Test(arguments: [
        "第5条", "第三章", "IPv4", "一些证书", "统一管理", "十分重要", "唯一", "一百五天", "三分之一", "SHA-256", "千万不要", "一直", "四川", "五六个",
    ]) func readsNoValueOutOfOrdinaryWords(words: String) {
        #expect(ProseReader(locale: "zh-CN").read(words).map(\.words) == [])
    }
}
