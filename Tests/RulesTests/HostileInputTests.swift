import Diagnostics
import KnowledgeBase
import Rules
import Testing

@Suite struct HostileInputTests {
    /// A small generator with a fixed seed (the constants are Knuth's MMIX).
    private struct Random {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(bound, 1)))
        }
    }

    private static let policy = """
        policy: p
        asOf: 2026-01-01
        names: { OV: { ja: [OV] } }
        facts: { days: { min: 5, max: 7 }, sold: [OV, EV], on: 2026-03-15, rate: 1.5, can: true }
        changes: [{ from: 2027-01-01, facts: { days: { max: 9 } } }]
        files: { rows: rows.csv, more: more.json }
        rules:
          span: facts.days.max - facts.days.min + size(facts.rows)
          isSold: given.type in facts.sold && facts.can
        tests:
          span: { asOf: 2026-01-01, expect: { span: 3 } }
          sold:
            inputs: { type: [OV, EV, DV] }
            columns: [type, "isSold?"]
            rows: [[OV, true], [EV, true], [-, false]]
        claims:
          days: { value: facts.days, unit: business-day }
          sold: { value: facts.sold }
          can: { holds: facts.can, says: { ja: できますとも } }
          tested: { tests: [sold] }
          old: { value: facts.rate, knownFalse: { since: 2026-02-01, reason: なし } }
        """

    @Test func survivesEverySmallDamageToAPolicy() throws {
        var random = Random(state: 2_026)
        let bytes = Array(Self.policy.utf8)
        let alphabet = Array("{}[]:-,'\"?&|.()0 \n%\u{0}あ".utf8)
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0...random.next(below: 3) {
                let index = random.next(below: changed.count)
                switch random.next(below: 3) {
                case 0: changed.remove(at: index)
                case 1: changed.insert(alphabet[random.next(below: alphabet.count)], at: index)
                default: changed[index] = alphabet[random.next(below: alphabet.count)]
                }
            }
            let sound = try Site("", ja: "### 問 {#q}\n\n[5～7営業日](claim:days)、[OVとEV](claim:sold)、[できますとも](claim:can)\n")
                .input
            let files = [
                SourceText(path: "content/policies/p.yaml", bytes: changed),
                SourceText(path: "content/policies/rows.csv", bytes: Array("a,b\n1,2\n".utf8)),
                SourceText(path: "content/policies/more.json", bytes: Array("{\"a\": [1, null]}".utf8)),
            ]
            let input = RulesInput(
                files: files, articles: sound.articles, asOf: sound.asOf, options: sound.options)
            let first = RulesCheck.run(input)
            #expect(first.findings == RulesCheck.run(input).findings)
            _ = RulesProof.run(input)
        }
    }

    @Test func clampsRangesThatLieOutsideTheText() throws {
        let place = Place(path: "a.md")
        let claim = ClaimMention(id: "days", range: 3..<500, place: place)
        let block = ProseBlock(text: "5日", anchors: [], claims: [claim])
        var site = Site(Self.policy)
        site.articles = [
            ArticleProse(
                locale: "ja", path: "a.md", isFAQ: true, url: "", translationGroup: 0,
                passages: [Passage(kind: .question, anchor: "", key: "", title: "", place: place, blocks: [block])])
        ]
        expectTexts(
            try site.findings("unreadable-claim").map { $0.prefix { $0 != "\n" } },
            [
                "a.md:1:1 error unreadable-claim: cannot read “\u{FFFD}” as the claim “days”: "
                    + "no length of time can be read in these words"
            ])
    }

    @Test(arguments: ["[[[[", "{\"a\":", "\u{FEFF}[1]", "[1e999]", "{\"a\":1,\"a\":2}", ""])
    func reportsJSONThatCannotBeRead(text: String) throws {
        let given = SourceText(path: "given", bytes: Array(text.utf8))
        let (answer, findings) = ExpressionCalculator.evaluate(
            "given", policy: nil, given: given, in: try Site("").input)
        #expect((answer == nil) == !findings.isEmpty)
    }
}
