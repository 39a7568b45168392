/// Adds up 一億二千三百四十五万六: units below 万 gather in a section, 万 and above close it.
struct KanjiSum {
    private var closed: ProseDecimal = 0
    private var section: ProseDecimal = 0
    var current: ProseDecimal?
    var isClear = true
    private(set) var usedBig = false
    private var lastFactor: Int64 = 0
    private var lastBig = Int64.max
    private var sawZero = false

    mutating func add(digit: ProseDecimal?, isZero: Bool) {
        if isZero {
            sawZero = true
            return
        }
        if current != nil || digit == nil { isClear = false }
        current = digit
    }

    mutating func multiply(by factor: Int64) {
        sawZero = false
        if factor < 10_000 {
            // 十百 and 百千 go up, which no number does.
            if lastFactor != 0, lastFactor < 10_000, factor >= lastFactor { isClear = false }
            section = checked(section.adding((current ?? 1).multiplied(by: factor) ?? -1))
        } else {
            usedBig = true
            let whole = section.adding(current ?? 0)
            if factor >= lastBig || whole == nil || whole == 0 { isClear = false }
            closed = checked(whole?.multiplied(by: factor).flatMap { closed.adding($0) })
            section = 0
            lastBig = factor
        }
        current = nil
        lastFactor = factor
    }

    private mutating func checked(_ value: ProseDecimal?) -> ProseDecimal {
        guard let value, value >= 0 else {
            isClear = false
            return 0
        }
        return value
    }

    var total: ProseDecimal? { closed.adding(section)?.adding(current ?? 0) }

    var endsInDigitAfterHundreds: Bool { current != nil && lastFactor >= 100 && !sawZero }
}
