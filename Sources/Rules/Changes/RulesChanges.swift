internal import Diagnostics
internal import KnowledgeBase

/// Compares two states of a site's policies and articles.
package enum RulesChanges {
    /// The claims that a change touches (by themselves, or by a fact, rule or test that they rest on), and the
    /// questions whose text changed or that state such a claim. Linear in both states.
    package static func between(_ before: RulesInput, _ after: RulesInput) -> ChangeReport {
        let claims = touchedClaims(before, after)
        let touched = Set(claims.map(\.id))
        let old = passages(before)
        let new = passages(after)
        var questions: [ChangeReport.TouchedQuestion] = []
        for (key, passage, article) in new.list {
            var reasons: [String] = []
            if let earlier = old.texts[key] {
                if earlier != Self.text(of: passage) { reasons.append("its text changed") }
            } else {
                reasons.append("it is new")
            }
            var stated: Set<String> = []
            for link in passage.blocks.flatMap(\.claims)
            where touched.contains(link.id) && stated.insert(link.id).inserted {
                reasons.append("it states the claim “\(link.id)”")
            }
            if !reasons.isEmpty { questions.append(question(passage, article, reasons)) }
        }
        for (key, passage, article) in old.list where new.texts[key] == nil {
            questions.append(question(passage, article, ["it is gone"]))
        }
        var locales: [String] = []
        for question in questions where !locales.contains(question.locale) { locales.append(question.locale) }
        return ChangeReport(claims: claims, questions: questions, locales: locales)
    }

    private static func touchedClaims(_ before: RulesInput, _ after: RulesInput) -> [ChangeReport.TouchedClaim] {
        let (oldPolicies, _) = PolicySet.read(before.files)
        let (newPolicies, _) = PolicySet.read(after.files)
        let old = ClaimFingerprint.all(oldPolicies, on: before.asOf)
        let new = ClaimFingerprint.all(newPolicies, on: after.asOf)
        var result: [ChangeReport.TouchedClaim] = []
        for policy in newPolicies.policies {
            for claim in policy.claims {
                let key = "\(policy.id)/\(claim.id)"
                guard let now = new[key] else { continue }
                let reasons = old[key].map { now.differences(from: $0).map { "\($0) changed" } } ?? ["it is new"]
                if !reasons.isEmpty {
                    result.append(ChangeReport.TouchedClaim(id: claim.id, policy: policy.id, reasons: reasons))
                }
            }
        }
        for policy in oldPolicies.policies {
            for claim in policy.claims where new["\(policy.id)/\(claim.id)"] == nil {
                result.append(ChangeReport.TouchedClaim(id: claim.id, policy: policy.id, reasons: ["it is gone"]))
            }
        }
        return result
    }

    private struct Key: Hashable {
        var path: String
        var kind: Passage.Kind
        var key: String
        /// Passages of one article may share a key by mistake.
        var repetition: Int
    }

    private static func passages(
        _ input: RulesInput
    ) -> (list: [(key: Key, passage: Passage, article: ArticleProse)], texts: [Key: String]) {
        var list: [(key: Key, passage: Passage, article: ArticleProse)] = []
        var texts: [Key: String] = [:]
        for article in input.articles {
            for passage in article.passages {
                var key = Key(path: article.path, kind: passage.kind, key: passage.key, repetition: 0)
                while texts[key] != nil { key.repetition += 1 }
                texts[key] = text(of: passage)
                list.append((key, passage, article))
            }
        }
        return (list, texts)
    }

    private static func text(of passage: Passage) -> String {
        passage.title + "\n"
            + passage.blocks.map { block in
                block.text + block.claims.map { "\n\($0.id) \($0.range)" }.joined()
            }.joined(separator: "\n")
    }

    private static func question(
        _ passage: Passage, _ article: ArticleProse, _ reasons: [String]
    ) -> ChangeReport.TouchedQuestion {
        ChangeReport.TouchedQuestion(
            locale: article.locale, path: article.path,
            url: article.url + (passage.anchor.isEmpty ? "" : "#" + passage.anchor), title: passage.title,
            place: passage.place, reasons: reasons)
    }
}
