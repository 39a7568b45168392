/// Reads the size of an SVG picture from the attributes of its root element (SVG 2, 8.12).
enum SVGHeader {
    static func size(_ bytes: [UInt8]) -> ImageSize? {
        guard var offset = rootElement(bytes) else { return nil }
        var width: Double?
        var height: Double?
        var viewBox: (width: Double, height: Double)?
        while let attribute = nextAttribute(bytes, &offset) {
            let value = bytes[attribute.value]
            switch String(decoding: bytes[attribute.name], as: UTF8.self) {
            case "width": width = length(value)
            case "height": height = length(value)
            case "viewBox":
                let numbers = value.split { isSpace($0) || $0 == UInt8(ascii: ",") }.map { number($0) }
                if numbers.count == 4, let boxWidth = numbers[2], let boxHeight = numbers[3], boxWidth > 0,
                    boxHeight > 0
                {
                    viewBox = (boxWidth, boxHeight)
                }
            default: break
            }
        }
        // One side alone is completed by the proportions of the view box, as browsers do.
        if let viewBox {
            if width == nil, let height { width = height * viewBox.width / viewBox.height }
            if height == nil, let width { height = width * viewBox.height / viewBox.width }
        }
        guard let width = width ?? viewBox?.width, let height = height ?? viewBox?.height else { return nil }
        return rounded(width, height)
    }

    private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
        guard width > 0, height > 0, width < 1e7, height < 1e7 else { return nil }
        return ImageSize(checking: max(Int(width.rounded()), 1), max(Int(height.rounded()), 1))
    }

    // MARK: Markup

    /// The offset after `<svg` of the root element; nil where the root is another element, or the text is not markup.
    private static func rootElement(_ bytes: [UInt8]) -> Int? {
        var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while offset < bytes.count {
            while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
            let rest = bytes[offset...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = find("-->", in: bytes, from: offset + 4) else { return nil }
                offset = end
            } else if rest.starts(with: "<?".utf8) {
                guard let end = find("?>", in: bytes, from: offset + 2) else { return nil }
                offset = end
            } else if rest.starts(with: "<!".utf8) {
                guard let end = declarationEnd(bytes, from: offset + 2) else { return nil }
                offset = end
            } else if rest.first == UInt8(ascii: "<") {
                return elementNameEnd(bytes, from: offset + 1)
            } else {
                return nil
            }
        }
        return nil
    }

    /// The end of the element's name where that is `svg`, with any prefix.
    private static func elementNameEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var end = start
        while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/")
        {
            end += 1
        }
        let name = bytes[start..<end].split(separator: UInt8(ascii: ":")).last
        return name.map { $0.elementsEqual("svg".utf8) } == true && end < bytes.count ? end : nil
    }

    /// The offset after a DOCTYPE, whose entity declarations may hold `>` in quotes and between brackets.
    private static func declarationEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var quote: UInt8?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "<") where bytes[(index - 1)...].starts(with: "<!--".utf8):
                guard let end = find("-->", in: bytes, from: index + 3) else { return nil }
                index = end
            case UInt8(ascii: ">") where depth <= 0: return index
            default: break
            }
        }
        return nil
    }

    private static func nextAttribute(_ bytes: [UInt8], _ offset: inout Int) -> (name: Range<Int>, value: Range<Int>)? {
        while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
        let start = offset
        while offset < bytes.count, isName(bytes[offset]) { offset += 1 }
        let name = start..<offset
        while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
        guard !name.isEmpty, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
        offset += 1
        while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
            return nil
        }
        let quote = bytes[offset]
        offset += 1
        let first = offset
        while offset < bytes.count, bytes[offset] != quote { offset += 1 }
        guard offset < bytes.count else { return nil }
        let value = first..<offset
        offset += 1
        return (name, value)
    }

    private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let pattern = Array(text.utf8)
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index + pattern.count }
            index += 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        !isSpace(byte) && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
            && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
    }

    // MARK: Numbers

    /// A length in pixels or without a unit; percentages and other units have no size of their own here.
    private static func length(_ value: ArraySlice<UInt8>) -> Double? {
        var value = value
        while let last = value.last, isSpace(last) { value = value.dropLast() }
        while let first = value.first, isSpace(first) { value = value.dropFirst() }
        if value.suffix(2).elementsEqual("px".utf8) { value = value.dropLast(2) }
        return number(value).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Double? {
        guard !digits.isEmpty, digits.count <= 32 else { return nil }
        let isNumber = digits.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "+-.eE".utf8.contains($0) }
        guard isNumber else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
