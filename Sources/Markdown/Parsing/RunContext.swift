/// Answers what stands around a run of emphasis markers in the source: the line, the table, the URL it belongs to.
struct RunContext {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: SourceLines
    /// The block of lines last looked at, and whether it holds a delimiter row.
    private var block = 0..<0
    private var blockIsTable = false
    /// Lines longer than this are not searched: a bound on the work for hostile input.
    private static let reach = 1000

    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines) {
        self.bytes = bytes
        self.lines = lines
    }

    /// The class of what ends before `position`, for the library and for the amendment.
    mutating func classes(before position: Int) -> (plain: CharacterClass, amended: CharacterClass) {
        guard position > (lines.starts.first ?? 0) else { return (.space, .space) }
        let (scalar, length) = Scalars.before(position, in: bytes)
        if scalar == 0x3E, isQuoteMarker(position - 1) { return (.space, .space) }
        if scalar == 0x7C, isCellBorder(position - 1) { return (.space, .space) }
        let plain = CharacterClass.of(scalar)
        guard (0xFE00...0xFE0E).contains(scalar), position - length > 0 else { return (plain, plain) }
        let base = Scalars.before(position - length, in: bytes).scalar
        if scalar == 0xFE01, [0x2018, 0x2019, 0x201C, 0x201D].contains(base) { return (plain, [.cjk, .punctuation]) }
        return (plain, CharacterClass.of(base).subtracting(.space))
    }

    /// The class of what begins at `position`.
    mutating func `class`(after position: Int) -> CharacterClass {
        guard position < bytes.count else { return .space }
        if bytes[position] == 0x7C, isCellBorder(position) { return .space }
        return CharacterClass.of(Scalars.after(position, in: bytes).scalar)
    }

    /// True for a `>` with only quote and list markers before it on its line.
    private func isQuoteMarker(_ position: Int) -> Bool {
        var index = position
        while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D {
            index -= 1
            if position - index > Self.reach { return false }
        }
        while index < position {
            let byte = bytes[index]
            let next = bytes[index + 1]
            let nextIsBlank = next == 0x20 || next == 0x09
            switch byte {
            case 0x20, 0x09, 0x3E: break
            case 0x2A, 0x2B, 0x2D: if !nextIsBlank { return false }
            case 0x30...0x39: if !(0x30...0x39).contains(next), next != 0x2E, next != 0x29 { return false }
            case 0x2E, 0x29:
                if !nextIsBlank || index == 0 || !(0x30...0x39).contains(bytes[index - 1]) { return false }
            default: return false
            }
            index += 1
        }
        return true
    }

    /// True for an unescaped `|` in a block of lines that has a delimiter row.
    private mutating func isCellBorder(_ position: Int) -> Bool {
        if position > 0, bytes[position - 1] == 0x5C { return false }
        let line = lines.line(of: position)
        if !block.contains(line) { findBlock(around: line) }
        return blockIsTable
    }

    private mutating func findBlock(around line: Int) {
        var first = line
        while first > 0, !isBlank(first - 1) { first -= 1 }
        var end = line + 1
        while end < lines.count, !isBlank(end) { end += 1 }
        block = first..<end
        blockIsTable = block.contains { isDelimiterRow($0) }
    }

    private func isBlank(_ line: Int) -> Bool {
        bytes[lines.range(line)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private func isDelimiterRow(_ line: Int) -> Bool {
        var hasDash = false
        for byte in bytes[lines.range(line)] {
            switch byte {
            case 0x2D: hasDash = true
            case 0x7C, 0x3A, 0x20, 0x09, 0x3E, 0x0A, 0x0D: break
            default: return false
            }
        }
        return hasDash
    }

    /// True between `[^` and the `]` that ends a footnote's label: labels keep marks for good.
    func isInFootnoteLabel(_ position: Int) -> Bool {
        var index = position
        while index > 1, position - index < Self.reach {
            index -= 1
            switch bytes[index] {
            case 0x5D, 0x0A, 0x0D: return false
            case 0x5E: if bytes[index - 1] == 0x5B { return true }
            default: break
            }
        }
        return false
    }

    /// True after a run that the autolink extension would trim from the end of a bare URL: a mark there would keep it
    /// in.
    func endsBareURL(_ run: EmphasisRun) -> Bool {
        var index = run.end
        while index < bytes.count, index - run.end < Self.reach {
            let byte = bytes[index]
            if byte <= 0x20 || byte == 0x3C { break }
            guard "?!.,:*_~'\");".utf8.contains(byte) else { return false }
            index += 1
        }
        var start = run.start
        while start > 0, run.start - start < Self.reach, bytes[start - 1] > 0x20, bytes[start - 1] != 0x3C {
            start -= 1
        }
        let word = bytes[start..<run.start]
        return Self.schemes.contains { scheme in word.contains(scheme) }
    }

    private static let schemes = ["://", "www.", "@"].map { Array($0.utf8) }
}
