/// Some 180 columns of a text around the first place where the whole query, or most of its words, stand together. Never
/// cuts a character from its marks, nor, where it can be helped, a word in two.
struct Excerpt {
    private static let columns = 180

    let text: String
    /// Offsets in the excerpt's Unicode scalars.
    let marks: [Range<Int>]

    /// - Parameter marks: What `Marker` found in the text.
    init(of body: String, _ marks: [Marker.Mark]) {
        let scalars = body.unicodeScalars.map(\.value)
        let anchor = Self.best(marks).map { marks[$0].range.lowerBound } ?? 0
        let start = Self.start(scalars, anchor)
        let end = Self.end(scalars, from: start, anchor)
        var view = String.UnicodeScalarView()
        if start > 0 { view.append("…") }
        for cp in scalars[start..<end] { view.append(cp == 0x0A ? " " : Unicode.Scalar(cp) ?? "\u{FFFD}") }
        if end < scalars.count { view.append("…") }
        text = String(view)
        let shift = (start > 0 ? 1 : 0) - start
        self.marks = marks.map(\.range).filter { $0.lowerBound >= start && $0.upperBound <= end }
            .map { $0.lowerBound + shift..<$0.upperBound + shift }
    }

    private static func best(_ marks: [Marker.Mark]) -> Int? {
        var best: Int?
        var bestCount = -1
        for i in marks.indices {
            if marks[i].unit == 0 { return i }
            var units: Set<Int> = []
            for mark in marks[i...] {
                guard mark.range.upperBound - marks[i].range.lowerBound < 120 else { break }
                units.insert(mark.unit)
            }
            if units.count > bestCount { (best, bestCount) = (i, units.count) }
        }
        return best
    }

    private static func width(_ cp: UInt32) -> Int {
        FoldTable.shared.firstKind(of: cp) >= FoldTable.unspaced ? 2 : 1
    }

    /// A quarter of the columns before `anchor`, forward to a place between words.
    private static func start(_ scalars: [UInt32], _ anchor: Int) -> Int {
        var start = anchor
        var width = 0
        while start > 0, width < columns / 4 {
            start -= 1
            width += Self.width(scalars[start])
        }
        guard start > 0 else { return 0 }
        while start < anchor, CharacterEnd.joins(scalars, start) || splitsWord(scalars, start) || scalars[start] == 0x20
        {
            start += 1
        }
        return start
    }

    private static func end(_ scalars: [UInt32], from start: Int, _ anchor: Int) -> Int {
        var end = start
        var width = 0
        while end < scalars.count, width < columns {
            width += Self.width(scalars[end])
            end += 1
        }
        guard end < scalars.count else { return end }
        var moved = end
        while moved > anchor + 1, end - moved < 24, CharacterEnd.joins(scalars, moved) || splitsWord(scalars, moved) {
            moved -= 1
        }
        if moved > anchor + 1, end - moved < 24 { end = moved }
        while end < scalars.count, CharacterEnd.joins(scalars, end) { end += 1 }
        return end
    }

    private static func splitsWord(_ scalars: [UInt32], _ index: Int) -> Bool {
        FoldTable.shared.firstKind(of: scalars[index - 1]) == FoldTable.word
            && FoldTable.shared.firstKind(of: scalars[index]) == FoldTable.word
    }
}
