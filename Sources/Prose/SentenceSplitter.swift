/// Cuts running text into sentences, with byte ranges.
///
/// `。！？` end a sentence; `.` does only before a space (or the end) and not after an abbreviation, an initial, a list
/// number
/// or before a lower-case letter: `www.domain.com`, `1.5`, `e.g. this`. Brackets and quotes that close behind the mark
/// belong to the sentence. A blank line always ends one.
package enum SentenceSplitter {
    private static let abbreviations = WordTable<Bool>([
        (
            "e.g|i.e|etc|vs|approx|no|nr|fig|eq|sec|ch|mr|mrs|ms|dr|prof|inc|ltd|co|corp|st|jr|sr|dept|est|cf|"
                + "al|u.s|a.m|p.m|"
                + "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|z.b|bzw|d.h|ca|usw|evtl|p.ex|av|sra|ver|v|"
                + "vol|ed|min|max|tel",
            true
        )
    ])

    package static func sentences(in text: String) -> [Range<Int>] {
        let folded = FoldedText(text)
        return scalars(in: folded).map { folded.bytes($0) }
    }

    static func scalars(in text: FoldedText) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var index = 0
        // Inside brackets a 。 ends nothing; an opening one that never closes must not swallow the page.
        var depth = 0
        func close(_ end: Int) {
            var low = start
            var high = end
            while low < high, FoldedText.isSpace(text.scalars[low]) { low += 1 }
            while high > low, FoldedText.isSpace(text.scalars[high - 1]) { high -= 1 }
            if low < high { sentences.append(low..<high) }
            start = end
            depth = 0
        }
        while index < text.count {
            let scalar = text.scalars[index]
            if scalar == 0x0A, isBlankLine(text, after: index) {
                close(index)
                index += 1
                continue
            }
            if isOpening(scalar) { depth += 1 }
            if isClosing(scalar) { depth = max(0, depth - 1) }
            guard isEnd(text, index), depth == 0 || !closesSoon(text, index) else {
                index += 1
                continue
            }
            index += 1
            while index < text.count,
                isClosing(text.scalars[index]) || text.scalars[index] == 0x22 || isMark(text.scalars[index])
            { index += 1 }
            close(index)
        }
        close(text.count)
        return sentences
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0xFF61 || scalar == 0x2026
    }

    private static func isEnd(_ text: FoldedText, _ index: Int) -> Bool {
        let scalar = text.scalars[index]
        if scalar == 0x3002 || scalar == 0xFF61 { return true }
        let next = text.at(index + 1)
        if scalar == 0x21 || scalar == 0x3F {
            return text.originals[index] != scalar || next == 0 || FoldedText.isSpace(next) || isClosing(next)
                || next == 0x22
        }
        guard scalar == 0x2E, next == 0 || FoldedText.isSpace(next) || isClosing(next) || next == 0x22 else {
            return false
        }
        if next == 0 { return true }
        let after = text.skippingSpaces(from: index + 1)
        let isLower = text.at(after) >= 0x61 && text.at(after) <= 0x7A && text.originals[after] == text.scalars[after]
        if isLower { return false }
        if let word = abbreviations.match(text, endingAt: index), !FoldedText.isAlphabetic(text.at(word.start - 1)) {
            // "min." and "no." end sentences too; a capital after them decides for the end, a digit against it.
            return !FoldedText.isDigit(text.at(after)) && index - word.start > 2 && text.at(word.start + 1) != 0x2E
                && ["max", "min", "etc"].contains(text.words(word.start..<index).lowercased())
        }
        // "J. Smith", and "1. First" at the start of a line.
        let isInitial =
            FoldedText.isAlphabetic(text.at(index - 1)) && !FoldedText.isAlphabetic(text.at(index - 2))
            && text.at(index - 2) != 0x27
        return !(isInitial && text.originals[index - 1] != text.scalars[index - 1])
            && !isListNumber(text, before: index)
    }

    private static func isListNumber(_ text: FoldedText, before index: Int) -> Bool {
        var start = index
        while start > 0, index - start < 4, FoldedText.isDigit(text.at(start - 1)) { start -= 1 }
        return start < index && (start == 0 || text.at(start - 1) == 0x0A)
    }

    private static func isBlankLine(_ text: FoldedText, after index: Int) -> Bool {
        var index = index + 1
        while text.at(index) == 0x20 || text.at(index) == 0x0D || text.at(index) == 0x09 { index += 1 }
        return text.at(index) == 0x0A
    }

    private static func closesSoon(_ text: FoldedText, _ index: Int) -> Bool {
        for next in index..<min(index + 200, text.count) {
            if isClosing(text.scalars[next]) { return true }
            if text.scalars[next] == 0x0A { return false }
        }
        return false
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        scalar == 0x28 || scalar == 0x300C || scalar == 0x300E || scalar == 0x3010 || scalar == 0x201C
    }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        scalar == 0x29 || scalar == 0x300D || scalar == 0x300F || scalar == 0x3011 || scalar == 0x201D
            || scalar == 0x2019
    }
}
