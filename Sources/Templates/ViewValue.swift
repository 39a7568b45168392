/// What a template prints or decides by. Escaping goes by type: text is escaped wherever it is printed, raw is HTML of
/// ours.
package enum ViewValue: Sendable {
    /// Nothing: prints nothing, and a section over it is skipped.
    case none
    case flag(Bool)
    /// Text of an author: escaped.
    case text(String)
    /// HTML that Kotae made.
    case raw([UInt8])
    case list([View])

    package static func raw(_ html: String) -> ViewValue { .raw(Array(html.utf8)) }

    package static func optional(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .none }

    package static func optionalRaw(_ html: [UInt8]?) -> ViewValue { html.map { .raw($0) } ?? .none }

    package static func optionalRaw(_ html: String?) -> ViewValue { html.map { .raw($0) } ?? .none }
}
