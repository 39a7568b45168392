internal import Prose

/// The readers of prose for each policy and locale, made once.
struct ReaderTable: Sendable {
    private var readers: [String: [ProseReader]] = [:]
    /// For a policy by its index: names and units, and the names that claims state literally.
    private var words: [String: [[(canonical: String, word: String)]]] = [:]

    private var firstWords: [String: [[String: String]]] = [:]

    /// - Parameters:
    ///   - literals: for each policy, names that its claims state and that `names` does not list.
    init(_ policies: [Policy], locales: [String], literals: [[String]]) {
        for locale in locales {
            readers[locale] = policies.enumerated().map { index, policy in
                ProseReader(
                    locale: locale,
                    names: (policy.names + policy.terms).map { ($0.canonical, $0.words(in: locale)) }
                        + literals[index].map { ($0, [$0]) },
                    units: policy.units.map { ($0.canonical, $0.words(in: locale)) })
            }
            words[locale] = policies.enumerated().map { index, policy in
                (policy.names + policy.terms).map { ($0.canonical, $0.words(in: locale).first ?? $0.canonical) }
                    + literals[index].map { ($0, $0) }
            }
            firstWords[locale] = words[locale]?.map { names in
                Dictionary(names.map { ($0.canonical, $0.word) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    func reader(_ policy: Int, _ locale: String) -> ProseReader {
        readers[locale]?[policy] ?? ProseReader(locale: locale)
    }

    /// Canonical names of a policy with a word for each.
    func names(_ policy: Int, _ locale: String) -> [(canonical: String, word: String)] {
        words[locale]?[policy] ?? []
    }

    func word(for canonical: String, _ policy: Int, _ locale: String) -> String? {
        firstWords[locale]?[policy][canonical]
    }
}
