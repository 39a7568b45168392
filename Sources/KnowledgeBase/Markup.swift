internal import Bytes

/// Text as HTML and XML hold it.
package enum Markup {
    /// Escapes `& < > " '`, so that the result stands in text and in a quoted attribute alike. Drops the control
    /// characters that XML 1.0 does not allow at all.
    package static func escape(_ text: String) -> String {
        var text = text
        if text.withUTF8({ nextSpecial($0, from: 0) == $0.count }) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what `escape` returns.
    package static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        // Runs that need no escape are appended at once.
        var start = 0
        while true {
            let index = nextSpecial(text, from: start)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            guard index < text.count else { return }
            switch text[index] {
            case 0x26: output.append("&amp;")
            case 0x3C: output.append("&lt;")
            case 0x3E: output.append("&gt;")
            case 0x22: output.append("&quot;")
            case 0x27: output.append("&#39;")
            case 0x09, 0x0A, 0x0D: output.append(text[index])
            default: break
            }
            start = index + 1
        }
    }

    /// The next byte that is not appended as it is: one of `& < > " '`, or a control character.
    private static func nextSpecial(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstPosition(from: start) {
            $0.matches(0x26, in: 0xFE) | $0.matches(0x3C, in: 0xFD) | $0.matches(0x22) | $0.below(0x20)
        }
    }
}
