/// Stretches in which digits are part of a name and not a number: code, URLs, host names, mail addresses, paths,
/// versions,
/// telephone numbers, clock times, `SHA-256`, `#000000`.
enum OpaqueSpans {
    /// Ranges of scalars in order, none overlapping. One pass.
    static func find(_ text: FoldedText) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var index = 0
        while index < text.count {
            let scalar = text.scalars[index]
            if scalar == 0x60 {
                let close = closingBacktick(text, after: index)
                if let close {
                    spans.append(index..<close)
                    index = close
                } else {
                    // Unpaired: look no further for a partner, so that many of them stay linear.
                    index = appendRuns(text, index + 1, text.count, &spans)
                }
            } else if isRun(scalar) {
                index = appendRun(text, index, &spans)
            } else {
                index += 1
            }
        }
        return spans
    }

    private static func closingBacktick(_ text: FoldedText, after index: Int) -> Int? {
        var index = index + 1
        while index < text.count {
            if text.scalars[index] == 0x60 { return index + 1 }
            index += 1
        }
        return nil
    }

    private static func appendRuns(_ text: FoldedText, _ start: Int, _ end: Int, _ spans: inout [Range<Int>]) -> Int {
        var index = start
        while index < end {
            index = isRun(text.scalars[index]) ? appendRun(text, index, &spans) : index + 1
        }
        return end
    }

    private static func appendRun(_ text: FoldedText, _ start: Int, _ spans: inout [Range<Int>]) -> Int {
        var end = start
        while end < text.count, isRun(text.scalars[end]) { end += 1 }
        var first = start
        var last = end
        while first < last, isEdge(text.scalars[first]) { first += 1 }
        while last > first, isEdge(text.scalars[last - 1]) { last -= 1 }
        guard first < last, isOpaque(text, first..<last, mark: first > start ? text.scalars[first - 1] : 0) else {
            return end
        }
        // "+81 3 1234 5678": the groups after a country code belong to it.
        if text.at(first - 1) == 0x2B {
            while text.at(end) == 0x20, FoldedText.isDigit(text.at(end + 1)) {
                end += 1
                while end < text.count, isRun(text.scalars[end]) { end += 1 }
            }
        }
        spans.append(start..<end)
        return end
    }

    private static func isRun(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x5F, 0x2E, 0x2D, 0x2F, 0x3A, 0x40, 0x23, 0x5C, 0x26, 0x3D, 0x3F, 0x2B, 0x2A:
            true
        default: false
        }
    }

    private static func isEdge(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2D, 0x2F, 0x3A, 0x3F, 0x2A, 0x26, 0x3D, 0x2B, 0x23, 0x40, 0x5C: true
        default: false
        }
    }

    private struct Shape {
        var digits = 0
        var letters = 0
        var dots = 0
        var hyphens = 0
        var slashes = 0
        var others = 0
        var startsWithDigit = false
        var hasLetterBeforeDigit = false
    }

    private static func isOpaque(_ text: FoldedText, _ range: Range<Int>, mark: UInt32) -> Bool {
        var shape = Shape()
        shape.startsWithDigit = FoldedText.isDigit(text.scalars[range.lowerBound])
        for index in range {
            let scalar = text.scalars[index]
            switch scalar {
            case 0x30...0x39:
                shape.digits += 1
                if shape.letters > 0 { shape.hasLetterBeforeDigit = true }
            case 0x61...0x7A: shape.letters += 1
            case 0x2E: shape.dots += 1
            case 0x2D: shape.hyphens += 1
            case 0x2F: shape.slashes += 1
            default: shape.others += 1
            }
        }
        if shape.digits == 0 { return shape.others > 0 || shape.dots > 0 || shape.slashes > 0 }
        // "#5" and "+81": a number that names something; the mark stands just before the digits.
        if mark == 0x23 || mark == 0x2B { return true }
        if shape.others > 0 || (shape.slashes > 0 && shape.letters > 0) { return true }
        if shape.letters > 0 { return shape.hasLetterBeforeDigit || !shape.startsWithDigit || shape.dots > 1 }
        return isOpaqueDigits(text, range, shape)
    }

    private static func isOpaqueDigits(_ text: FoldedText, _ range: Range<Int>, _ shape: Shape) -> Bool {
        let groups = digitGroups(text, range)
        if shape.slashes > 0 || shape.hyphens > 1 || (shape.dots == 2 && groups.count == 3) {
            return !looksLikeDate(groups) && !(shape.dots > 0 && groups.dropFirst().allSatisfy { $0 == 3 })
        }
        if shape.dots > 1 { return !groups.dropFirst().allSatisfy { $0 == 3 } }
        if shape.hyphens == 1 {
            let startsWithZero = text.scalars[range.lowerBound] == 0x30 && text.at(range.lowerBound + 1) != 0x2E
            return startsWithZero && groups.first.map { $0 > 1 } == true
        }
        return false
    }

    private static func digitGroups(_ text: FoldedText, _ range: Range<Int>) -> [Int] {
        var groups: [Int] = []
        var length = 0
        for index in range {
            if FoldedText.isDigit(text.scalars[index]) {
                length += 1
            } else {
                // Four groups are enough to know that it is no date.
                if groups.count < 8 { groups.append(length) }
                length = 0
            }
        }
        groups.append(length)
        return groups
    }

    private static func looksLikeDate(_ groups: [Int]) -> Bool {
        switch groups.count {
        case 2: groups[0] == 4 && groups[1] <= 2
        case 3:
            (groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2) || (groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4)
        default: false
        }
    }
}
