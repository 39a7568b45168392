internal import Bytes

/// Finds each `*` that begins a wildcard name such as `*.domain.com`, and so is no emphasis.
///
/// A single `*` before `.` and a label is literal unless it closes emphasis that a `*` before it in the block has
/// opened (`*foo*.bar`). Of `***.a.com**` the third is literal, of `**.a.com*` the second: the runs balance then.
/// `**.a.com**` balances as it is, and stays strong.
struct WildcardNames {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var found: [Int] = []
    /// How many single `*` are open in the block at hand.
    private var open = 0

    /// The offsets of the literal stars, ascending. Linear in the text.
    static func literalStars(in bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines) -> [Int] {
        var names = Self(bytes: bytes)
        var start = lines.starts.first ?? 0
        for line in 0..<lines.count where names.isBlank(lines.range(line)) {
            names.scanBlock(start..<lines.range(line).lowerBound)
            start = lines.range(line).upperBound
        }
        names.scanBlock(min(start, bytes.count)..<bytes.count)
        return names.found
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        for byte in bytes[range] where byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return false }
        return true
    }

    private mutating func scanBlock(_ block: Range<Int>) {
        open = 0
        let text = UnsafeBufferPointer(rebasing: bytes[..<block.upperBound])
        var index = block.lowerBound
        while index < block.upperBound {
            index = text.firstPosition(from: index) { $0.matches(0x5C) | $0.matches(0x60) | $0.matches(0x2A) }
            guard index < block.upperBound else { return }
            switch bytes[index] {
            case 0x5C: index += 2
            case 0x60: index = afterCode(index, in: block)
            case 0x2A: index = afterRun(index, in: block)
            default: index += 1
            }
        }
    }

    /// The end of the code span that begins here, or of its backticks where none does.
    private func afterCode(_ start: Int, in block: Range<Int>) -> Int {
        let length = runLength(at: start, in: block)
        var index = start + length
        // A span of more lines or text than this is taken for stray backticks: a bound on the work for hostile input.
        let limit = min(block.upperBound, index + 2000)
        while index < limit {
            guard bytes[index] == 0x60 else {
                index += 1
                continue
            }
            let other = runLength(at: index, in: block)
            index += other
            if other == length { return index }
        }
        return start + length
    }

    private func runLength(at start: Int, in block: Range<Int>) -> Int {
        var index = start
        while index < block.upperBound, bytes[index] == bytes[start] { index += 1 }
        return index - start
    }

    private mutating func afterRun(_ start: Int, in block: Range<Int>) -> Int {
        let length = runLength(at: start, in: block)
        let end = start + length
        let after = end < bytes.count ? CharacterClass.of(Scalars.after(end, in: bytes).scalar) : .space
        let before = start > block.lowerBound ? CharacterClass.of(Scalars.before(start, in: bytes).scalar) : .space
        if end + 1 < block.upperBound, bytes[end] == 0x2E, SourceLines.isLabel(bytes[end + 1]) {
            let closes = open > 0 && !before.contains(.space)
            if length == 1 && !closes || length > 1 && length < 4 && closingLength(after: end, in: block) == length - 1
            {
                found.append(end - 1)
                return end
            }
        }
        guard length == 1 else { return end }
        if open > 0, !before.contains(.space) { open -= 1 } else if !after.contains(.space) { open += 1 }
        return end
    }

    /// The length of the run that ends right behind the name, or 0.
    private func closingLength(after start: Int, in block: Range<Int>) -> Int {
        var index = start
        while index < block.upperBound {
            let byte = bytes[index]
            guard byte == 0x2E || byte == 0x2D || byte == 0x5F || SourceLines.isLabel(byte) else { break }
            index += 1
        }
        guard index < block.upperBound, bytes[index] == 0x2A else { return 0 }
        return runLength(at: index, in: block)
    }
}
