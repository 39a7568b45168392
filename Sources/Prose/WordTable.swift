/// Words (or phrases) with a payload, matched at a place of a text: the longest wins. Immutable, made once per
/// language.
struct WordTable<Payload: Sendable>: Sendable {
    private struct Entry: Sendable {
        let scalars: [UInt32]
        let payload: Payload
    }

    private var forward: [UInt32: [Entry]] = [:]
    private var backward: [UInt32: [Entry]] = [:]

    /// In `groups`, words are separated by `|`. The first of two equal words wins.
    init(_ groups: [(words: String, payload: Payload)]) {
        for group in groups {
            for word in group.words.split(separator: "|") {
                let scalars = FoldedText.fold(String(word))
                guard let first = scalars.first, let last = scalars.last else { continue }
                let entry = Entry(scalars: scalars, payload: group.payload)
                forward[first, default: []].append(entry)
                backward[last, default: []].append(entry)
            }
        }
        // Swift's sort is stable, so the order of declaration decides between words of one length.
        for key in forward.keys { forward[key]?.sort { $0.scalars.count > $1.scalars.count } }
        for key in backward.keys { backward[key]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that begins at `index`. A digit before it is no obstacle ("5GB").
    func match(_ text: FoldedText, at index: Int) -> (payload: Payload, end: Int)? {
        guard index >= 0, index < text.count, let entries = forward[text.scalars[index]] else { return nil }
        for entry in entries {
            let end = index + entry.scalars.count
            guard end <= text.count, Self.equal(entry.scalars, text, from: index), Self.isBounded(text, index..<end)
            else { continue }
            return (entry.payload, end)
        }
        return nil
    }

    /// The longest word that ends just before `end`.
    func match(_ text: FoldedText, endingAt end: Int) -> (payload: Payload, start: Int)? {
        guard end > 0, end <= text.count, let entries = backward[text.scalars[end - 1]] else { return nil }
        for entry in entries {
            let start = end - entry.scalars.count
            guard start >= 0, Self.equal(entry.scalars, text, from: start), Self.isBounded(text, start..<end)
            else { continue }
            return (entry.payload, start)
        }
        return nil
    }

    private static func equal(_ word: [UInt32], _ text: FoldedText, from start: Int) -> Bool {
        for position in word.indices {
            let scalar = text.scalars[start + position]
            if word[position] == scalar { continue }
            guard word[position] == FoldedText.space, FoldedText.isSpace(scalar) else { return false }
        }
        return true
    }

    private static func isBounded(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let first = text.at(range.lowerBound)
        if FoldedText.isAlphabetic(first), FoldedText.isAlphabetic(text.at(range.lowerBound - 1)) { return false }
        let last = text.at(range.upperBound - 1)
        guard FoldedText.isAlphabetic(last) else { return true }
        let next = text.at(range.upperBound)
        return !FoldedText.isAlphabetic(next) && !FoldedText.isDigit(next)
    }
}
