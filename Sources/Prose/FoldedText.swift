/// A text as scalars folded for matching (full-width ASCII to ASCII, lower case), each with its UTF-8 offset.
///
/// One folded scalar stands for exactly one scalar of the text, so places never shift.
struct FoldedText {
    let scalars: [UInt32]
    /// The scalars before case and width folding.
    let originals: [UInt32]
    /// One more entry than `scalars`: the last is the length of the text in bytes.
    let offsets: [Int]
    private let bytes: [UInt8]

    static let space: UInt32 = 0x20
    static let noBreakSpace: UInt32 = 0xA0

    init(_ text: String) {
        var scalars: [UInt32] = []
        var originals: [UInt32] = []
        var offsets: [Int] = []
        let bytes = Array(text.utf8)
        scalars.reserveCapacity(bytes.count)
        originals.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            scalars.append(Self.fold(scalar))
            originals.append(scalar.value)
            offsets.append(offset)
            offset += scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
        }
        offsets.append(offset)
        self.scalars = scalars
        self.originals = originals
        self.offsets = offsets
        self.bytes = bytes
    }

    var count: Int { scalars.count }

    /// The folded scalar at `index`, or 0 outside the text.
    func at(_ index: Int) -> UInt32 {
        index >= 0 && index < scalars.count ? scalars[index] : 0
    }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        offsets[range.lowerBound]..<offsets[range.upperBound]
    }

    func words(_ range: Range<Int>) -> String {
        String(decoding: bytes[bytes(range)], as: UTF8.self)
    }

    func skippingSpaces(from index: Int) -> Int {
        var index = index
        while index < count, Self.isSpace(scalars[index]) { index += 1 }
        return index
    }

    func skippingSpacesBack(from end: Int) -> Int {
        var end = end
        while end > 0, Self.isSpace(scalars[end - 1]) { end -= 1 }
        return end
    }

    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        var value = scalar.value
        if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value + 0x20 : value }
        switch value {
        case 0x3000: return space
        case 0x2007, 0x2009, 0x202F: return noBreakSpace
        case 0x2019, 0x02BC: return 0x27
        case 0x301C, 0x223C: return 0x7E
        case 0x2212: return 0x2D
        default: break
        }
        guard isAlphabetic(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first else { return value }
        return first.value
    }

    static func fold(_ text: String) -> [UInt32] { text.unicodeScalars.map(fold) }

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0xA0 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09
    }

    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// Letters of scripts that put spaces between words: a word of theirs ends where no such letter follows.
    static func isAlphabetic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x373, 0x376...0x52F,
            0x531...0x587, 0x5D0...0x64A, 0x900...0x97F, 0x1E00...0x1FFF:
            true
        default: false
        }
    }

    static func isHan(_ scalar: UInt32) -> Bool {
        (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF) || scalar == 0x3005
            || (scalar >= 0x20000 && scalar <= 0x3FFFF)
    }

    static func isKatakana(_ scalar: UInt32) -> Bool { scalar >= 0x30A1 && scalar <= 0x30FA || scalar == 0x30FC }
}
