/// The values that a template may use, by name. Give the names of one template always in one order: views of one shape
/// share the work of the engine.
package struct View: Sendable, ExpressibleByDictionaryLiteral {
    var entries: [(name: String, value: ViewValue)]

    package init(dictionaryLiteral elements: (String, ViewValue)...) {
        entries = elements.map { (name: $0.0, value: $0.1) }
    }

    package init(_ values: [(String, ViewValue)]) {
        entries = values.map { (name: $0.0, value: $0.1) }
    }

    package mutating func add(_ name: String, _ value: ViewValue) {
        entries.append((name, value))
    }
}
