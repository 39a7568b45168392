internal import Bytes

/// Writes JSON (RFC 8259) to bytes, members in the order given, so that the same values give the same bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///     json.member("title", "答え")
///     json.member("count", 13)
/// }
/// ```
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    /// Whether `<`, `>`, `&` and the line separators U+2028 and U+2029 are written as escapes, so that the text can
    /// stand inside an HTML `<script>` element.
    private let isEmbedded: Bool

    package init(isEmbedded: Bool = false) {
        self.isEmbedded = isEmbedded
    }

    package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nested(0x7B, 0x7D, body)
    }

    package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nested(0x5B, 0x5D, body)
    }

    package mutating func value(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { append($0) }
        needsComma = true
    }

    package mutating func value(_ number: Int) {
        raw(Array(String(number).utf8))
    }

    package mutating func value(_ flag: Bool) {
        raw(Array((flag ? "true" : "false").utf8))
    }

    /// JSON made elsewhere.
    package mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    /// A string from UTF-8.
    package mutating func value(utf8: [UInt8]) {
        separate()
        utf8.withUnsafeBufferPointer { append($0) }
        needsComma = true
    }

    package mutating func key(_ name: String) {
        separate()
        var name = name
        name.withUTF8 { append($0) }
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Nothing where the text is nil.
    package mutating func member(_ name: String, ifPresent text: String?) {
        if let text { member(name, text) }
    }

    package mutating func member(_ name: String, texts: [String]) {
        key(name)
        array { json in texts.forEach { json.value($0) } }
    }

    private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
    }

    /// A string with its quotes. Runs that need no escape are appended at once.
    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        let first = bytes.count
        var start = 0
        while true {
            let position = nextSpecial(utf8, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<position]))
            guard position < utf8.count else { break }
            start = position + 1
            let byte = utf8[position]
            switch byte {
            case 0x22: bytes += [0x5C, 0x22]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x00..<0x20, 0x7F: escape(byte)
            case 0x3C where isEmbedded, 0x3E where isEmbedded, 0x26 where isEmbedded: escape(byte)
            case 0xA8 where isEmbedded, 0xA9 where isEmbedded: appendSeparator(byte, after: first)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    /// The next byte that may need an escape.
    private func nextSpecial(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard isEmbedded else {
            return utf8.firstPosition(from: start) {
                $0.below(0x20) | $0.matches(0x22) | $0.matches(0x5C) | $0.matches(0x7F)
            }
        }
        return utf8.firstPosition(from: start) {
            $0.below(0x20) | $0.matches(0x22) | $0.matches(0x5C) | $0.matches(0x7F) | $0.matches(0x26)
                | $0.matches(0x3C, in: 0xFD) | $0.matches(0xA8, in: 0xFE)
        }
    }

    private mutating func escape(_ byte: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// The last byte of U+2028 and U+2029, which end a line in JavaScript of old: E2 80 A8 and E2 80 A9.
    private mutating func appendSeparator(_ byte: UInt8, after start: Int) {
        guard bytes.count >= start + 2, bytes[bytes.count - 1] == 0x80, bytes[bytes.count - 2] == 0xE2 else {
            return bytes.append(byte)
        }
        bytes.removeLast(2)
        bytes += Array("\\u202\(byte == 0xA8 ? "8" : "9")".utf8)
    }
}
