/// The marker at the beginning of a line that makes it a step: `１．`, `1)`, `（２）`, `③`, `手順1：`, `Step 1:`.
///
/// A marker alone proves nothing; `StepFinder` wants a sequence that counts up from 1.
struct StepMarker {
    /// Markers of one sequence look alike; a list of another look inside a step is part of the step.
    enum Style: Hashable {
        case point
        case bracket
        case brackets
        case comma
        case colon
        case enclosed
        case word
        case list
    }

    var number: Int
    var style: Style
    /// Bytes up to the end of the marker, leading blanks included.
    var length: Int
    /// The same with the blanks after it.
    var whole: Int

    /// Reads a marker at the beginning of a text; nil where there is none, as in `３営業日`, `1.5倍` or `10:30`.
    init?(_ text: some Sequence<UInt8>) {
        let scalars = LeadingScalars(text, limit: 24)
        let start = scalars.skippingBlanks(from: 0)
        guard let match = Self.match(in: scalars, from: start) else { return nil }
        number = match.number
        style = match.style
        length = scalars.length(of: match.end)
        whole = scalars.length(of: scalars.skippingBlanks(from: match.end))
    }

    /// Whether a marker may begin here: a look at the first bytes, since nearly no line has one.
    static func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        let second = text.dropFirst().first ?? 0
        switch first {
        case 0x30...0x39, 0x28, 0x20, 0x09: return true
        // Words in Latin letters: St, Sc, Et, Pa.
        case 0x53, 0x73: return second | 0x20 == 0x74 || second | 0x20 == 0x63
        case 0x45, 0x65: return second | 0x20 == 0x74
        case 0x50, 0x70: return second | 0x20 == 0x61
        // É, Arabic, 단.
        case 0xC3, 0xD8, 0xD9, 0xEB: return true
        // Enclosed numerals.
        case 0xE2: return second >= 0x91 && second <= 0x9E
        // U+3000, ス, enclosed numerals from 21 on.
        case 0xE3: return second == 0x80 || second == 0x82 || second == 0x89 || second == 0x8A
        // 手, 步; 第; full width.
        case 0xE6: return second == 0x89 || second == 0xAD
        case 0xE7: return second == 0xAC
        case 0xEF: return second == 0xBC || second == 0xBD
        default: return false
        }
    }

    private static func match(
        in scalars: LeadingScalars, from start: Int
    ) -> (number: Int, style: Style, end: Int)? {
        let first = scalars[start]
        if let number = LeadingScalars.enclosedNumber(first) {
            let next = scalars[start + 1]
            return (number, .enclosed, next == 0x2E || next == 0x3A || next == 0x3001 ? start + 2 : start + 1)
        }
        if first == 0x28, let number = scalars.number(at: start + 1), scalars[number.end] == 0x29 {
            return (number.value, .brackets, number.end + 1)
        }
        if let number = scalars.number(at: start) {
            return numbered(number.value, in: scalars, from: number.end)
        }
        return worded(in: scalars, from: start)
    }

    private static func numbered(
        _ number: Int, in scalars: LeadingScalars, from end: Int
    ) -> (number: Int, style: Style, end: Int)? {
        if scalars[end] == 0xB2E8, scalars[end + 1] == 0xACC4 {
            return afterWord(number, in: scalars, from: end + 2)
        }
        guard !LeadingScalars.isDigit(scalars[end + 1]) else { return nil }
        switch scalars[end] {
        case 0x2E: return (number, .point, end + 1)
        case 0x29: return (number, .bracket, end + 1)
        case 0x3001: return (number, .comma, end + 1)
        case 0x3A: return (number, .colon, end + 1)
        default: return nil
        }
    }

    private static func worded(
        in scalars: LeadingScalars, from start: Int
    ) -> (number: Int, style: Style, end: Int)? {
        if scalars[start] == 0x7B2C {
            // 第1步
            guard let number = scalars.number(at: start + 1), scalars[number.end] == 0x6B65 else { return nil }
            return afterWord(number.value, in: scalars, from: number.end + 1)
        }
        for word in words {
            var index = start
            for expected in word where lowercased(scalars[index]) == expected { index += 1 }
            guard index - start == word.count else { continue }
            index = scalars.skippingBlanks(from: index)
            guard let number = scalars.number(at: index) else { continue }
            return afterWord(number.value, in: scalars, from: number.end)
        }
        return nil
    }

    /// After `Step 1` a mark, a blank or the end is wanted: `手順1では` begins a sentence about step 1.
    private static func afterWord(
        _ number: Int, in scalars: LeadingScalars, from end: Int
    ) -> (number: Int, style: Style, end: Int)? {
        switch scalars[end] {
        case 0x2E, 0x3A, 0x29, 0x3001, 0x2D, 0x2013, 0x2014: (number, .word, end + 1)
        case 0x20:
            // French sets a blank before the colon.
            scalars[end + 1] == 0x3A ? (number, .word, end + 2) : (number, .word, end)
        case 0: (number, .word, end)
        default: nil
        }
    }

    private static func lowercased(_ value: UInt32) -> UInt32 {
        value >= 0x41 && value <= 0x5A || value == 0xC9 ? value + 0x20 : value
    }

    private static let words: [[UInt32]] = [
        "step", "ステップ", "手順", "手顺", "步骤", "步驟", "schritt", "étape", "etape", "paso", "passo", "etapa",
        "الخطوة", "خطوة", "단계",
    ].map { $0.unicodeScalars.map(\.value) }
}
