import Prose
import Testing

@Suite struct JapaneseReadingTests {
    static let values: [ReadingCase] = [
        ReadingCase("ja", "通常5～7営業日程度頂いております", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "５〜７営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5-7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5–7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5—7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5から7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5ないし7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "5営業日から7営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "五~七営業日", .range(5, 7, unit: .businessDay)),
        ReadingCase("ja", "三つのリージョン", .number(3, unit: .piece)),
        ReadingCase("ja", "十二か月", .number(12, unit: .month)),
        ReadingCase(
            "ja", "3ヶ月と3カ月と3ケ月と3ヵ月", .number(3, unit: .month), .number(3, unit: .month), .number(3, unit: .month),
            .number(3, unit: .month)),
        ReadingCase("ja", "二十三個", .number(23, unit: .piece)),
        ReadingCase("ja", "一万二千円", .number(12000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "1万2千円", .number(12000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "2万円", .number(20000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "1.5万円", .number(15000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "1億2000万円", .number(120_000_000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "百円", .number(100, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "1,000円", .number(1000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "¥1,000", .number(1000, unit: ProseUnit("JPY"))),
        ReadingCase("ja", "５％", .number(5, unit: .percent)),
        ReadingCase("ja", "5パーセント", .number(5, unit: .percent)),
        ReadingCase("ja", "1.5倍", .number(ProseDecimal(coefficient: 15, scale: 1), unit: ProseUnit("multiple"))),
        ReadingCase("ja", "1年半", .number(ProseDecimal(coefficient: 15, scale: 1), unit: .year)),
        ReadingCase("ja", "1時間30分", .number(90, unit: .minute)),
        ReadingCase("ja", "2、3日", .range(2, 3, unit: .day)),
        ReadingCase("ja", "二、三日", .range(2, 3, unit: .day)),
        ReadingCase("ja", "10、20日"), ReadingCase("ja", "1、3日"),
        ReadingCase("ja", "半年", .number(ProseDecimal(coefficient: 5, scale: 1), unit: .year)),
        ReadingCase("ja", "半年間以内", .atMost(ProseDecimal(coefficient: 5, scale: 1), unit: .year)),
        ReadingCase("ja", "上半年と後半年と半額"),
        ReadingCase("ja", "5日以上", .atLeast(5, unit: .day)),
        ReadingCase("ja", "5日以下", .atMost(5, unit: .day)),
        ReadingCase("ja", "5日以内", .atMost(5, unit: .day)),
        ReadingCase("ja", "5日未満", .lessThan(5, unit: .day)),
        ReadingCase("ja", "5日を超える", .moreThan(5, unit: .day)),
        ReadingCase("ja", "最大398日", .atMost(398, unit: .day)),
        ReadingCase("ja", "少なくとも三日間", .atLeast(3, unit: .day)),
        ReadingCase(
            "ja", "5日以上10日未満",
            .quantity(ProseAmount(min: ProseBound(5), max: ProseBound(10, isInclusive: false)), unit: .day)),
        ReadingCase("ja", "証明書1つにつき、1ドメイン限定", .number(1, unit: .piece), .number(1, unit: ProseUnit("domain"))),
        ReadingCase("ja", "本記事は2020年3月時点のものです", ReadingCase.date(2020, 3)),
        ReadingCase("ja", "2020年3月31日", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ja", "２０２０年３月３１日", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ja", "2020-03-31", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ja", "2020/3/31", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ja", "令和2年3月31日", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ja", "平成元年", ReadingCase.date(1989)),
        ReadingCase("ja", "二〇二〇年三月", ReadingCase.date(2020, 3)),
        ReadingCase("ja", "3月31日", ReadingCase.date(nil, 3, 31)),
    ]

    @Test(arguments: values) func readsTheValuesOfTheWords(_ row: ReadingCase) {
        #expect(ProseReader(locale: row.locale).read(row.words).map(\.value) == row.values)
    }

    @Test(arguments: [
        "第5条", "5番目", "3回目", "IPv4", "SHA-256", "Web 2.0", "TLS 1.3", "03-1234-5678", "#000000",
        "https://example.com/5",
        "www.domain5.com", "auto5@entrust.com", "一般的に", "十分な", "唯一の", "統一する", "3分の1", "Option #1", "`5日`", "10:30",
        "2020年度", "万が一", "千葉", "1.2.3", "192.168.0.1", "2020年2月31日", "Order #000000", "手順 3", "三菱", "二三日", "00000000",
    ]) func readsNoValueOutOfNamesOrdinalsAndCodes(words: String) {
        #expect(ProseReader(locale: "ja").read(words).map(\.words) == [])
    }

    @Test func saysThatAnAmountIsApproximate() throws {
        let reading = try #require(ProseReader(locale: "ja").read("約5日程度").first)
        #expect(reading.isApproximate)
        #expect(reading.words == "約5日程度")
    }

    @Test func givesBytesOfTheText() throws {
        let text = "通常5～7営業日"
        let reading = try #require(ProseReader(locale: "ja").read(text).first)
        #expect(String(decoding: Array(text.utf8)[reading.range], as: UTF8.self) == "5～7営業日")
    }
}
