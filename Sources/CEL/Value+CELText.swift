extension Value {
    /// The value as an expression that gives it back: `"text"`, `5u`, `1.0`, `b"\xff"`, `timestamp("…")`.
    ///
    /// Deterministic: the entries of maps are sorted. Linear in the value's size, where shared parts count each time;
    /// what is nested deeper than 500 levels is written `…`.
    public var celText: String {
        var writer = CELWriter()
        writer.write(self, depth: 0)
        return writer.text
    }
}

extension Value {
    /// ``celText`` for a message: the start of a long text, the type of another large value. Its cost is bounded,
    /// because
    /// an error that is absorbed may happen again and again.
    var briefText: String {
        let limit = 80
        if case .string(let text) = self, text.utf8.count > limit {
            return Value.string(String(text.unicodeScalars.prefix(limit))).celText + "…"
        }
        return size <= limit ? celText : "a \(type.name)"
    }
}

extension Value: CustomStringConvertible {
    /// ``celText``
    public var description: String { celText }
}
