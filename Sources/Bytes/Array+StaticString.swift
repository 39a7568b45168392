extension [UInt8] {
    /// Appends the UTF-8 of a literal: a copy of bytes that are known, where a `String` is first asked for its view.
    @inlinable
    @inline(__always)
    package mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }
}
