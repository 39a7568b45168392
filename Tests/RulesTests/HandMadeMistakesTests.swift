import Diagnostics
import Rules
import Testing

/// Mistakes that people make, in the bundled knowledge base: each must be an error at its place.
@Suite struct HandMadeMistakesTests {
    struct Mistake: Sendable {
        var path: String
        var words: String
        var by: String
        var error: String
    }

    private static let ja = "content/ja/ssl-certificates/faq.md"
    private static let en = "content/en/ssl-certificates/faq.md"
    private static let zh = "content/zh-CN/ssl-certificates/faq.md"
    private static let policy = "content/policies/ssl-certificates.yaml"

    @Test(arguments: [
        Mistake(
            path: ja, words: "[5～7営業日]", by: "[5～6営業日]",
            error: "“5～6営業日” differs from the claim “issuance-time”: the words say 5～6営業日, expected 5～7営業日"),
        Mistake(
            path: en, words: "[5 to 7 business days]", by: "[5 to 7 days]",
            error:
                "“5 to 7 days” differs from the claim “issuance-time”: the words say 5 to 7 days, expected 5 to 7 business days"
        ),
        Mistake(
            path: zh, words: "[东京、悉尼和迪拜]", by: "[东京和悉尼]",
            error: "“东京和悉尼” differs from the claim “regions-offered”: the words lack Dubai"),
        Mistake(
            path: ja, words: "[DVには対応していません]", by: "[DVにも対応しています]",
            error: "“DVにも対応しています” differs from the claim “dv-not-sold”: the words affirm it, and the policy denies it"),
        Mistake(
            path: en, words: "[Issuance cannot be expedited]", by: "[Issuance can be expedited]",
            error:
                "“Issuance can be expedited” differs from the claim “no-rush”: the words affirm it, and the policy denies it"
        ),
        Mistake(
            path: zh, words: "[最长200天]", by: "[最长398天]",
            error: "“最长398天” differs from the claim “tls-lifetime”: the words say 不超过398天, expected 不超过200天"),
        Mistake(
            path: ja, words: "[`domain.com`、`example.com`、`www.domain.com`]",
            by: "[`domain.com`、`example.com`、`www.domain.com`、`www.example.com`]",
            error: "no name of the policy matches"),
        Mistake(
            path: en, words: "[two permissions]", by: "[three permissions]",
            error: "“three permissions” differs from the claim “ram-permission-count”: the words say 3, expected 2"),
        Mistake(
            path: policy, words: "purchasable: [OV, EV]", by: "purchasable: [OV, EV, DV]",
            error: "the test “types-sold, row 3” fails: “isSold” is true, expected false"),
        Mistake(
            path: policy, words: "suffixesOfTwoLabels: [co.jp, ", by: "suffixesOfTwoLabels: [",
            error:
                "the test “certificate-names, row 8” fails: “names” is [\"domain.co.jp\"], expected [\"domain.co.jp\", \"www.domain.co.jp\"]"
        ),
        Mistake(
            path: policy, words: "wwwNamesPerCertificate: 1", by: "wwwNamesPerCertificate: 2",
            error: "the test “certificate-names, row 3” fails"),
        Mistake(
            path: policy, words: "exportableOrigins: [console]", by: "exportableOrigin: [console]",
            error: "there is no “facts.exportableOrigins”"),
    ])
    func isAnErrorAtItsPlace(mistake: Mistake) throws {
        let content = try #require(BundledContent(replacing: (mistake.path, mistake.words, mistake.by)))
        let errors = RulesCheck.run(content.input).findings.filter { $0.severity == .error }
        let texts = errors.map(Site.text)
        #expect(
            errors.contains { $0.place.path == mistake.path && $0.summary.contains(mistake.error) },
            "\(texts.joined(separator: "\n"))")
    }
}
