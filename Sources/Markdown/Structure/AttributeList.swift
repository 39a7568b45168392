/// What stands in the braces after a heading besides its id: `.faq question="How long does it take?"`.
struct AttributeList {
    private(set) var classes: [String] = []
    private(set) var values: [Outline.Attribute] = []

    /// Parses the attributes as written, without braces. What is neither a class nor `key=value` is passed over.
    init(_ text: some Collection<UInt8>) {
        var rest = Array(text)[...]
        while true {
            rest = rest.drop(while: Self.isBlank)
            guard let first = rest.first else { return }
            let word = rest.prefix { !Self.isBlank($0) && $0 != 0x3D }
            rest = rest.dropFirst(word.count)
            if first == 0x2E {
                let name = word.dropFirst()
                if !name.isEmpty { classes.append(String(decoding: name, as: UTF8.self)) }
                if rest.first == 0x3D { rest = rest.dropFirst() }
            } else if rest.first == 0x3D {
                rest = rest.dropFirst()
                let value = Self.takeValue(&rest)
                if !word.isEmpty {
                    values.append(
                        Outline.Attribute(
                            name: String(decoding: word, as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
                }
            }
        }
    }

    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 2)
            return value
        }
        let value = rest.prefix { !isBlank($0) }
        rest = rest.dropFirst(value.count)
        return value
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
