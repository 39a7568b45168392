internal import KnowledgeBase

/// An address as an author wrote it, taken apart and decoded once (RFC 3986, section 3).
struct Reference: Sendable, Equatable {
    var path: String
    var query: String?
    var fragment: String?

    /// Nil where a `%` begins no valid escape.
    init?(_ text: String) {
        let hash = text.utf8.firstIndex(of: 0x23)
        let beforeHash = text[..<(hash ?? text.endIndex)]
        if let hash {
            guard let decoded = RelativeURL.decode(String(text[text.utf8.index(after: hash)...])) else { return nil }
            fragment = decoded
        }
        let mark = beforeHash.utf8.firstIndex(of: 0x3F)
        query = mark.map { String(beforeHash[beforeHash.utf8.index(after: $0)...]) }
        guard let decoded = RelativeURL.decode(String(beforeHash[..<(mark ?? beforeHash.endIndex)])) else { return nil }
        path = decoded
    }

    /// Whether an address names its own scheme or host: `https:`, `mailto:`, `//host`.
    static func isExternal(_ text: String) -> Bool {
        if text.hasPrefix("//") { return true }
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x3A: return position > 0
            case 0x41...0x5A, 0x61...0x7A: continue
            case 0x30...0x39, 0x2B, 0x2D, 0x2E: if position == 0 { return false }
            default: return false
            }
        }
        return false
    }
}
