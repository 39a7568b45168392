internal import Bytes
internal import Diagnostics

/// Finds bytes that no text may hold.
enum TextCheck {
    /// The first byte that is not UTF-8 (RFC 3629), or a NUL; nil where there is none. One look at each byte.
    static func firstBadByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    if byte == 0 { return index }
                    index = bytes.firstPosition(from: index + 1) { $0.wide | $0.matches(0) }
                    continue
                }
                guard let length = sequenceLength(bytes, at: index) else { return index }
                index += length
            }
            return nil
        }
    }

    static func findings(in source: SourceText) -> [Finding] {
        guard let offset = firstBadByte(in: source.bytes) else { return [] }
        let byte = source.bytes[offset]
        let place = source.place(at: offset)
        if offset == 0, source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
            return [
                Finding(
                    .invalidText, at: place, "the file is UTF-16, not UTF-8",
                    explanation: "It begins with the byte order mark of UTF-16; nothing in it can be read.",
                    fix: "Save it as UTF-8.")
            ]
        }
        if byte == 0 {
            return [
                Finding(
                    .invalidText, at: place, "the text holds a NUL byte",
                    explanation: "No Markdown has one; the file may be UTF-16, or no text at all.",
                    fix: "Save it as UTF-8.")
            ]
        }
        return [
            Finding(
                .invalidText, at: place, "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 here",
                explanation: "Readers would see a replacement character, and search would miss the word.",
                fix: "Save the file as UTF-8; it may be in Shift_JIS or another old encoding.")
        ]
    }

    /// The length of a well-formed sequence of two to four bytes (Unicode, table 3-7).
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        func isTail(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
        switch bytes[index] {
        case 0xC2...0xDF: return isTail(1) ? 2 : nil
        case 0xE0: return (0xA0...0xBF).contains(byte(1)) && isTail(2) ? 3 : nil
        case 0xED: return (0x80...0x9F).contains(byte(1)) && isTail(2) ? 3 : nil
        case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : nil
        case 0xF0: return (0x90...0xBF).contains(byte(1)) && isTail(2) && isTail(3) ? 4 : nil
        case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : nil
        case 0xF4: return (0x80...0x8F).contains(byte(1)) && isTail(2) && isTail(3) ? 4 : nil
        default: return nil
        }
    }
}
