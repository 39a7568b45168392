/// A change made to the source before the parse and undone in the tree after it.
struct SourceEdit {
    /// What is written in place of the author's bytes.
    enum Mark: UInt8 {
        /// Neither white space nor punctuation (J in the notes on the technique).
        case joiner
        /// Punctuation (P).
        case separator
        /// A literal `*`.
        case star
        /// Ends a bare URL.
        case stop
    }

    /// Where in the source, in bytes.
    var offset: Int
    /// How many bytes of the author's are replaced.
    var removed: Int
    /// One mark, or two.
    var first: Mark
    var second: Mark?

    init(_ offset: Int, removed: Int = 0, _ first: Mark, _ second: Mark? = nil) {
        self.offset = offset
        self.removed = removed
        self.first = first
        self.second = second
    }
}

extension [SourceEdit] {
    /// Orders by offset; what is only inserted comes before what replaces a byte at the same place.
    mutating func sortByOffset() {
        sort { ($0.offset, $0.removed) < ($1.offset, $1.removed) }
    }
}
