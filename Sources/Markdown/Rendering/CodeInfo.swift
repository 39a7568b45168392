/// Reads the info string of a code block behind its language.
enum CodeInfo {
    /// The value of `title="…"` or `title='…'`; nil without one.
    static func title(in info: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let key = Array("title=".utf8)
        var rest = info
        while rest.count > key.count {
            if rest.starts(with: key), let quote = rest.dropFirst(key.count).first, quote == 0x22 || quote == 0x27 {
                let value = rest.dropFirst(key.count + 1)
                guard let end = value.firstIndex(of: quote) else { return nil }
                return value[..<end]
            }
            rest = rest.dropFirst()
        }
        return nil
    }
}
