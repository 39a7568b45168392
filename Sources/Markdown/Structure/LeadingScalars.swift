/// The first characters of a text, folded for reading markers: full-width forms as ASCII, every blank as U+0020, digits
/// of Arabic script as ASCII digits. What comes after the last one reads as 0.
struct LeadingScalars {
    private(set) var values: [UInt32] = []
    /// For each character, the number of bytes up to its end.
    private(set) var ends: [Int] = []

    /// Reads at most `limit` characters of UTF-8.
    init(_ bytes: some Sequence<UInt8>, limit: Int = 40) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        values.reserveCapacity(limit)
        ends.reserveCapacity(limit)
        reading: while values.count < limit {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                offset += UTF8.width(scalar)
                values.append(Self.fold(scalar.value))
                ends.append(offset)
            case .emptyInput, .error: break reading
            }
        }
    }

    subscript(index: Int) -> UInt32 { index < values.count ? values[index] : 0 }

    /// The number of bytes of the first `count` characters.
    func length(of count: Int) -> Int { count == 0 ? 0 : ends[min(count, ends.count) - 1] }

    /// The index of the first character at or after `index` that is no blank.
    func skippingBlanks(from index: Int) -> Int {
        var index = index
        while self[index] == 0x20 { index += 1 }
        return index
    }

    /// A number of one to three digits that begins at `index`, and the index after it; nil where more digits follow.
    func number(at index: Int) -> (value: Int, end: Int)? {
        var value = 0
        var end = index
        while Self.isDigit(self[end]) {
            guard end - index < 3 else { return nil }
            value = value * 10 + Int(self[end] - 0x30)
            end += 1
        }
        return end > index ? (value, end) : nil
    }

    static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    /// The number that an enclosed numeral such as ① stands for.
    static func enclosedNumber(_ value: UInt32) -> Int? {
        switch value {
        case 0x2460...0x2473: Int(value - 0x2460) + 1
        case 0x2474...0x2487: Int(value - 0x2474) + 1
        case 0x2488...0x249B: Int(value - 0x2488) + 1
        case 0x24EB...0x24F4: Int(value - 0x24EB) + 11
        case 0x2776...0x277F: Int(value - 0x2776) + 1
        case 0x2780...0x2789: Int(value - 0x2780) + 1
        case 0x278A...0x2793: Int(value - 0x278A) + 1
        case 0x3251...0x325F: Int(value - 0x3251) + 21
        case 0x32B1...0x32BF: Int(value - 0x32B1) + 36
        default: nil
        }
    }

    private static func fold(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0x3000, 0xA0, 0x09, 0x0A, 0x0D, 0x2002...0x200A: 0x20
        case 0xFF64: 0x3001
        case 0x0660...0x0669: value - 0x0660 + 0x30
        case 0x06F0...0x06F9: value - 0x06F0 + 0x30
        default: value
        }
    }
}
