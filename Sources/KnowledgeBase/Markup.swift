/// Text as HTML and XML hold it.
package enum Markup {
    /// Escapes `& < > " '`, so that the result stands in text and in a quoted attribute alike. Drops the control
    /// characters that XML 1.0 does not allow at all.
    package static func escape(_ text: String) -> String {
        var text = text
        if text.withUTF8({ $0.allSatisfy { isPlain($0) } }) { return text }
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
        for (index, byte) in text.enumerated() where !isPlain(byte) {
            output.append(contentsOf: text[start..<index])
            start = index + 1
            switch byte {
            case 0x26: output.append(contentsOf: "&amp;".utf8)
            case 0x3C: output.append(contentsOf: "&lt;".utf8)
            case 0x3E: output.append(contentsOf: "&gt;".utf8)
            case 0x22: output.append(contentsOf: "&quot;".utf8)
            case 0x27: output.append(contentsOf: "&#39;".utf8)
            default: break
            }
        }
        output.append(contentsOf: text[start...])
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
        case 0x09, 0x0A, 0x0D, 0x20...: true
        default: false
        }
    }
}
