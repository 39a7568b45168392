/// Finds the tags of a template (mustache(5)).
///
/// The engine itself passes over what it does not know in silence, so the tags are read here too, with their places.
enum TemplateScanner {
    /// The tags in order, and the offset of a `{{` that nothing closes.
    static func tags(in bytes: [UInt8]) -> (tags: [TemplateTag], unclosed: Int?) {
        var tags: [TemplateTag] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B else {
                index += 1
                continue
            }
            let isTriple = index + 2 < bytes.count && bytes[index + 2] == 0x7B
            let start = index + (isTriple ? 3 : 2)
            guard let end = closing(in: bytes, from: start, braces: isTriple ? 3 : 2) else { return (tags, index) }
            tags.append(tag(bytes[start..<end], isTriple: isTriple, offset: index))
            index = end + (isTriple ? 3 : 2)
        }
        return (tags, nil)
    }

    private static func closing(in bytes: [UInt8], from start: Int, braces: Int) -> Int? {
        var index = start
        while index + braces <= bytes.count {
            if bytes[index..<index + braces].allSatisfy({ $0 == 0x7D }) { return index }
            index += 1
        }
        return nil
    }

    private static func tag(_ inner: ArraySlice<UInt8>, isTriple: Bool, offset: Int) -> TemplateTag {
        let text = trimmed(inner)
        if isTriple { return TemplateTag(kind: .raw, name: text, offset: offset) }
        guard let sign = text.utf8.first else {
            return TemplateTag(kind: .unsupported("{{}}"), name: "", offset: offset)
        }
        let kinds: [UInt8: TemplateTag.Kind] = [
            0x23: .open, 0x5E: .inverted, 0x2F: .close, 0x3E: .partial, 0x21: .comment, 0x26: .raw,
        ]
        let rest = trimmed(ArraySlice(Array(text.utf8.dropFirst())))
        if let kind = kinds[sign] {
            if kind == .partial, rest.hasPrefix("*") {
                return TemplateTag(kind: .unsupported("{{>*"), name: rest, offset: offset)
            }
            return TemplateTag(kind: kind, name: rest, offset: offset)
        }
        if [0x3D, 0x25, 0x24, 0x3C].contains(sign) || text.utf8.contains(0x28) {
            return TemplateTag(kind: .unsupported("{{" + String(text.prefix(1))), name: rest, offset: offset)
        }
        return TemplateTag(kind: .variable, name: text, offset: offset)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        var slice = bytes.drop(while: isBlank)
        while let last = slice.last, isBlank(last) { slice.removeLast() }
        return String(decoding: slice, as: UTF8.self)
    }
}
