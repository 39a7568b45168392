/// Compares texts with the file name at the end of a destination.
enum FileName {
    /// Whether a text is nothing but the file's name, with or without its extension.
    static func isName(_ text: ArraySlice<UInt8>, of destination: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty else { return false }
        let path = destination.prefix { $0 != 0x3F && $0 != 0x23 }
        let name = path.lastIndex(of: 0x2F).map { path[($0 + 1)...] } ?? path
        if text.elementsEqual(name) { return true }
        guard let point = name.lastIndex(of: 0x2E) else { return false }
        return text.elementsEqual(name[..<point])
    }
}
