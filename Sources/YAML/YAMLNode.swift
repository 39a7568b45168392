package import Diagnostics

/// One value of a YAML document, and where it stands in its file.
///
/// Scalars stay text: what `1.10`, `no` or `2020-04-19` mean is decided by who reads the key (`MappingReader`), never
/// guessed from the spelling.
package struct YAMLNode: Equatable, Sendable {
    package indirect enum Value: Equatable, Sendable {
        /// An absent value, or a plain `~` or `null`.
        case null
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        /// In the order of the file; the keys are distinct by their bytes.
        case mapping([YAMLPair])
    }

    /// Where the value begins; for a quoted scalar its quote, for a block scalar its `|` or `>`.
    package var place: Place
    package var value: Value

    package init(place: Place, value: Value) {
        self.place = place
        self.value = value
    }
}

extension YAMLNode {
    package var isNull: Bool { value == .null }

    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = value { scalar } else { nil }
    }

    package var text: String? { scalar?.text }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = value { items } else { nil }
    }

    package var pairs: [YAMLPair]? {
        if case .mapping(let pairs) = value { pairs } else { nil }
    }

    /// The value of a key, compared by bytes; nil where this is not a mapping or has no such key. Linear in the keys.
    package subscript(key: String) -> YAMLNode? {
        pairs?.first { $0.key.text.utf8.elementsEqual(key.utf8) }?.value
    }

    /// The kind in an author's words, for messages.
    package var kind: String {
        switch value {
        case .null: "empty"
        case .scalar: "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
