/// What a record is, for the filter of the search dialog and the mark beside a result.
package enum SearchKind: UInt8, CaseIterable, Sendable {
    /// A page as a whole: its title and the text before the first heading.
    case page = 0
    case section = 1
    case question = 2
    case step = 3

    /// The name in filters, in the client and in `kotae search --format json`.
    package var name: String {
        switch self {
        case .page: "page"
        case .section: "section"
        case .question: "question"
        case .step: "step"
        }
    }
}
