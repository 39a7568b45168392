/// One language's words as lists to be read by people: words separated by `|`.
struct LexiconSource: Sendable {
    typealias Units = [(ids: [String], words: String)]

    var language: String
    var decimalMark: UInt32 = 0x2E
    var groupMarks: [UInt32] = [0x2C]
    var units: Units = []
    var currencyPrefixes: Units = []
    var boundPrefixes: [(words: String, payload: BoundKind)] = []
    var boundSuffixes: [(words: String, payload: BoundKind)] = []
    var approximatePrefixes = ""
    var approximateSuffixes = ""
    var rangeJoiners = ""
    var rangeOpeners: [(opener: String, joiner: String)] = []
    var numberWords: [(words: String, payload: NumberWord)] = []
    /// Twelve entries.
    var months: [String] = []
    var ordinalPrefixes = ""
    var ordinalSuffixes = ""
    var labels = ""
    var unitAdjectives = ""
    var listJoiners = ""
    var exclusions = ""
    var hasKanji = false

    static let all: [LexiconSource] =
        [japanese, english, german, french, spanish, portuguese, italian, korean, russian, dutch, polish]

    static let currencyCodes: [String] = [
        "USD", "EUR", "JPY", "CNY", "GBP", "KRW", "TWD", "HKD", "SGD", "AUD", "CAD", "NZD", "CHF", "INR", "RUB", "BRL",
        "MXN", "THB", "VND", "IDR", "MYR", "PHP", "AED", "SAR", "SEK", "NOK", "DKK", "PLN", "CZK", "TRY", "ZAR", "ILS",
    ]

    static let commonUnits: Units = [
        (["percent"], "%|％"), (["kilobyte"], "kb"), (["megabyte"], "mb"), (["gigabyte"], "gb"), (["terabyte"], "tb"),
        (["millisecond"], "ms"), (["EUR"], "€"), (["USD"], "$"), (["GBP"], "£"), (["KRW"], "₩"), (["JPY", "CNY"], "¥"),
        (["RUB"], "₽"), (["PLN"], "zł"), (["bit"], "bit|bits"), (["pixel"], "px"),
    ]

    static let commonCurrencyPrefixes: Units = [
        (["USD"], "us$|u.s.$"), (["TWD"], "nt$"), (["HKD"], "hk$"), (["BRL"], "r$"), (["SGD"], "s$"), (["AUD"], "a$"),
        (["CAD"], "c$|ca$"), (["USD", "AUD", "CAD", "HKD", "SGD", "TWD", "NZD", "MXN"], "$"), (["EUR"], "€"),
        (["GBP"], "£"), (["KRW"], "₩"), (["INR"], "₹"), (["RUB"], "₽"), (["CNY"], "rmb|cn¥"),
        (["JPY"], "jp¥"), (["JPY", "CNY"], "¥|￥"), (["THB"], "฿"), (["VND"], "₫"),
    ]

    static let commonBoundPrefixes: [(words: String, payload: BoundKind)] = [
        ("≥|>=|≧|⩾", .atLeast), ("≤|<=|≦|⩽", .atMost), (">", .moreThan), ("<", .lessThan),
    ]

    static let commonLabels =
        "tls|ssl|http|https|ipv|iso|rfc|utf|web|port|error|version|ver|ver.|v|v.|no.|no|nr.|nr|tel|tel.|fax|id|#|q|q."
}
