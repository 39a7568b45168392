/// The values that a template may use, by name. Give the names of one template always in one order: views of one shape
/// share the work of the engine.
package struct View: Sendable, ExpressibleByDictionaryLiteral {
    /// Names and their values.
    var entries: [(String, ViewValue)]

    package init(dictionaryLiteral elements: (String, ViewValue)...) {
        entries = elements
    }

    package init(_ values: [(String, ViewValue)]) {
        entries = values
    }

    package mutating func add(_ name: String, _ value: ViewValue) {
        entries.append((name, value))
    }
}
