internal import Diagnostics

/// Claims that a passage lacks and its translation has.
struct TranslationFindings {
    let site: SiteEvaluation

    private struct PassageKey: Hashable {
        var group: Int
        var kind: Passage.Kind
        var key: String
    }

    func findings() -> [Finding] {
        var claims: [PassageKey: [(locale: String, mention: Mention)]] = [:]
        var own: [[String: Set<String>]] = site.input.articles.map { _ in [:] }
        // A name that no policy declares is a finding of its own; the claim that was meant is not missing as well.
        var known = NameSuggestions(site.policies.claims.keys)
        for mention in site.mentions.mentions {
            guard mention.claim != nil else {
                if let meant = known.nearest(to: mention.link.id) {
                    own[mention.article][Self.text(key(mention.article, mention.passage)), default: []].insert(meant)
                }
                continue
            }
            let key = key(mention.article, mention.passage)
            claims[key, default: []].append((site.article(of: mention).locale, mention))
            own[mention.article][Self.text(key), default: []].insert(mention.link.id)
        }
        var findings: [Finding] = []
        for (articleIndex, article) in site.input.articles.enumerated() {
            var seen: Set<String> = []
            for (passageIndex, passage) in article.passages.enumerated() {
                let key = key(articleIndex, passageIndex)
                guard let stated = claims[key], seen.insert(Self.text(key)).inserted else { continue }
                var told = own[articleIndex][Self.text(key)] ?? []
                for (locale, mention) in stated where told.insert(mention.link.id).inserted {
                    findings.append(
                        Finding(
                            .untranslatedClaim, at: passage.place,
                            "“\(passage.title)” lacks the claim “\(mention.link.id)”, "
                                + "which its translation in \(locale) states",
                            explanation: "A reader in \(article.locale) is told less, or the words are not checked.",
                            fix: "Wrap the words that state it: `[words](claim:\(mention.link.id))`.",
                            notes: [Finding.Note(place: mention.link.place, "Stated as “\(mention.words.text)”.")]))
                }
            }
        }
        return findings
    }

    private func key(_ article: Int, _ passage: Int) -> PassageKey {
        let article = site.input.articles[article]
        return PassageKey(
            group: article.translationGroup, kind: article.passages[passage].kind, key: article.passages[passage].key)
    }

    private static func text(_ key: PassageKey) -> String { key.kind.rawValue + " " + key.key }
}
