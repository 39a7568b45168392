internal import Bytes

/// The characters that stand for marks in one parse: chosen so that the author's text holds none of them.
struct Placeholders {
    /// Private use: libcmark-gfm takes it for a letter.
    let joiner: [UInt8]
    /// Rare punctuation.
    let separator: [UInt8]
    /// Rare punctuation, so that neighbours see what they would see in `*`.
    let star: [UInt8]

    /// `<` and a private-use character: `<` ends a bare URL, and what follows keeps it from beginning a tag.
    let stop: [UInt8]

    /// Word dividers of Ugaritic, Old Persian, Phoenician and other scripts that no article mixes with Markdown runs.
    private static let punctuation: [UInt32] = [
        0x1039F, 0x103D0, 0x1056F, 0x10857, 0x1091F, 0x1093F, 0x10A50, 0x10A7F, 0x10B39, 0x10B99,
    ]

    /// Nil where a text holds every candidate, which no text does by chance.
    init?(avoiding bytes: UnsafeBufferPointer<UInt8>) {
        var used = Set<UInt32>()
        var index = 0
        while true {
            index = bytes.firstPosition(from: index) { $0.matches(0xEE) | $0.matches(0xF0) | $0.matches(0x26) }
            guard index < bytes.count else { break }
            switch bytes[index] {
            case 0xEE, 0xF0: used.insert(Scalars.after(index, in: bytes).scalar)
            case 0x26: if let value = Self.reference(at: index, in: bytes) { used.insert(value) }
            default: break
            }
            index += 1
        }
        let free = Self.punctuation.filter { !used.contains($0) }
        let letters = (0xE000...0xE03F).filter { !used.contains($0) }
        guard letters.count >= 2, free.count >= 2 else { return nil }
        joiner = Self.encode(letters[0])
        stop = [0x3C] + Self.encode(letters[1])
        separator = Self.encode(free[0])
        star = Self.encode(free[1])
    }

    /// The value of a numeric character reference (`&#57344;`, `&#xE000;`): it becomes the character only in the tree.
    private static func reference(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard start + 3 < bytes.count, bytes[start + 1] == 0x23 else { return nil }
        let isHex = bytes[start + 2] | 0x20 == 0x78
        var index = start + (isHex ? 3 : 2)
        let limit = min(bytes.count, index + 8)
        var value: UInt32 = 0
        while index < limit, bytes[index] != 0x3B {
            let digit: UInt32
            switch bytes[index] {
            case let byte where byte >= 0x30 && byte <= 0x39: digit = UInt32(byte) - 0x30
            case let byte where isHex && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66:
                digit = UInt32(byte | 0x20) - 0x57
            default: return nil
            }
            value = value &* (isHex ? 16 : 10) &+ digit
            index += 1
        }
        return value
    }

    private static func encode(_ code: UInt32) -> [UInt8] {
        guard let scalar = Unicode.Scalar(code) else { return [] }
        return Array(String(Character(scalar)).utf8)
    }

    func bytes(of mark: SourceEdit.Mark) -> [UInt8] {
        switch mark {
        case .joiner: joiner
        case .separator: separator
        case .star: star
        case .stop: stop
        }
    }

    func length(of edit: SourceEdit) -> Int {
        bytes(of: edit.first).count + (edit.second.map { bytes(of: $0).count } ?? 0)
    }
}

extension Placeholders {
    /// The length of the mark that begins at a byte, 0 for none, and the byte that it stood for.
    func mark(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, replacement: UInt8?) {
        switch bytes[index] {
        case 0x3C where matches(stop, at: index, in: bytes): (stop.count, nil)
        case 0xEE where matches(joiner, at: index, in: bytes): (joiner.count, nil)
        case 0xF0 where matches(separator, at: index, in: bytes): (separator.count, nil)
        case 0xF0 where matches(star, at: index, in: bytes): (star.count, 0x2A)
        default: (0, nil)
        }
    }

    private func matches(_ mark: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + mark.count <= bytes.count else { return false }
        for offset in 0..<mark.count where bytes[index + offset] != mark[offset] { return false }
        return true
    }
}
