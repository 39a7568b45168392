import Prose
import Testing

@Suite struct OtherLanguagesReadingTests {
    static let half = ProseDecimal(coefficient: 15, scale: 1)
    static let eur = ProseUnit("EUR")
    static let values: [ReadingCase] = [
        ReadingCase("de", "5 bis 7 Werktage", .range(5, 7, unit: .businessDay)),
        ReadingCase("de", "zwischen 5 und 7 Tagen", .range(5, 7, unit: .day)),
        ReadingCase("de", "1.000 Euro", .number(1000, unit: eur)),
        ReadingCase("de", "1,5 Stunden", .number(half, unit: .hour)),
        ReadingCase("de", "31. März 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("de", "31.03.2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("de", "mindestens zwölf Monate", .atLeast(12, unit: .month)),
        ReadingCase("fr", "5 à 7 jours ouvrables", .range(5, 7, unit: .businessDay)),
        ReadingCase("fr", "1\u{202F}000 €", .number(1000, unit: eur)),
        ReadingCase("fr", "1 000 €", .number(1000, unit: eur)),
        ReadingCase("fr", "entre cinq et sept ans", .range(5, 7, unit: .year)),
        ReadingCase("fr", "1er mars 2020", ReadingCase.date(2020, 3, 1)),
        ReadingCase("fr", "vingt-trois jours"),
        ReadingCase("es", "entre 5 y 7 días hábiles", .range(5, 7, unit: .businessDay)),
        ReadingCase("es", "31 de marzo de 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("pt-BR", "5 a 7 dias úteis", .range(5, 7, unit: .businessDay)),
        ReadingCase(
            "pt-BR", "R$ 1.000,50", .number(ProseDecimal(coefficient: 10005, scale: 1), unit: ProseUnit("BRL"))),
        ReadingCase("it", "da 5 a 7 giorni lavorativi", .range(5, 7, unit: .businessDay)),
        ReadingCase("ko", "5~7영업일", .range(5, 7, unit: .businessDay)),
        ReadingCase("ko", "2020년 3월 31일", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ko", "최대 5개월", .atMost(5, unit: .month)),
        ReadingCase("ko", "두 개", .number(2, unit: .piece)),
        ReadingCase("ru", "от 5 до 7 рабочих дней", .range(5, 7, unit: .businessDay)),
        ReadingCase("ru", "31 марта 2020", ReadingCase.date(2020, 3, 31)),
        ReadingCase("ru", "не более 5 дней", .atMost(5, unit: .day)),
        ReadingCase("und", "5–7 %", .range(5, 7, unit: .percent)),
    ]

    @Test(arguments: values) func readsTheValuesOfTheWords(_ row: ReadingCase) {
        #expect(ProseReader(locale: row.locale).read(row.words).map(\.value) == row.values)
    }
}
