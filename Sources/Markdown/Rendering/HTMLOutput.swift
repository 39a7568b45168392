internal import Bytes

/// A buffer of HTML bytes that knows how to escape for each place in it.
struct HTMLOutput {
    var bytes: [UInt8] = []

    var count: Int { bytes.count }

    /// Appends markup as it is.
    mutating func markup(_ text: StaticString) {
        bytes.append(text)
    }

    /// Appends markup as it is.
    mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func number(_ value: Int) {
        if value >= 0, value < 10 {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    /// Appends text, escaped for content and for attributes in double quotes.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { append($0, keeping: 0) }
    }

    /// Appends UTF-8 text, escaped for content and for attributes in double quotes.
    mutating func text(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { append($0, keeping: 0) }
    }

    /// Appends text of HTML source, in which character references are to stay what they are.
    mutating func source(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { append($0, keeping: 0x26) }
    }

    /// Appends text with references for `& < > "`, except for one byte. Runs between them are copied at once.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, keeping kept: UInt8) {
        var start = 0
        var position = 0
        while true {
            position = text.firstPosition(from: position) {
                $0.matches(0x3C, in: 0xFD) | $0.matches(0x26) | $0.matches(0x22)
            }
            if position < text.count, text[position] == kept {
                position += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
            guard position < text.count else { return }
            switch text[position] {
            case 0x26: markup("&amp;")
            case 0x3C: markup("&lt;")
            case 0x3E: markup("&gt;")
            default: markup("&quot;")
            }
            position += 1
            start = position
        }
    }

    /// Appends a URL for an attribute in double quotes. What RFC 3986 does not allow is percent-encoded; what is
    /// encoded already stays.
    mutating func url(_ url: String) {
        var url = url
        url.withUTF8 { self.url($0) }
    }

    /// Appends a URL of UTF-8 bytes in the same way.
    mutating func url(_ url: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for position in url.indices where !Self.isPlainInURL(url[position]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start..<position]))
            start = position + 1
            switch url[position] {
            case 0x26: markup("&amp;")
            case 0x27: markup("&#x27;")
            // Tabs and line ends fall away in a URL, whatever the author meant by them.
            case 0x09, 0x0A, 0x0D: break
            case let byte:
                bytes.append(0x25)
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 15))
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start...]))
    }

    @inline(__always)
    private static func isPlainInURL(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F,
            0x7E:
            true
        default: false
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
