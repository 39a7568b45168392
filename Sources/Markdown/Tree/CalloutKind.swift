/// The five kinds of GitHub's alert syntax, `> [!NOTE]`.
package enum CalloutKind: Int32, Sendable, CaseIterable {
    case note, tip, important, warning, caution

    /// The lower-case word used in class names and UI string keys.
    package var name: String {
        switch self {
        case .note: "note"
        case .tip: "tip"
        case .important: "important"
        case .warning: "warning"
        case .caution: "caution"
        }
    }
}
