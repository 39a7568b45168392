/// A page of HTML, read strictly: every element that is not void is closed, in order, and nothing is guessed.
///
/// Much stricter than the standard, which repairs all it meets; pages that Kotae writes need no repair.
package struct HTMLPage {
    package struct Element {
        package let name: String
        package let attributes: [(name: String, value: String)]
        /// Text and character references as they are in the file, directly inside.
        package var text = ""

        package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    /// In the order of their start tags.
    package private(set) var elements: [Element] = []
    /// What is not as it should be; empty for a sound page.
    package private(set) var problems: [String] = []
    private var open: [Int] = []

    private static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5",
        "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]

    package init(_ bytes: [UInt8]) {
        var position = 0
        if !bytes.starts(with: "<!DOCTYPE html>".utf8) { problems.append("no doctype") } else { position = 15 }
        while position < bytes.count {
            if bytes[position] == 0x3C {
                position = readTag(bytes, position)
            } else {
                var end = position
                while end < bytes.count, bytes[end] != 0x3C { end += 1 }
                take(text: String(decoding: bytes[position..<end], as: UTF8.self))
                position = end
            }
        }
        for index in open { problems.append("<\(elements[index].name)> is never closed") }
        checkIDs()
    }

    package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    package var ids: [String] { elements.compactMap { $0["id"] } }

    private mutating func take(text: String) {
        if text.contains(">") { problems.append("a bare “>” in “\(text.prefix(60))”") }
        var rest = Substring(text)
        while let ampersand = rest.firstIndex(of: "&") {
            let end = rest[ampersand...].prefix(12).firstIndex(of: ";")
            if end == nil { problems.append("a bare “&” in “\(rest[ampersand...].prefix(20))”") }
            rest = rest[rest.index(after: ampersand)...]
        }
        if let last = open.last { elements[last].text += text }
    }

    private mutating func readTag(_ bytes: [UInt8], _ start: Int) -> Int {
        if bytes[start...].starts(with: "<!--".utf8) {
            problems.append("a comment")
            return bytes.count
        }
        let isEnd = start + 1 < bytes.count && bytes[start + 1] == 0x2F
        var position = start + (isEnd ? 2 : 1)
        let nameStart = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
        guard !name.isEmpty else {
            problems.append("a bare “<” before “\(String(decoding: bytes[start...].prefix(40), as: UTF8.self))”")
            return start + 1
        }
        var attributes: [(String, String)] = []
        var isSelfClosed = false
        while position < bytes.count, bytes[position] != 0x3E {
            if bytes[position] <= 0x20 {
                position += 1
            } else if bytes[position] == 0x2F {
                isSelfClosed = true
                position += 1
            } else {
                attributes.append(readAttribute(bytes, &position, of: name))
            }
        }
        position += 1
        if isEnd { close(name) } else { begin(name, attributes, isSelfClosed: isSelfClosed) }
        if !isEnd, name == "script" || name == "style" { return readRaw(bytes, position, name) }
        return position
    }

    private mutating func readAttribute(_ bytes: [UInt8], _ position: inout Int, of element: String) -> (String, String)
    {
        let start = position
        while position < bytes.count, bytes[position] > 0x20, ![0x3D, 0x3E, 0x2F].contains(bytes[position]) {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if name.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x3C }) {
            problems.append("the attribute \(name) of <\(element)>")
        }
        guard position < bytes.count, bytes[position] == 0x3D else { return (name, "") }
        position += 1
        guard position < bytes.count, bytes[position] == 0x22 else {
            problems.append("the value of \(name) in <\(element)> is not quoted")
            return (name, "")
        }
        let valueStart = position + 1
        position = valueStart
        while position < bytes.count, bytes[position] != 0x22 { position += 1 }
        let value = String(decoding: bytes[valueStart..<min(position, bytes.count)], as: UTF8.self)
        if value.contains("<") { problems.append("a bare “<” in \(name)=\"\(value.prefix(60))\"") }
        position += 1
        return (name, Self.unescape(value))
    }

    private mutating func begin(_ name: String, _ attributes: [(String, String)], isSelfClosed: Bool) {
        let names = attributes.map(\.0)
        if Set(names).count != names.count { problems.append("<\(name)> has an attribute twice: \(names)") }
        if Self.blocks.contains(name), open.contains(where: { elements[$0].name == "p" }) {
            problems.append("<\(name)> inside <p>")
        }
        if name == "a", open.contains(where: { elements[$0].name == "a" }) { problems.append("<a> inside <a>") }
        elements.append(Element(name: name, attributes: attributes))
        let isInSVG = open.contains { elements[$0].name == "svg" } || name == "svg"
        if isSelfClosed, !isInSVG, !Self.void.contains(name) { problems.append("<\(name)/> is no void element") }
        if !Self.void.contains(name), !(isSelfClosed && isInSVG) { open.append(elements.count - 1) }
    }

    private mutating func close(_ name: String) {
        guard let last = open.last, elements[last].name == name else {
            problems.append("</\(name)> closes \(open.last.map { "<\(elements[$0].name)>" } ?? "nothing")")
            if let index = open.lastIndex(where: { elements[$0].name == name }) { open.removeSubrange(index...) }
            return
        }
        open.removeLast()
    }

    private mutating func readRaw(_ bytes: [UInt8], _ start: Int, _ name: String) -> Int {
        var position = start
        let end = Array("</\(name)".utf8)
        while position < bytes.count, !(bytes[position] == 0x3C && bytes[position...].starts(with: end)) {
            position += 1
        }
        if let last = open.last { elements[last].text = String(decoding: bytes[start..<position], as: UTF8.self) }
        return position
    }

    private mutating func checkIDs() {
        var seen: Set<String> = []
        for id in ids {
            if !seen.insert(id).inserted { problems.append("the id “\(id)” is there twice") }
            if id.isEmpty || id.utf8.contains(where: { $0 <= 0x20 }) { problems.append("the id “\(id)”") }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }

    private static func unescape(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (reference, character) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            result = result.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        return result
    }
}
