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

    /// The values that may be printed, if the view has the names and the kinds of values of another; nil where it has
    /// not, or where either holds a list.
    func values(asIn other: View) -> [ViewValue]? {
        guard entries.count == other.entries.count else { return nil }
        var values: [ViewValue] = []
        values.reserveCapacity(entries.count)
        for ((name, value), (otherName, otherValue)) in zip(entries, other.entries) {
            guard name == otherName else { return nil }
            switch (value, otherValue) {
            case (.none, .none): break
            case (.flag(let flag), .flag(let other)) where flag == other: break
            case (.text, .text), (.raw, .raw), (.text, .raw), (.raw, .text): values.append(value)
            default: return nil
            }
        }
        return values
    }

    package mutating func add(_ name: String, _ value: ViewValue) {
        entries.append((name, value))
    }
}
