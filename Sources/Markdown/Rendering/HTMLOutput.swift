/// A buffer of HTML bytes that knows how to escape for each place in it.
struct HTMLOutput {
    var bytes: [UInt8] = []

    var count: Int { bytes.count }

    /// Appends markup as it is.
    mutating func markup(_ text: StaticString) {
        if text.hasPointerRepresentation {
            bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        } else {
            bytes.append(contentsOf: String(describing: text).utf8)
        }
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
        for byte in text.utf8 {
            if let reference = Self.reference(byte) { markup(reference) } else { bytes.append(byte) }
        }
    }

    /// Appends UTF-8 text, escaped for content and for attributes in double quotes.
    mutating func text(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { source in
            var start = 0
            for index in 0..<source.count {
                guard let reference = Self.reference(source[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
                markup(reference)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    /// Appends text of HTML source, in which character references are to stay what they are.
    mutating func source(_ text: ArraySlice<UInt8>) {
        for byte in text {
            if byte != 0x26, let reference = Self.reference(byte) { markup(reference) } else { bytes.append(byte) }
        }
    }

    /// Appends a URL for an attribute in double quotes. What RFC 3986 does not allow is percent-encoded; what is
    /// encoded already stays.
    mutating func url(_ url: some Sequence<UInt8>) {
        for byte in url {
            switch byte {
            case 0x26: markup("&amp;")
            case 0x27: markup("&#x27;")
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40,
                0x5F,
                0x7E:
                bytes.append(byte)
            // Tabs and line ends fall away in a URL, whatever the author meant by them.
            case 0x09, 0x0A, 0x0D: break
            default:
                bytes.append(0x25)
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 15))
            }
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    @inline(__always)
    private static func reference(_ byte: UInt8) -> StaticString? {
        if byte > 0x3E { return nil }
        switch byte {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        default: return nil
        }
    }
}
