import Rules
import Testing

@Suite struct ClaimTests {
    private static let policy = """
        policy: p
        asOf: 2026-01-01
        names:
          OV: { ja: [OV] }
          EV: { ja: [EV] }
          DV: { ja: [DV] }
        facts:
          issuanceDays: { min: 5, max: 7 }
          purchasable: [OV, EV]
        claims:
          issuance-time: { value: facts.issuanceDays, unit: business-day }
          types: { value: facts.purchasable }
          dv-not-sold: { holds: "!('DV' in facts.purchasable)", polarity: negative }

        """

    private static func site(_ answer: String) -> Site { Site(policy, ja: "### 質問 {#q}\n\n\(answer)\n") }

    private static let ids = ["broken-claim", "unreadable-claim", "unknown-claim", "claim-error", "conflicting-claims"]

    private static func claims(_ site: Site) throws -> [String] {
        try site.findings().filter { text in ids.contains { text.contains(" \($0): ") } }
    }

    @Test(arguments: [
        "通常[5～7営業日](claim:issuance-time)です。", "通常[５〜７営業日](claim:issuance-time)です。",
        "通常[5から7営業日](claim:issuance-time)です。", "[OVとEV](claim:types)のみです。", "[EV、OV](claim:types)",
        "[DVには対応していません](claim:dv-not-sold)。", "| 日数 |\n| --- |\n| [5～7営業日](claim:issuance-time) |",
        "[5～7](claim:issuance-time)営業日",
    ])
    func acceptsWordsThatSayWhatThePolicySays(answer: String) throws {
        expectTexts(
            try Self.claims(Self.site(answer)), [])
    }

    @Test func reportsARangeThatDiffers() throws {
        expectTexts(
            try Self.claims(Self.site("通常[5～6営業日](claim:issuance-time)です。")),
            [
                """
                content/ja/faq.md:3:3 error broken-claim: “5～6営業日” differs from the claim “issuance-time”: the words say 5～6営業日, expected 5～7営業日
                  help: The policy says 5～7営業日; write “5～7営業日”, or correct the policy.
                  note: content/policies/p.yaml:11:3: The claim is “facts.issuanceDays”, now {"max": 7, "min": 5}.
                """
            ])
    }

    @Test func reportsALackingNameAndAWrongPolarity() throws {
        expectTexts(
            try Self.claims(Self.site("[OVとDV](claim:types)。[DVに対応しています](claim:dv-not-sold)。")),
            [
                """
                content/ja/faq.md:3:1 error broken-claim: “OVとDV” differs from the claim “types”: the words lack EV, and the words also name DV
                  help: The policy says OVとEV; write “OVとEV”, or correct the policy.
                  note: content/policies/p.yaml:12:3: The claim is “facts.purchasable”, now ["OV", "EV"].
                """,
                """
                content/ja/faq.md:3:22 error broken-claim: “DVに対応しています” differs from the claim “dv-not-sold”: the words affirm it, and the policy denies it
                  help: Say it the other way round, or correct the claim’s “polarity”.
                  note: content/policies/p.yaml:13:3: The claim is “!('DV' in facts.purchasable)”, now true.
                """,
            ])
    }

    @Test func reportsWordsThatCannotBeRead() throws {
        expectTexts(
            try Self.claims(Self.site("通常[しばらく](claim:issuance-time)です。")),
            [
                """
                content/ja/faq.md:3:3 error unreadable-claim: cannot read “しばらく” as the claim “issuance-time”: no length of time can be read in these words
                  What cannot be read is not checked.
                  help: Write “5～7営業日”, or list these words under `says: { ja: […] }`.
                  note: content/policies/p.yaml:11:3: The claim is “facts.issuanceDays”, now {"max": 7, "min": 5}.
                """
            ])
    }

    @Test func reportsAClaimThatNothingDeclares() throws {
        expectTexts(
            try Self.claims(Self.site("通常[5～7営業日](claim:issuance-tme)です。")),
            [
                """
                content/ja/faq.md:3:3 error unknown-claim: no policy declares the claim “issuance-tme”
                  The words “5～7営業日” are not checked.
                  help: Did you mean “issuance-time”?
                """
            ])
    }

    @Test func reportsAClaimThatDoesNotHold() throws {
        let policy = Self.policy.replacing("[OV, EV]", with: "[OV, EV, DV]")
        let site = Site(policy, ja: "### 質問 {#q}\n\n[DVには対応していません](claim:dv-not-sold)。\n")
        expectTexts(
            try site.findings("broken-claim"),
            [
                """
                content/ja/faq.md:3:1 error broken-claim: “DVには対応していません” states the claim “dv-not-sold”, which does not hold
                  “!('DV' in facts.purchasable)” is false on 2026-11-23.
                  help: Write what the policy says, or correct the policy.
                  note: content/policies/p.yaml:13:3: The claim is “!('DV' in facts.purchasable)”, now false.
                """
            ])
        #expect(try site.report.claim("dv-not-sold")?.state == .broken)
    }

