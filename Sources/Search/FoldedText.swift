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
    var trimmed: [UInt32] { Self.trimmed(folded) }

    static func trimmed(_ folded: [UInt32]) -> [UInt32] {
        var slice = folded[...]
        if slice.first == 0x20 { slice.removeFirst() }
        if slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }

    /// Folded text without the spaces between letters of ASCII and Japanese or Chinese characters: some writers set
    /// them.
    static func closed(_ folded: [UInt32]) -> [UInt32] {
        func isLatin(_ cp: UInt32) -> Bool { 0x61...0x7A ~= cp || 0x30...0x39 ~= cp }
        func isCharacter(_ cp: UInt32) -> Bool { 0x3041...0x30FF ~= cp || 0x3400...0x9FFF ~= cp }
        return folded.indices.filter { i in
            guard folded[i] == 0x20, i > 0, i + 1 < folded.count else { return true }
            let (before, after) = (folded[i - 1], folded[i + 1])
            return !(isLatin(before) && isCharacter(after)) && !(isCharacter(before) && isLatin(after))
        }.map { folded[$0] }
    }

    static func isKorean(_ folded: [UInt32]) -> Bool {
        let table = FoldTable.shared
        return folded.contains { table.kind(of: $0) == FoldTable.hangul }
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
    static func hasRun(_ run: [UInt32], in text: [UInt32]) -> Bool {
        guard let first = run.first, text.count >= run.count else { return false }
        return (0...(text.count - run.count)).contains { text[$0] == first && text[$0...].starts(with: run) }
    }
}
