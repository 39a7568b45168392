package import Diagnostics

/// A value of a YAML document and where it stands.
///
/// Scalars stay the text that the author wrote; what they mean is decided by who reads them, never guessed: `title: yes`
/// is the title “yes”.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case null
        /// `isPlain`: without quotes and not a block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the author's order.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    package var content: Content
    package var place: Place

    package init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// The text of a scalar.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var isNull: Bool {
        if case .null = content { true } else { false }
    }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// What kind of value it is, for messages.
    package var kindName: String {
        switch content {
        case .null: "nothing"
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
