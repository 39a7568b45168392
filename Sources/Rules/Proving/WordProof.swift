internal import Diagnostics
internal import Prose

/// Changes the words of claim links.
struct WordProof {
    let site: SiteEvaluation

    private struct Change {
        var change: String
        var text: String
    }

    func run(_ report: inout ProofReport) {
        var positions: [String: Int] = [:]
        for mention in site.mentions.mentions {
            guard let id = mention.claim, case .agrees(let said) = mention.verdict else { continue }
            let claim = site.claim(id)
            guard claim.declaration.knownFalse == nil else { continue }
            let locale = mention.words.locale
            let position = positions[locale] ?? report.words.count
            if positions[locale] == nil {
                positions[locale] = position
                report.words.append((locale, ProofReport.Count()))
            }
            for mutation in mutations(of: mention, claim, said) {
                report.words[position].count.changes += 1
                var words = mention.words
                words.text = mutation.text
                if site.checker.verdict(of: claim, words).isAgreement {
                    report.survivors.append(
                        ProofReport.Survivor(
                            place: mention.link.place, change: mutation.change,
                            subject: "the claim “\(claim.declaration.id)”", locale: locale))
                } else {
                    report.words[position].count.caught += 1
                }
            }
        }
    }

    private func mutations(of mention: Mention, _ claim: EvaluatedClaim, _ said: Verdict.Said) -> [Change] {
        let words = mention.words
        let reader = site.checker.readers.reader(claim.id.policy, words.locale)
        let names = site.checker.readers.names(claim.id.policy, words.locale)
        var mutations: [Mutation] = []
        switch (said, claim.truth) {
        case (.value, .value(_, let kind, let unit)):
            if case .success(let reading) = site.checker.reading(of: claim, kind, unit, words) {
                mutations = Mutations.of(words.text, reading: reading, reader: reader, otherNames: names)
            }
        case (.polarity, _): mutations = Mutations.ofPolarity(words.text, locale: words.locale)
        default:
            for reading in reader.read(words.text) {
                mutations += Mutations.of(words.text, reading: reading, reader: reader, otherNames: names)
            }
            mutations += Mutations.ofPolarity(words.text, locale: words.locale)
        }
        // Words that no small change applies to are at least left out as a whole.
        guard mutations.isEmpty else { return mutations.map { Change(change: $0.change, text: $0.text) } }
        return [Change(change: "“\(words.text)” dropped", text: "")]
    }
}
