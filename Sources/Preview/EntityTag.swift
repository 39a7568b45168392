/// Names the bytes of an answer, so that a browser that has them need not get them again (RFC 9110, 8.8.3).
package enum EntityTag {
    /// FNV-1a with 64 bits and the length: enough to tell two states of one's own page apart.
    package static func of(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "\"\(String(hash, radix: 36))-\(String(bytes.count, radix: 36))\""
    }

    /// Whether `If-None-Match` names the tag; the comparison is weak (RFC 9110, 13.1.2).
    package static func matches(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { item in
            var item = item.drop { $0 == " " || $0 == "\t" }
            while item.last == " " || item.last == "\t" { item = item.dropLast() }
            if item == "*" { return true }
            return (item.hasPrefix("W/") ? item.dropFirst(2) : item) == tag
        }
    }
}
