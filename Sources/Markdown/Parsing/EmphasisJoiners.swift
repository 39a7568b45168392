internal import Bytes

/// Finds where marks must stand so that libcmark-gfm decides about runs beside CJK text as the amendment wants.
///
/// One pass from left to right. Each run sees its neighbours with the marks that the runs before it were given; a mark
/// that would change what another run sees gets a second one beside it, which shows that run what it saw before.
struct EmphasisJoiners {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let stars: [Int]
    private let footnotes: Bool
    private var context: RunContext
    private var edits: [SourceEdit] = []
    private var previous: EmphasisRun?

    /// - Parameter stars: offsets of `*` that are literal.
    static func edits(
        in bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines, literalStars stars: [Int], footnotes: Bool
    ) -> [SourceEdit] {
        var joiners = Self(bytes: bytes, stars: stars, context: RunContext(bytes, lines: lines), footnotes: footnotes)
        joiners.scan(from: lines.starts.first ?? 0)
        return joiners.edits
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, stars: [Int], context: RunContext, footnotes: Bool) {
        self.footnotes = footnotes
        self.bytes = bytes
        self.stars = stars
        self.context = context
    }

    private mutating func scan(from start: Int) {
        var index = start
        var star = 0
        while index < bytes.count {
            index = bytes.firstPosition(from: index) {
                $0.matches(0x2A) | $0.matches(0x5F) | $0.matches(0x7E) | $0.matches(0x5C)
            }
            guard index < bytes.count else { return }
            let byte = bytes[index]
            guard byte == 0x2A || byte == 0x5F || byte == 0x7E else {
                let escapes =
                    byte == 0x5C && index + 1 < bytes.count && CharacterClass.isASCIIPunctuation(bytes[index + 1])
                index += escapes ? 2 : 1
                continue
            }
            while star < stars.count, stars[star] < index { star += 1 }
            let nextStar = star < stars.count ? stars[star] : .max
            if index == nextStar {
                index += 1
                continue
            }
            var end = index + 1
            while end < bytes.count, end != nextStar, bytes[end] == byte { end += 1 }
            place(marker: byte, start: index, end: end)
            index = end
        }
    }

    private mutating func place(marker: UInt8, start: Int, end: Int) {
        let looksThrough = marker != 0x7E
        let left = classesBefore(start, lookingThrough: looksThrough)
        var position = end
        if looksThrough { while position < bytes.count, bytes[position] == 0x7E { position += 1 } }
        let right = context.class(after: position)
        var run = EmphasisRun(marker: marker, start: start, end: end, before: left.plain, after: right)
        defer { previous = run }
        guard !left.plain.contains(.space), !right.contains(.space) else { return }
        let wanted = run.amendedDecision(before: left.amended, after: right)
        guard wanted != run.decision(before: left.plain, after: right) else { return }
        guard !footnotes || !context.isInFootnoteLabel(start) else { return }
        if run.decision(before: left.plain, after: .neutral) == wanted, !context.endsBareURL(run), placeAfter(&run) {
            return
        }
        for mark in [SourceEdit.Mark.joiner, .separator] {
            let seen: CharacterClass = mark == .joiner ? .neutral : .punctuation
            if run.decision(before: seen, after: right) == wanted {
                placeBefore(&run, mark)
                run.before = seen
                return
            }
        }
    }

    /// What a run that begins at `start` sees on its left. `amended` is what the author wrote there.
    private mutating func classesBefore(
        _ start: Int, lookingThrough: Bool
    ) -> (plain: CharacterClass, amended: CharacterClass) {
        var position = start
        var seen = markClass(before: position)
        if lookingThrough {
            while position > 0, bytes[position - 1] == 0x7E {
                position -= 1
                if seen == nil { seen = markClass(before: position) }
            }
        }
        let classes = context.classes(before: position)
        return (seen ?? classes.plain, classes.amended)
    }

    /// The class of the mark that stands right before a position, if there is one.
    private func markClass(before position: Int) -> CharacterClass? {
        guard let edit = edits.last(where: { $0.offset <= position }), edit.offset == position else { return nil }
        return edit.second ?? edit.first == .joiner ? .neutral : .punctuation
    }

    /// Writes a joiner behind the run. False where a run before it, which looks through this one, would change its
    /// mind.
    private mutating func placeAfter(_ run: inout EmphasisRun) -> Bool {
        if run.marker == 0x7E, let other = previous, other.marker != 0x7E, other.end == run.start,
            markClass(before: run.start) == nil,
            other.decision(before: other.before, after: other.after)
                != other.decision(before: other.before, after: .neutral)
        {
            return false
        }
        var second: SourceEdit.Mark?
        if run.end < bytes.count, [0x2A, 0x5F, 0x7E].contains(bytes[run.end]) {
            let looksThrough = run.marker == 0x7E
            second = !looksThrough || run.before.contains(.punctuation) ? .separator : nil
        }
        edits.append(SourceEdit(run.end, .joiner, second))
        run.after = .neutral
        return true
    }

    /// Writes a mark before the run, behind one that may stand there already.
    private mutating func placeBefore(_ run: inout EmphasisRun, _ mark: SourceEdit.Mark) {
        if let last = edits.last, last.offset == run.start {
            if (last.second ?? last.first) != mark { edits[edits.count - 1].second = mark }
            return
        }
        guard let other = previous, other.end == run.start else {
            edits.append(SourceEdit(run.start, mark))
            return
        }
        let looksThrough = run.marker == 0x7E && other.marker != 0x7E
        let seen: SourceEdit.Mark = !looksThrough || run.after.contains(.punctuation) ? .separator : .joiner
        edits.append(seen == mark ? SourceEdit(run.start, mark) : SourceEdit(run.start, seen, mark))
    }
}
