/// The names that a template's view has, and what a section over a name finds inside.
package struct ViewSchema: Sendable, ExpressibleByDictionaryLiteral {
    package enum Field: Sendable {
        /// A text, a piece of HTML or nothing.
        case value
        case flag
        case list(ViewSchema)
    }

    let fields: [String: Field]

    package init(dictionaryLiteral elements: (String, Field)...) {
        fields = Dictionary(elements, uniquingKeysWith: { first, _ in first })
    }

    /// Names of values, flags, and what else there is.
    package init(values: [String], flags: [String] = [], lists: [String: ViewSchema] = [:]) {
        var fields: [String: Field] = [:]
        for name in values { fields[name] = .value }
        for name in flags { fields[name] = .flag }
        for (name, schema) in lists { fields[name] = .list(schema) }
        self.fields = fields
    }

    package func adding(_ other: ViewSchema) -> ViewSchema {
        ViewSchema(fields: fields.merging(other.fields) { first, _ in first })
    }

    private init(fields: [String: Field]) {
        self.fields = fields
    }
}
