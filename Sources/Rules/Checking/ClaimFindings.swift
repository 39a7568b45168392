internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// What is wrong between the claims of the policies and the words of the articles.
struct ClaimFindings {
    let site: SiteEvaluation

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var known = NameSuggestions(site.policies.claims.keys.filter { !$0.utf8.contains(0x2F) })
        for mention in site.mentions.mentions {
            if let finding = finding(for: mention, &known) { findings.append(finding) }
        }
        for run in site.runs {
            let failed = run.claims.filter { isBroken($0, in: run) }
            for claim in run.claims { findings += self.findings(for: claim, of: run, failedAlike: failed) }
        }
        return findings
    }

    // MARK: One place

    private func finding(for mention: Mention, _ known: inout NameSuggestions) -> Finding? {
        let words = mention.words.text
        guard let id = mention.claim else {
            // The claim may stand in the policy that could not be read.
            guard site.policies.isComplete else { return nil }
            return Finding(
                .unknownClaim, at: mention.link.place, "no policy declares the claim “\(mention.link.id)”",
                explanation: "The words “\(words)” are not checked.",
                fix: known.nearest(to: mention.link.id).map { "Did you mean “\($0)”?" }
                    ?? "Declare it under “claims” of a policy.")
        }
        let claim = site.claim(id)
        guard claim.declaration.knownFalse == nil else { return nil }
        switch mention.verdict {
        case .agrees, .unknown: return nil
        case .unreadable(let why):
            return Finding(
                .unreadableClaim, at: mention.link.place,
                "cannot read “\(words)” as the claim “\(claim.declaration.id)”: \(why)",
                explanation: "What cannot be read is not checked.",
                fix: unreadableFix(claim, mention.words.locale), notes: [declared(claim)])
        case .differs(_, let clause):
            return Finding(
                .brokenClaim, at: mention.link.place,
                "“\(words)” differs from the claim “\(claim.declaration.id)”: \(clause)",
                fix: differenceFix(claim, mention), notes: [declared(claim)])
        case .isFalse:
            return Finding(
                .brokenClaim, at: mention.link.place,
                "“\(words)” states the claim “\(claim.declaration.id)”, which does not hold",
                explanation: falseReason(claim),
                fix: "Write what the policy says, or correct the policy.", notes: [declared(claim)])
        }
    }

    private func unreadableFix(_ claim: EvaluatedClaim, _ locale: String) -> String {
        let says = "list these words under `says: { \(locale): […] }`"
        if case .value(let value, _, _) = claim.truth {
            return "Write “\(site.checker.spelled(value, of: claim, locale: locale))”, or \(says)."
        }
        return "Wrap words that say plainly that it is so or not so, or \(says)."
    }

    private func differenceFix(_ claim: EvaluatedClaim, _ mention: Mention) -> String {
        guard case .value(let value, _, _) = claim.truth else {
            return "Say it the other way round, or correct the claim’s “polarity”."
        }
        var wanted = value
        // A count is spelled with the counter that the author chose.
        if case .quantity(let amount, let unit) = value, case .value(.quantity(_, let own?))? = mention.verdict.said,
            own.isCounter, unit?.isCounter ?? true
        {
            wanted = .quantity(amount, unit: own)
        }
        let spelled = site.checker.spelled(wanted, of: claim, locale: mention.words.locale)
        return "The policy says \(spelled); write “\(spelled)”, or correct the policy."
    }

    private func falseReason(_ claim: EvaluatedClaim) -> String {
        let day = site.input.asOf
        switch claim.declaration.form {
        case .holds(let expression), .value(let expression, _, _):
            return "“\(expression.text)” is \(claim.computed) on \(day)."
        case .tests:
            let names = claim.failingTests.map { "“\($0)”" }.joined(separator: ", ")
            return "Its tests fail: \(names)."
        }
    }

    private func declared(_ claim: EvaluatedClaim) -> Finding.Note {
        let text =
            switch claim.declaration.form {
            case .value(let expression, _, _), .holds(let expression):
                "The claim is “\(expression.text)”, now \(claim.computed)."
            case .tests(let tests):
                "The claim rests on the tests \(tests.map { "“\($0.value)”" }.joined(separator: ", "))."
            }
        return Finding.Note(place: claim.declaration.place, text)
    }

    // MARK: One claim

    private func isBroken(_ claim: EvaluatedClaim, in run: PolicyRun) -> Bool {
        guard case .failed = claim.truth else { return false }
        return run.policy.brokenClaims.contains(claim.declaration.id)
    }

    /// - Parameter failed: The claims of the policy that failed over what is a finding already; the first speaks for
    ///   all.
    private func findings(
        for claim: EvaluatedClaim, of run: PolicyRun, failedAlike failed: [EvaluatedClaim]
    ) -> [Finding] {
        let declaration = claim.declaration
        let mentions = (site.mentions.byClaim[claim.id] ?? []).map { site.mentions.mentions[$0] }
        var findings: [Finding] = []
        if case .failed(let why) = claim.truth, !isBroken(claim, in: run) || claim.id == failed.first?.id {
            var finding = Finding(
                .claimError, at: place(of: claim), "the claim “\(declaration.id)” cannot be computed: \(why)",
                fix: "Correct the expression or the facts.")
            if claim.id == failed.first?.id {
                finding.notes = failed.dropFirst().map {
                    Finding.Note(place: $0.declaration.place, "Nor can the claim “\($0.declaration.id)”.")
                }
            }
            findings.append(finding)
        }
        if mentions.isEmpty {
            findings.append(
                Finding(
                    .unstatedClaim, at: declaration.place, "no article states the claim “\(declaration.id)”",
                    fix: "Wrap the words that state it: `[words](claim:\(declaration.id))`, or remove the claim."))
            if case .fact(false, _) = claim.truth, declaration.knownFalse == nil {
                findings.append(
                    Finding(
                        .brokenClaim, at: declaration.place, "the claim “\(declaration.id)” does not hold",
                        explanation: falseReason(claim), fix: "Correct the claim or the facts."))
            }
        }
        if let knownFalse = declaration.knownFalse {
            findings.append(self.knownFalse(knownFalse, claim, mentions))
        } else if let conflict = conflict(claim, mentions) {
            findings.append(conflict)
        }
        return findings
    }

    private func knownFalse(
        _ mark: ClaimDeclaration.KnownFalse, _ claim: EvaluatedClaim, _ mentions: [Mention]
    ) -> Finding {
        if !mentions.isEmpty, mentions.allSatisfy(\.verdict.isAgreement) {
            return Finding(
                .needlessKnownFalse, at: mark.place,
                "the claim “\(claim.declaration.id)” holds and is marked as known to be false",
                fix: "Remove “knownFalse”.")
        }
        return Finding(
            .knownFalseClaim, at: mark.place,
            "the claim “\(claim.declaration.id)” is known to be false since \(mark.since)",
            explanation: mark.reason, fix: "Correct the articles or the policy, then remove “knownFalse”.",
            notes: mentions.map { Finding.Note(place: $0.link.place, "Stated as “\($0.words.text)”.") })
    }

    private func place(of claim: EvaluatedClaim) -> SourcePlace {
        switch claim.declaration.form {
        case .value(let expression, _, _), .holds(let expression):
            claim.failure?.rule == nil
                ? claim.failure?.offset.map { expression.place(atUTF8Offset: $0) } ?? expression.place
                : expression.place
        case .tests: claim.declaration.place
        }
    }

    /// The first two places that say different things, where the policy agrees with neither: then nobody knows which
    /// was meant. Where it agrees with one, the other differs from the policy, and that has been told.
    private func conflict(_ claim: EvaluatedClaim, _ mentions: [Mention]) -> Finding? {
        let read = mentions.filter(Self.isReading)
        guard let reference = read.first, !read.contains(where: \.verdict.isAgreement),
            let other = read.first(where: { Self.differ($0, reference) })
        else { return nil }
        return Finding(
            .conflictingClaims, at: other.link.place,
            "“\(other.words.text)” and “\(reference.words.text)” state the claim “\(claim.declaration.id)” differently",
            fix: "Make both say the same.",
            notes: [Finding.Note(place: reference.link.place, "Here it is “\(reference.words.text)”.")])
    }

    private static func isReading(_ mention: Mention) -> Bool {
        switch mention.verdict.said {
        case .value, .polarity: true
        case .wording, nil: false
        }
    }

    private static func differ(_ left: Mention, _ right: Mention) -> Bool {
        switch (left.verdict.said, right.verdict.said) {
        case (.value(let left), .value(let right)): !ProseComparison.compare(expected: right, found: left).isMatch
        case (.polarity(let left), .polarity(let right)): left != right
        default: false
        }
    }
}
