extension NumberScanner {
    /// Words that begin with a numeral and are no number.
    private static let ordinaryWords = WordTable<Bool>([
        (
            "一部|一般|一切|一定|一緒|一旦|一括|一時|一覧|一番|一方|一致|一律|一気|一瞬|一貫|一連|一環|一層|一見|一体|一応|一言|一因|一例|"
                + "一種の|一度|一斉|一任|一意|一元|一新|十分|十二分|千葉|三菱|三重|三井|四国|九州|五輪|六本木|百科|百貨|万一|万が一|万全|万能|"
                + "二次|二重|二度|三角|四角|四半期|八王子|七夕|二者|両|"
                + "一些|一样|一樣|一下|一直|一起|一步|一边|一邊|一并|一併|一经|一經|一向|千万不|千萬|三亚|三亞|四川|九江|九龙|"
                + "百分之|百分比|百度|万维|二维|二維|二进制|二進|三方|四处|十足|一系列|一键|一鍵|一级|一級|二级|二級|三级|一次性|一站",
            true
        )
    ])

    /// 唯一, 統一, 同一 …: a numeral that ends a word.
    private static let wordsBefore: Set<UInt32> = Set(
        "唯統统均同逐之单単專专随隨万划画".unicodeScalars.map(\.value))

    static func isNumeral(_ scalar: UInt32) -> Bool { digit(scalar) != nil || multiplier(scalar) != nil }

    static func digit(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x3007, 0x96F6: 0  // 〇 零
        case 0x4E00, 0x58F1: 1  // 一 壱
        case 0x4E8C, 0x5F10, 0x4E24, 0x5169: 2  // 二 弐 两 兩
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    static func multiplier(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x5341: 10  // 十
        case 0x767E: 100  // 百
        case 0x5343: 1000  // 千
        case 0x4E07, 0x842C: 10_000  // 万 萬
        case 0x5104, 0x4EBF: 100_000_000  // 億 亿
        case 0x5146: 1_000_000_000_000  // 兆
        default: nil
        }
    }

    /// Kanji numerals from `start`, or digits already read (`first`) that go on with 万, 億 …
    func scanKanji(at start: Int, first: NumberToken? = nil) -> NumberToken? {
        if first == nil {
            if let word = Self.ordinaryWords.match(text, at: start) {
                return NumberToken(range: start..<word.end, value: nil, style: .words, needsUnit: true)
            }
            if Self.wordsBefore.contains(text.at(start - 1)), text.at(start - 2) != 0x5206 { return nil }
        }
        var index = start
        while index < text.count, Self.isNumeral(text.scalars[index]) { index += 1 }
        let isDigitsOnly = first == nil && (start..<index).allSatisfy { Self.digit(text.scalars[$0]) != nil }
        if isDigitsOnly, index - start > 1 { return positional(start..<index) }
        var sum = KanjiSum()
        index = start
        if let first {
            index = first.range.upperBound
            sum.current = first.value
            sum.isClear = first.value != nil
        }
        var hasDigitRun = first != nil
        while index < text.count {
            let scalar = text.scalars[index]
            if let digit = Self.digit(scalar) {
                sum.add(digit: ProseDecimal(Int(digit)), isZero: digit == 0)
                index += 1
            } else if let factor = Self.multiplier(scalar) {
                sum.multiply(by: factor)
                index += 1
            } else if hasDigitRun, FoldedText.isDigit(scalar) {
                var value: Int64? = 0
                while FoldedText.isDigit(text.at(index)) {
                    value = value.flatMap { ProseDecimal.appending(digit: Int64(text.at(index)) - 0x30, to: $0) }
                    index += 1
                }
                sum.add(digit: value.map { ProseDecimal(coefficient: $0, scale: 0) }, isZero: false)
            } else {
                break
            }
        }
        hasDigitRun = false
        return finish(sum, start..<index, first)
    }

    private func finish(_ sum: KanjiSum, _ range: Range<Int>, _ first: NumberToken?) -> NumberToken {
        var sum = sum
        let isChinese = lexicon.language.hasPrefix("zh")
        // 一百五 is 150 in Chinese speech and 105 in Japanese script: no reading.
        if isChinese, sum.endsInDigitAfterHundreds { sum.isClear = false }
        var range = range
        var value = sum.total
        if isChinese, first == nil, text.at(range.upperBound) == 0x70B9,
            Self.digit(text.at(range.upperBound + 1)) != nil
        {
            var index = range.upperBound + 1
            var scale = 0
            while let digit = Self.digit(text.at(index)) {
                scale += 1
                value = scale > 9 ? nil : value?.adding(ProseDecimal(coefficient: digit, scale: scale))
                index += 1
            }
            range = range.lowerBound..<index
        }
        let hasBoth = range.count > 1 && Self.digit(text.at(range.lowerBound)) != nil
        var token = NumberToken(
            range: range, value: sum.isClear ? value : nil, style: first?.style ?? .kanji, usesMultiplier: sum.usedBig)
        token.needsUnit = first == nil && !hasBoth
        token.isArticleLike = first == nil && value == 1
        // A token that mixes digits and 万 cannot be rewritten digit by digit; it is written anew in plain digits.
        return token
    }

    private func positional(_ range: Range<Int>) -> NumberToken {
        let hasZero = range.contains { Self.digit(text.scalars[$0]) == 0 }
        var value: Int64? = range.count > 2 || hasZero ? 0 : nil
        for index in range.prefix(19) {
            guard let digit = Self.digit(text.scalars[index]) else { continue }
            value = value.flatMap { ProseDecimal.appending(digit: digit, to: $0) }
        }
        if range.count > 18 { value = nil }
        return NumberToken(
            range: range, value: value.map { ProseDecimal(coefficient: $0, scale: 0) }, style: .kanjiPositional,
            needsUnit: true)
    }
}
