/// Splits a fragment of HTML into tags, text and comments by the rules of the HTML standard, section 13.2.5, as far as
/// a fragment needs them. Linear; never fails.
struct HTMLTokenizer {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// Elements that were found to have no end tag in the rest: nothing is read again for the next one of the name.
    private var unended: Set<String> = []

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private func peek(_ offset: Int) -> UInt8? {
        position + offset < bytes.endIndex ? bytes[position + offset] : nil
    }

    /// The next token; nil at the end.
    mutating func next() -> HTMLToken? {
        guard let byte = current else { return nil }
        guard byte == 0x3C else { return text() }
        switch peek(1) {
        case .some(0x21): return markup()
        case .some(0x3F): return bogusComment()
        case .some(0x2F):
            guard let letter = peek(2) else { return text() }
            if Self.isLetter(letter) { return tag(isEnd: true) }
            return bogusComment()
        case .some(let letter) where Self.isLetter(letter): return tag(isEnd: false)
        default: return text()
        }
    }

    /// Skips to the end tag of an element whose content is not markup (`script`, `style`, `textarea`, …), and over it.
    /// False where there is none: then the rest of the fragment was skipped.
    mutating func skipRawText(of name: String) -> Bool {
        while position < bytes.endIndex {
            guard bytes[position] == 0x3C, peek(1) == 0x2F, matches(name, at: position + 2) else {
                position += 1
                continue
            }
            let end = position + 2 + name.utf8.count
            guard end < bytes.endIndex else {
                position = bytes.endIndex
                return false
            }
            if Self.isBlank(bytes[end]) || bytes[end] == 0x2F || bytes[end] == 0x3E {
                return tag(isEnd: true).kind == .endTag
            }
            position += 1
        }
        return false
    }

    /// Skips to the end tag of an element that is left out, over elements of its name inside it, and over the tag.
    /// False where there is none, or where one was looked for before in vain; then nothing was skipped.
    mutating func skipElement(_ name: String) -> Bool {
        if unended.contains(name) { return false }
        let start = position
        if skipContent(of: name) { return true }
        position = start
        unended.insert(name)
        return false
    }

    private mutating func skipContent(of name: String) -> Bool {
        if HTMLAllowList.rawText.contains(name) { return skipRawText(of: name) }
        var depth = 1
        while let token = next() {
            guard token.kind == .startTag || token.kind == .endTag else { continue }
            if token.name == name {
                depth += token.kind == .startTag ? 1 : -1
                if depth == 0 { return true }
            } else if token.kind == .startTag, HTMLAllowList.rawText.contains(token.name) {
                _ = skipElement(token.name)
            }
        }
        return false
    }

    private func matches(_ name: String, at start: Int) -> Bool {
        var index = start
        for byte in name.utf8 {
            guard index < bytes.endIndex, Self.lowercased(bytes[index]) == byte else { return false }
            index += 1
        }
        return true
    }

    /// Text up to the next `<` that can begin something; the first byte is text whatever it is.
    private mutating func text() -> HTMLToken {
        let start = position
        position += 1
        while let byte = current {
            if byte == 0x3C, let next = peek(1) {
                if next == 0x21 || next == 0x3F || next == 0x2F || Self.isLetter(next) { break }
            }
            position += 1
        }
        return HTMLToken(kind: .text, range: start..<position)
    }

    private mutating func markup() -> HTMLToken {
        guard peek(2) == 0x2D, peek(3) == 0x2D else { return bogusComment() }
        let start = position
        position += 4
        // `<!-->` and `<!--->` are whole comments.
        if current == 0x3E {
            position += 1
            return HTMLToken(kind: .comment, range: start..<position)
        }
        if current == 0x2D, peek(1) == 0x3E {
            position += 2
            return HTMLToken(kind: .comment, range: start..<position)
        }
        while position < bytes.endIndex {
            if bytes[position] == 0x2D, peek(1) == 0x2D {
                if peek(2) == 0x3E {
                    position += 3
                    return HTMLToken(kind: .comment, range: start..<position)
                }
                if peek(2) == 0x21, peek(3) == 0x3E {
                    position += 4
                    return HTMLToken(kind: .comment, range: start..<position)
                }
            }
            position += 1
        }
        return HTMLToken(kind: .comment, range: start..<position)
    }

    private mutating func bogusComment() -> HTMLToken {
        let start = position
        while let byte = current, byte != 0x3E { position += 1 }
        if position < bytes.endIndex { position += 1 }
        return HTMLToken(kind: .comment, range: start..<position)
    }

    private mutating func tag(isEnd: Bool) -> HTMLToken {
        let start = position
        position += isEnd ? 2 : 1
        let nameStart = position
        while let byte = current, !Self.isBlank(byte), byte != 0x2F, byte != 0x3E { position += 1 }
        let name = Self.lowercased(bytes[nameStart..<position])
        var attributes: [HTMLToken.Attribute] = []
        var seen: Set<String> = []
        while true {
            while let byte = current, Self.isBlank(byte) || byte == 0x2F { position += 1 }
            guard let byte = current else {
                return HTMLToken(kind: .unfinished, range: start..<position, name: name)
            }
            if byte == 0x3E {
                position += 1
                return HTMLToken(
                    kind: isEnd ? .endTag : .startTag, range: start..<position, name: name, attributes: attributes)
            }
            guard let attribute = attribute() else {
                return HTMLToken(kind: .unfinished, range: start..<position, name: name)
            }
            if seen.insert(attribute.name).inserted { attributes.append(attribute) }
        }
    }

    /// Reads one attribute; nil where the fragment ends inside it.
    private mutating func attribute() -> HTMLToken.Attribute? {
        let start = position
        // A `=` at the beginning is part of the name.
        position += 1
        while let byte = current, !Self.isBlank(byte), byte != 0x2F, byte != 0x3E, byte != 0x3D { position += 1 }
        let name = Self.lowercased(bytes[start..<position])
        while let byte = current, Self.isBlank(byte) { position += 1 }
        guard current == 0x3D else {
            return current == nil ? nil : HTMLToken.Attribute(name: name, value: bytes[position..<position])
        }
        position += 1
        while let byte = current, Self.isBlank(byte) { position += 1 }
        guard let quote = current else { return nil }
        if quote == 0x22 || quote == 0x27 {
            position += 1
            let valueStart = position
            while let byte = current, byte != quote { position += 1 }
            guard current != nil else { return nil }
            position += 1
            return HTMLToken.Attribute(name: name, value: bytes[valueStart..<(position - 1)])
        }
        let valueStart = position
        while let byte = current, !Self.isBlank(byte), byte != 0x3E { position += 1 }
        return HTMLToken.Attribute(name: name, value: bytes[valueStart..<position])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// White space of the HTML standard; CR counts, since the parser of a browser turns it into LF first.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

    private static func lowercased(_ slice: ArraySlice<UInt8>) -> String {
        String(decoding: slice.map(lowercased), as: UTF8.self)
    }
}
