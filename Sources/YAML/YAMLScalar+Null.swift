extension YAMLScalar {
    /// Whether plain text stands for nothing (YAML 1.2, core schema, section 10.3.2).
    static func isNullWord(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 4 else { return false }
        return bytes.isEmpty || bytes.elementsEqual("~".utf8) || bytes.elementsEqual("null".utf8)
            || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
    }
}
