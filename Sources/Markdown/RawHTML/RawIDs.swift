/// Finds the ids that raw HTML gives: `id` of any element that is let through, and `name` of an `a`.
enum RawIDs {
    static func find(in fragment: ArraySlice<UInt8>) -> [String] {
        guard fragment.contains(0x3D) else { return [] }
        var ids: [String] = []
        var tokenizer = HTMLTokenizer(fragment)
        while let token = tokenizer.next() {
            guard token.kind == .startTag else { continue }
            if HTMLAllowList.rawText.contains(token.name) {
                _ = tokenizer.skipElement(token.name)
            } else if HTMLAllowList.elements[token.name] != nil, let id = id(of: token) {
                ids.append(id)
            }
        }
        return ids
    }

    /// The id of a start tag. Blanks have no place in one.
    static func id(of token: HTMLToken) -> String? {
        let attribute =
            token.attributes.first { $0.name == "id" }
            ?? (token.name == "a" ? token.attributes.first { $0.name == "name" } : nil)
        guard let attribute else { return nil }
        let value = AttributeValue.decode(attribute.value)
        guard !value.isEmpty, !value.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
        return String(decoding: value, as: UTF8.self)
    }
}
