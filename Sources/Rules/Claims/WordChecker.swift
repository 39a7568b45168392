internal import Prose

/// Holds the words of claim links against what the policy says.
struct WordChecker: Sendable {
    let readers: ReaderTable

    func verdict(of claim: EvaluatedClaim, _ words: ClaimWords) -> Verdict {
        if isListed(words, in: claim.declaration) {
            switch claim.truth {
            case .fact(false, _): return .isFalse(.wording)
            case .failed: return .unknown
            default: return .agrees(.wording)
            }
        }
        switch claim.truth {
        case .failed: return .unknown
        case .fact(let isTrue, let isPositive): return verdict(isTrue: isTrue, isPositive: isPositive, words)
        case .value(let expected, let kind, let unit):
            switch reading(of: claim, kind, unit, words) {
            case .failure(let why): return .unreadable(why.description)
            case .success(let reading):
                let match = ProseComparison.compare(expected: expected, found: reading.value, locale: words.locale)
                guard case .mismatch(let clause) = match else { return .agrees(.value(reading.value)) }
                return .differs(.value(reading.value), clause)
            }
        }
    }

    func reading(
        of claim: EvaluatedClaim, _ kind: ProseKind, _ unit: ProseUnit?, _ words: ClaimWords
    ) -> Result<Reading, Unreadable> {
        readers.reader(claim.id.policy, words.locale)
            .reading(expecting: kind, unit: unit, in: words.text, after: words.after)
    }

    /// What to write instead: the value in the language of the words.
    func spelled(_ value: ProseValue, of claim: EvaluatedClaim, locale: String) -> String {
        ProseSpelling.spelled(value, locale: locale) { readers.word(for: $0, claim.id.policy, locale) }
    }

    private func verdict(isTrue: Bool, isPositive: Bool, _ words: ClaimWords) -> Verdict {
        let said: Bool
        switch Polarity.read(words.text, locale: words.locale) {
        case .positive: said = true
        case .negative: said = false
        case .unclear(let why): return .unreadable(why)
        }
        guard isTrue else { return .isFalse(.polarity(isPositive: said)) }
        if said == isPositive { return .agrees(.polarity(isPositive: said)) }
        let clause =
            said ? "the words affirm it, and the policy denies it" : "the words deny it, and the policy affirms it"
        return .differs(.polarity(isPositive: said), clause)
    }

    private func isListed(_ words: ClaimWords, in declaration: ClaimDeclaration) -> Bool {
        guard !declaration.says.isEmpty else { return false }
        let language = String(words.locale.prefix { $0 != "-" && $0 != "_" })
        let accepted = declaration.says[words.locale] ?? declaration.says[language] ?? []
        guard !accepted.isEmpty else { return false }
        let key = WordingKey.of(words.text)
        return accepted.contains { WordingKey.of($0) == key }
    }
}
