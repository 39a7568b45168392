internal import Diagnostics
internal import KnowledgeBase

/// Compares two states of a site's policies and articles.
package enum RulesChanges {
    /// The claims that a change touches (by themselves, or by a fact, rule, test or word that they rest on), the
    /// questions whose text changed or that state such a claim, and those that have to be read again.
    ///
    /// Linear in both states. Each is judged by its own day: give both the same one.
    package static func between(_ before: RulesInput, _ after: RulesInput) -> ChangeReport {
        let old = PassageIndex(before.articles)
        let new = PassageIndex(after.articles)
        let (claims, ids) = touchedClaims(before, after, old, new)
        var questions: [ChangeReport.TouchedPassage] = []
        var rereads: [ChangeReport.TouchedPassage] = []
        let translations = changedTranslations(old, new)
        for entry in new.entries {
            let now = new.text(entry.key)
            let was = old.text(entry.key)
            var stated: [String] = []
            for link in entry.passage.blocks.flatMap(\.claims) where ids.contains(link.id) && !stated.contains(link.id)
            {
                stated.append(link.id)
            }
            let states = stated.map { "it states the claim “\($0)”" }
            let own = was == nil ? ["it is new"] : was == now ? [] : ["its text changed"]
            if !(own + states).isEmpty { questions.append(passage(entry, own + states)) }
            guard was == now else { continue }
            let others = (translations[PassageIndex.translation(of: entry)] ?? []).filter { $0 != entry.article.locale }
            let reasons =
                stated.map { "the claim “\($0)” changed, and this text did not" }
                + (others.isEmpty
                    ? [] : ["its translation in \(others.joined(separator: ", ")) changed, and it did not"])
            if !reasons.isEmpty { rereads.append(passage(entry, reasons)) }
        }
        for entry in old.entries where new.text(entry.key) == nil { questions.append(passage(entry, ["it is gone"])) }
        var locales: [String] = []
        for question in questions where !locales.contains(question.locale) { locales.append(question.locale) }
        return ChangeReport(claims: claims, questions: questions, rereads: rereads, locales: locales)
    }

    /// The locales in which a passage's text changed, for those that were there before.
    private static func changedTranslations(
        _ old: PassageIndex, _ new: PassageIndex
    ) -> [PassageIndex.Translation: [String]] {
        var result: [PassageIndex.Translation: [String]] = [:]
        for entry in new.entries {
            guard let was = old.text(entry.key), was != new.text(entry.key) else { continue }
            result[PassageIndex.translation(of: entry), default: []].append(entry.article.locale)
        }
        return result
    }

    // MARK: Claims

    /// With the names by which articles may state them.
    private static func touchedClaims(
        _ before: RulesInput, _ after: RulesInput, _ oldPassages: PassageIndex, _ newPassages: PassageIndex
    ) -> (claims: [ChangeReport.TouchedClaim], ids: Set<String>) {
        let (oldPolicies, newPolicies) = (before.policies.policies, after.policies.policies)
        let old = ClaimFingerprint.all(oldPolicies, on: before.asOf)
        let new = ClaimFingerprint.all(newPolicies, on: after.asOf)
        let places = statedPlaces(oldPassages, newPassages)
        var claims: [ChangeReport.TouchedClaim] = []
        var ids: Set<String> = []
        func add(_ id: String, of policy: String, was: ClaimFingerprint?, now: ClaimFingerprint?) {
            guard let place = (now ?? was)?.place else { return }
            var claim = ChangeReport.TouchedClaim(
                id: id, policy: policy, place: place, kind: was == nil ? .new : now == nil ? .gone : .changed,
                differences: [], computedBefore: was?.computed, computedAfter: now?.computed, places: [])
            if let was, let now {
                claim.differences = now.differences(from: was)
                guard !claim.differences.isEmpty || was.computed != now.computed else { return }
            }
            claim.places = (places[id] ?? []) + (places["\(policy)/\(id)"] ?? [])
            claims.append(claim)
            ids.formUnion([id, "\(policy)/\(id)"])
        }
        for policy in newPolicies.policies {
            for claim in policy.claims {
                let key = "\(policy.id)/\(claim.id)"
                add(claim.id, of: policy.id, was: old[key], now: new[key])
            }
        }
        for policy in oldPolicies.policies {
            for claim in policy.claims where new["\(policy.id)/\(claim.id)"] == nil {
                add(claim.id, of: policy.id, was: old["\(policy.id)/\(claim.id)"], now: nil)
            }
        }
        return (claims, ids)
    }

    /// After the change, by the claim's name in the article.
    private static func statedPlaces(
        _ old: PassageIndex, _ new: PassageIndex
    ) -> [String: [ChangeReport.StatedPlace]] {
        var places: [String: [ChangeReport.StatedPlace]] = [:]
        for entry in new.entries {
            let isRewritten = old.text(entry.key) != new.text(entry.key)
            for block in entry.passage.blocks {
                for link in block.claims {
                    places[link.id, default: []].append(
                        ChangeReport.StatedPlace(
                            locale: entry.article.locale, place: link.place, words: block.words(link.range),
                            isRewritten: isRewritten))
                }
            }
        }
        return places
    }

    private static func passage(_ entry: PassageIndex.Entry, _ reasons: [String]) -> ChangeReport.TouchedPassage {
        let anchor = entry.passage.anchor
        return ChangeReport.TouchedPassage(
            locale: entry.article.locale, path: entry.article.path,
            url: entry.article.url + (anchor.isEmpty ? "" : "#" + anchor),
            title: entry.passage.title.isEmpty ? entry.article.title : entry.passage.title,
            place: entry.passage.place, reasons: reasons)
    }
}
