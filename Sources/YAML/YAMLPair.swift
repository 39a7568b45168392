/// A key of a mapping and its value. A key that is a number or a boolean is the text that the author wrote.
package struct YAMLPair: Equatable, Sendable {
    package var key: YAMLScalar
    package var value: YAMLNode

    package init(key: YAMLScalar, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}
