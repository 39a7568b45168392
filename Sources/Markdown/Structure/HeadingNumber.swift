/// The number that an author wrote by hand before the words of a heading: `2.1.`, `Q3.`, `第3章`, `①`.
///
/// It is shown, but it is part of neither the anchor nor the question, so that renumbering a page breaks no link. A
/// number that belongs to the words (`3営業日`, `2.0 の新機能`, `2020 年`, `10:30`) is left alone.
enum HeadingNumber {
    /// The bytes of the number (leading blanks included) and of the number with the blanks after it; nil without one.
    static func measure(_ text: some Sequence<UInt8>) -> (number: Int, whole: Int)? {
        let scalars = LeadingScalars(text)
        let start = scalars.skippingBlanks(from: 0)
        guard let end = end(in: scalars, from: start) else { return nil }
        let whole = scalars.skippingBlanks(from: end)
        return (scalars.length(of: end), scalars.length(of: whole))
    }

    private static func end(in scalars: LeadingScalars, from start: Int) -> Int? {
        if LeadingScalars.enclosedNumber(scalars[start]) != nil {
            return isMark(scalars[start + 1]) ? start + 2 : start + 1
        }
        switch scalars[start] {
        case 0x28: return bracketed(in: scalars, from: start, closing: 0x29)
        case 0x5B: return bracketed(in: scalars, from: start, closing: 0x5D, needsLetter: true)
        case 0x3010: return bracketed(in: scalars, from: start, closing: 0x3011, needsLetter: true)
        case 0x7B2C: return chapter(in: scalars, from: start)
        case 0x51, 0x71: return question(in: scalars, from: start)
        default: return dotted(in: scalars, from: start)
        }
    }

    /// `(1)`, `【Q1】`.
    private static func bracketed(
        in scalars: LeadingScalars, from start: Int, closing: UInt32, needsLetter: Bool = false
    ) -> Int? {
        var index = start + 1
        let hasLetter = scalars[index] == 0x51 || scalars[index] == 0x71
        if hasLetter { index += 1 }
        guard hasLetter || !needsLetter else { return nil }
        guard let number = scalars.number(at: index), scalars[number.end] == closing else { return nil }
        return number.end + 1
    }

    /// `第3章`, `第十節`.
    private static func chapter(in scalars: LeadingScalars, from start: Int) -> Int? {
        var index = start + 1
        if let number = scalars.number(at: index) {
            index = number.end
        } else {
            let numerals: Set<UInt32> = [
                0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
            ]
            while numerals.contains(scalars[index]) { index += 1 }
            guard index > start + 1 else { return nil }
        }
        switch scalars[index] {
        // 章 節 节 編 编 部 条 條
        case 0x7AE0, 0x7BC0, 0x8282, 0x7DE8, 0x7F16, 0x90E8, 0x6761, 0x689D: break
        default: return nil
        }
        return isMark(scalars[index + 1]) ? index + 2 : index + 1
    }

    /// `Q3.`, `Q1:`, `Q. `, `Q1 ` before a letter that is not ASCII (`Q3 results` is a quarter).
    private static func question(in scalars: LeadingScalars, from start: Int) -> Int? {
        var index = start + 1
        if scalars[index] == 0x2E || scalars[index] == 0x2D, scalars.number(at: index + 1) != nil { index += 1 }
        let number = scalars.number(at: index)
        if let number { index = number.end }
        if isMark(scalars[index]) {
            let next = scalars[index + 1]
            if number == nil { return next == 0x20 || next > 0x7F ? index + 1 : nil }
            return LeadingScalars.isDigit(next) ? nil : index + 1
        }
        let next = scalars[scalars.skippingBlanks(from: index)]
        return number != nil && scalars[index] == 0x20 && next > 0x7F ? index : nil
    }

    /// `1.`, `2.1.`, `2.4 `, `1)`, `1、`.
    private static func dotted(in scalars: LeadingScalars, from start: Int) -> Int? {
        guard let first = scalars.number(at: start), scalars[start] != 0x30 else { return nil }
        var end = first.end
        var parts = 1
        while scalars[end] == 0x2E, let next = scalars.number(at: end + 1) {
            guard scalars[end + 1] != 0x30 else { return nil }
            end = next.end
            parts += 1
        }
        if isMark(scalars[end]) {
            let next = scalars[end + 1]
            let isPartOfWord = LeadingScalars.isDigit(next) || (next >= 0x61 && next <= 0x7A)
            return isPartOfWord ? nil : end + 1
        }
        return (2...3).contains(parts) && scalars[end] == 0x20 ? end : nil
    }

    /// `.`, `:`, `)`, `、`, `．`, `：`, `）`.
    private static func isMark(_ value: UInt32) -> Bool {
        value == 0x2E || value == 0x3A || value == 0x29 || value == 0x3001
    }
}
