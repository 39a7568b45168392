internal import Diagnostics
internal import KnowledgeBase

/// Words that a policy gives for a locale that the site does not have: mostly a mistyped code, and then nothing
/// would read them.
struct LocaleFindings {
    /// As site.yaml spells them.
    let locales: [String]

    func findings(_ policies: [Policy]) -> [Finding] {
        guard !locales.isEmpty else { return [] }
        return policies.flatMap { policy -> [Finding] in
            var findings: [Finding] = []
            for words in policy.names + policy.terms + policy.units {
                findings += unknown(Array(words.words.keys), of: "“\(words.canonical)”", at: words.place)
            }
            for claim in policy.claims {
                findings += unknown(Array(claim.says.keys), of: "the claim “\(claim.id)”", at: claim.place)
            }
            return findings
        }
    }

    private func unknown(_ codes: [String], of subject: String, at place: Place) -> [Finding] {
        let languages = locales.map { String($0.prefix { $0 != "-" && $0 != "_" }) }
        return codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .filter { !locales.contains($0) && !languages.contains($0) }
            .map { code in
                let hint = NearestName.hint(code, among: locales + languages)
                return Finding(
                    .unknownLocale, at: place, "\(subject) has words for “\(code)”, which is no locale of the site",
                    explanation: "Nothing reads them.",
                    fix: hint.isEmpty ? "Write one of \(locales.joined(separator: ", "))." : hint)
            }
    }
}
