/// Text as it is compared and marked: folded, with every run of separators one space. `at[i]` and `till[i]` are the
/// offsets, in code points of the original, of what became code point `i`.
struct FoldedText {
    private(set) var folded: [UInt32] = []
    private(set) var at: [Int] = []
    private(set) var till: [Int] = []

    init(_ scalars: some Sequence<UInt32>) {
        let table = FoldTable.shared
        for (offset, scalar) in scalars.enumerated() {
            table.fold(scalar) { cp in
                if table.kind(of: cp) == FoldTable.separator {
                    if let last = folded.last, last != 0x20 { append(0x20, offset) }
                } else if let last = folded.last, let composed = Composition.compose(last, cp) {
                    folded[folded.count - 1] = composed
                    till[till.count - 1] = offset + 1
                } else {
                    append(cp, offset)
                }
            }
        }
    }

    init(_ text: String) {
        self.init(text.unicodeScalars.lazy.map(\.value))
    }

    private mutating func append(_ cp: UInt32, _ offset: Int) {
        folded.append(cp)
        at.append(offset)
        till.append(offset + 1)
    }

    /// Without the space at either end.
    var trimmed: [UInt32] {
        var slice = folded[...]
        if slice.first == 0x20 { slice.removeFirst() }
        if slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }

    /// Whether `phrase` stands at `index` in `text`. One that begins with a letter must begin a word.
    static func isPhrase(_ phrase: [UInt32], in text: [UInt32], at index: Int) -> Bool {
        guard let first = phrase.first, index + phrase.count <= text.count else { return false }
        for i in 0..<phrase.count where text[index + i] != phrase[i] { return false }
        let table = FoldTable.shared
        return index == 0 || table.kind(of: first) != FoldTable.word
            || table.kind(of: text[index - 1]) != FoldTable.word
    }

    static func contains(_ phrase: [UInt32], in text: [UInt32]) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        for i in 0...(text.count - phrase.count) where text[i] == first && isPhrase(phrase, in: text, at: i) {
            return true
        }
        return false
    }

    /// Whether the characters stand together in the text, wherever.
    func hasRun(_ run: [UInt32]) -> Bool {
        guard let first = run.first, folded.count >= run.count else { return false }
        return (0...(folded.count - run.count)).contains { folded[$0] == first && folded[$0...].starts(with: run) }
    }

    /// Whether the phrase is in the text. Korean is often spaced otherwise than the text that is looked for, so there
    /// spaces do not matter.
    func holds(_ phrase: [UInt32]) -> Bool {
        if Self.contains(phrase, in: folded) { return true }
        let table = FoldTable.shared
        guard phrase.contains(0x20), phrase.contains(where: { table.kind(of: $0) == FoldTable.hangul }) else {
            return false
        }
        let spaceless = phrase.filter { $0 != 0x20 }
        let text = folded.filter { $0 != 0x20 }
        guard let first = spaceless.first, text.count >= spaceless.count else { return false }
        return (0...(text.count - spaceless.count)).contains { i in
            text[i] == first && text[i...].starts(with: spaceless)
        }
    }
}
