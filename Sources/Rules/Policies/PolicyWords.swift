internal import Diagnostics

/// A name or a unit of the policy, and the words for it in each language.
struct PolicyWords: Hashable, Sendable {
    var canonical: String
    var place: Place
    /// By locale, or by its language alone.
    var words: [String: [String]]

    /// The words in a locale: its own, or those of its language; none where the policy lists none.
    func words(in locale: String) -> [String] {
        if let own = words[locale] { return own }
        let language = String(locale.prefix { $0 != "-" && $0 != "_" })
        return words[language] ?? []
    }
}
