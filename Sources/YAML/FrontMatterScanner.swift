package import Diagnostics

/// Reads simple front matter straight from its bytes, about eight times as fast as the YAML library.
///
/// Simple is `key: value` at the left margin, where the value is plain or quoted text on one line without escapes, a
/// flow list `[a, b]` or a block list of such texts. Whatever is not certainly simple makes `scan` return nil, and the
/// YAML parser decides; nil is never an error.
package struct FrontMatterScanner {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let path: String
    private var line: Int
    private var pairs: [YAMLPair] = []

    /// The mapping in `range`, whose first byte is on line `firstLine`, or nil where it is not simple. Linear.
    package static func scan(_ source: SourceText, range: Range<Int>, firstLine: Int) -> YAMLNode? {
        var scanner = FrontMatterScanner(
            bytes: source.bytes, range: range.clamped(to: 0..<source.bytes.count), path: source.path, line: firstLine)
        guard scanner.hasPlainBytesOnly(), scanner.scanLines(), let first = scanner.pairs.first else { return nil }
        return YAMLNode(place: first.key.place, value: .mapping(scanner.pairs))
    }

    private init(bytes: [UInt8], range: Range<Int>, path: String, line: Int) {
        self.bytes = bytes
        self.range = range
        self.path = path
        self.line = line
    }

    /// No controls and none of the characters that YAML 1.1 takes for a line break or forbids.
    private func hasPlainBytesOnly() -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            let afterNext = index + 2 < range.upperBound ? bytes[index + 2] : 0
            switch byte {
            case 0x0A, 0x20...0x7E: break
            case 0x0D where next == 0x0A: break
            case 0xC2 where next < 0xA0: return false
            case 0xE2 where next == 0x80 && afterNext & 0xFE == 0xA8: return false
            case 0xEF where next == 0xBB && afterNext == 0xBF: return false
            case 0xEF where next == 0xBF && afterNext >= 0xBE: return false
            case 0x80...: break
            default: return false
            }
            index += 1
        }
        return true
    }

    // MARK: Lines

    private mutating func scanLines() -> Bool {
        var start = range.lowerBound
        /// The items of the block list under way, and the column of its dashes.
        var items: [YAMLNode] = []
        var dashes: Int?
        var isListOpen = false
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
            let next = end + 1
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            while end > start, bytes[end - 1] == 0x20 { end -= 1 }
            var first = start
            while first < end, bytes[first] == 0x20 { first += 1 }
            if first < end, bytes[first] != UInt8(ascii: "#") {
                if isListOpen, bytes[first] == UInt8(ascii: "-"), first + 1 < end, bytes[first + 1] == 0x20 {
                    guard dashes ?? (first - start) == first - start else { return false }
                    guard let item = scalar(from: first + 2, to: end, lineStart: start) else { return false }
                    dashes = first - start
                    items.append(item)
                } else {
                    guard first == start else { return false }
                    closeList(&items, &dashes)
                    guard let isOpen = scanKey(from: start, to: end) else { return false }
                    isListOpen = isOpen
                }
            }
            start = next
            line += 1
        }
        closeList(&items, &dashes)
        return true
    }

    private mutating func closeList(_ items: inout [YAMLNode], _ dashes: inout Int?) {
        guard let column = dashes, let first = items.first else { return }
        let place = Place(path: path, line: first.place.line, column: column + 1)
        pairs[pairs.count - 1].value = YAMLNode(place: place, value: .sequence(items))
        items = []
        dashes = nil
    }

    /// Reads `key: value`; true where the value is empty, so that a list may follow. Nil where the line is not simple.
    private mutating func scanKey(from start: Int, to end: Int) -> Bool? {
        var index = start
        guard isKeyStart(bytes[index]) else { return nil }
        while index < end, isKeyByte(bytes[index]) { index += 1 }
        // The YAML library gives up on keys beyond 1024 characters.
        guard index < end, bytes[index] == UInt8(ascii: ":"), index - start < 256 else { return nil }
        guard let text = String(validating: bytes[start..<index], as: UTF8.self), isNew(start..<index) else {
            return nil
        }
        let key = YAMLScalar(text: text, style: .plain, place: Place(path: path, line: line, column: 1))
        let colon = index
        index += 1
        if index < end {
            guard bytes[index] == 0x20 else { return nil }
            while index < end, bytes[index] == 0x20 { index += 1 }
        }
        guard index < end, bytes[index] != UInt8(ascii: "#") else {
            let place = Place(path: path, line: line, column: colon - start + 2)
            pairs.append(YAMLPair(key: key, value: YAMLNode(place: place, value: .null)))
            return true
        }
        let value =
            bytes[index] == UInt8(ascii: "[")
            ? flowList(from: index, to: end, lineStart: start) : scalar(from: index, to: end, lineStart: start)
        guard let value else { return nil }
        pairs.append(YAMLPair(key: key, value: value))
        return false
    }

    /// A key is compared with those before it: of very many, the general reader takes care.
    private func isNew(_ key: Range<Int>) -> Bool {
        pairs.count < 100 && !pairs.contains { $0.key.text.utf8.elementsEqual(bytes[key]) }
    }

    private func isKeyStart(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        isKeyStart(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
    }

    // MARK: Values

    /// One text from `start` (spaces before it are skipped) to `end` (no spaces before it).
    private func scalar(from start: Int, to end: Int, lineStart: Int) -> YAMLNode? {
        var start = start
        while start < end, bytes[start] == 0x20 { start += 1 }
        guard start < end else { return nil }
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let close = closingQuote(from: start, to: end) else { return nil }
            // A comment may follow, but nothing else.
            guard close + 1 == end || isComment(from: close + 1, to: end) else { return nil }
            return node(start..<close + 1, isQuoted: true, lineStart: lineStart)
        }
        guard isPlain(start..<end) else { return nil }
        return node(start..<end, isQuoted: false, lineStart: lineStart)
    }

    private func flowList(from start: Int, to end: Int, lineStart: Int) -> YAMLNode? {
        guard bytes[end - 1] == UInt8(ascii: "]") else { return nil }
        var items: [YAMLNode] = []
        var index = start + 1
        let last = end - 1
        while index < last, bytes[index] == 0x20 { index += 1 }
        while index < last {
            let first = index
            var itemEnd = index
            let isQuoted = bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
            if isQuoted {
                guard let close = closingQuote(from: index, to: last) else { return nil }
                itemEnd = close + 1
                index = itemEnd
                while index < last, bytes[index] == 0x20 { index += 1 }
                guard index == last || bytes[index] == UInt8(ascii: ",") else { return nil }
            } else {
                while index < last, bytes[index] != UInt8(ascii: ",") { index += 1 }
                itemEnd = index
                while itemEnd > first, bytes[itemEnd - 1] == 0x20 { itemEnd -= 1 }
                guard isPlain(first..<itemEnd), isSafeInFlow(first..<itemEnd) else { return nil }
            }
            guard let item = node(first..<itemEnd, isQuoted: isQuoted, lineStart: lineStart) else { return nil }
            items.append(item)
            guard index < last else { break }
            index += 1
            while index < last, bytes[index] == 0x20 { index += 1 }
            guard index < last else { return nil }
        }
        return YAMLNode(place: place(start, lineStart), value: .sequence(items))
    }

    private func closingQuote(from start: Int, to end: Int) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        while index < end, bytes[index] != quote {
            if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") { return nil }
            index += 1
        }
        guard index < end else { return nil }
        // Two single quotes are an apostrophe.
        if quote == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == quote { return nil }
        return index
    }

    private func isComment(from start: Int, to end: Int) -> Bool {
        var index = start
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index > start && index < end && bytes[index] == UInt8(ascii: "#")
    }

    private func isPlain(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        switch bytes[first] {
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
            UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return false
        default: break
        }
        for index in range {
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x20
            if bytes[index] == UInt8(ascii: ":"), next == 0x20 { return false }
            if bytes[index] == 0x20, next == UInt8(ascii: "#") { return false }
        }
        return true
    }

    private func isSafeInFlow(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { byte in
            byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "{")
                && byte != UInt8(ascii: "}") && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "?")
                && byte != UInt8(ascii: "#")
        }
    }

    private func node(_ range: Range<Int>, isQuoted: Bool, lineStart: Int) -> YAMLNode? {
        let content = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
        guard let text = String(validating: bytes[content], as: UTF8.self) else { return nil }
        let place = place(range.lowerBound, lineStart)
        if !isQuoted, YAMLScalar.isNullWord(text) { return YAMLNode(place: place, value: .null) }
        let style: YAMLScalar.Style =
            !isQuoted ? .plain : bytes[range.lowerBound] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        return YAMLNode(place: place, value: .scalar(YAMLScalar(text: text, style: style, place: place)))
    }

    private func place(_ offset: Int, _ lineStart: Int) -> Place {
        var column = 1
        for byte in bytes[lineStart..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        return Place(path: path, line: line, column: column)
    }
}