    @Test func reportsTwoPlacesThatDiffer() throws {
        let site = Self.site("通常[5～8営業日](claim:issuance-time)です。\n\nただし[3営業日](claim:issuance-time)です。")
        expectTexts(
            try site.findings("conflicting-claims"),
            [
                """
                content/ja/faq.md:5:4 error conflicting-claims: “3営業日” and “5～8営業日” state the claim “issuance-time” differently
                  help: Make both say the same.
                  note: content/ja/faq.md:3:3: Here it is “5～8営業日”.
                """
            ])
        // What differs from a place that the policy agrees with differs from the policy.
        let one = Self.site("通常[5～7営業日](claim:issuance-time)です。\n\nただし[3営業日](claim:issuance-time)です。")
        #expect(try one.findings("conflicting-claims", "broken-claim").count == 1)
        let same = Self.site("通常[5～7営業日](claim:issuance-time)です。\n\n[5から7営業日](claim:issuance-time)です。")
        expectTexts(
            try same.findings("conflicting-claims"), [])
    }

    @Test func reportsAClaimThatCannotBeComputed() throws {
        let site = Site(
            "policy: p\nfacts: { a: 1 }\nclaims:\n  x: { holds: facts.a / 0 == 1 }\n  y: { value: facts.a == 1 }\n")
        expectTexts(
            try site.findings("claim-error"),
            [
                """
                content/policies/p.yaml:4:23 error claim-error: the claim “x” cannot be computed: '1 / 0' divides by zero
                  help: Correct the expression or the facts.
                """,
                """
                content/policies/p.yaml:5:15 error claim-error: the claim “y” cannot be computed: “value” needs something to state, and got true or false; write “holds”
                  help: Correct the expression or the facts.
                """,
            ])
    }

    @Test func reportsAClaimThatNoArticleStates() throws {
        let site = Self.site("[OVとEV](claim:types)、[DVには対応していません](claim:dv-not-sold)。")
        expectTexts(
            try site.findings("unstated-claim"),
            [
                """
                content/policies/p.yaml:11:3 warning unstated-claim: no article states the claim “issuance-time”
                  help: Wrap the words that state it: `[words](claim:issuance-time)`, or remove the claim.
                """
            ])
    }

    @Test func acceptsListedWordingsWhileTheClaimHolds() throws {
        let policy = "policy: p\nfacts: { a: true }\nclaims:\n  x: { holds: facts.a, says: { ja: [お早めに, 早く] } }\n"
        let answer = "### 質問 {#q}\n\n[ お早めに](claim:x)\n"
        expectTexts(
            try Self.claims(Site(policy, ja: answer)), [])
        #expect(try Self.claims(Site(policy.replacing("true", with: "false"), ja: answer)).count == 1)
        #expect(try Self.claims(Site(policy, ja: answer.replacing("お早めに", with: "お早めにどうぞ"))).count == 1)
    }

    @Test func computesAClaimFromInputsOfItsOwn() throws {
        let policy = """
            policy: p
            rules:
              names: given.domains + given.domains.map(d, 'www.' + d)
            claims:
              names: { value: rules.names, given: { domains: [domain.com] } }
            """
        let good = Site(policy, ja: "### 質問 {#q}\n\n[`domain.com`、`www.domain.com`](claim:names)\n")
        expectTexts(
            try Self.claims(good), [])
        let bad = Site(policy, ja: "### 質問 {#q}\n\n[`domain.com`](claim:names)\n")
        #expect(try Self.claims(bad).first?.contains("the words lack www.domain.com") == true)
    }

    // MARK: Known to be false

    private static let knownFalse = policy.replacing(
        "unit: business-day }", with: "unit: business-day, knownFalse: { since: 2026-02-01, reason: 提供元が変更しました } }")

    @Test func countsWhatIsKnownToBeFalse() throws {
        let site = Site(Self.knownFalse, ja: "### 質問 {#q}\n\n[3営業日](claim:issuance-time)\n")
        expectTexts(
            try site.findings("known-false-claim", "broken-claim"),
            [
                """
                content/policies/p.yaml:11:79 warning known-false-claim: the claim “issuance-time” is known to be false since 2026-02-01
                  提供元が変更しました
                  help: Correct the articles or the policy, then remove “knownFalse”.
                  note: content/ja/faq.md:3:1: Stated as “3営業日”.
                """
            ])
        let report = try site.report
        #expect(report.claim("issuance-time")?.state == .knownFalse)
        #expect(report.claims(in: .knownFalse) == 1)
    }

    @Test func reportsAMarkThatIsNoLongerNeeded() throws {
        let site = Site(Self.knownFalse, ja: "### 質問 {#q}\n\n[5～7営業日](claim:issuance-time)\n")
        expectTexts(
            try site.findings("known-false-claim", "needless-known-false"),
            [
                """
                content/policies/p.yaml:11:79 warning needless-known-false: the claim “issuance-time” holds and is marked as known to be false
                  help: Remove “knownFalse”.
                """
            ])
    }
}
