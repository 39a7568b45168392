/// One `{{…}}` of a template.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case variable
        /// `{{{name}}}` and `{{&name}}`.
        case raw
        case open
        case inverted
        case close
        case partial
        case comment
        /// A form of Mustache that Kotae's templates do without; its sign.
        case unsupported(String)
    }

    var kind: Kind
    var name: String
    /// The offset of its first brace, in bytes.
    var offset: Int
}
