extension MarkdownNode.Kind {
    /// Whether a node of this kind is a block. Components are told by their `flag`; here they count as blocks.
    var isBlock: Bool {
        switch self {
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
            .footnoteReference:
            false
        default: true
        }
    }
}
