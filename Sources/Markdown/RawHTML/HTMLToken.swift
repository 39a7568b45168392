/// A piece of raw HTML as the tokeniser of the HTML standard sees it.
struct HTMLToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text
        case startTag
        case endTag
        /// A comment, doctype, processing instruction or CDATA section: nothing that a reader sees.
        case comment
        /// The beginning of a tag that does not end; a browser drops it with all that follows.
        case unfinished
    }

    /// `name` is lower-cased, `value` as written: character references are not decoded.
    struct Attribute: Hashable, Sendable {
        var name: String
        var value: ArraySlice<UInt8>
    }

    var kind: Kind
    /// All of it, in the fragment's indices.
    var range: Range<Int>
    /// Lower-cased; empty but for tags.
    var name = ""
    /// In order, the first of each name.
    var attributes: [Attribute] = []
}
