internal import Diagnostics
internal import JSON
internal import KnowledgeBase

extension RulesReport {
    /// `claims.json`: policies, claims with their places, coverage. UTF-8, ending in a line end; deterministic.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("asOf", asOf.description)
            json.key("states")
            json.object { json in
                for state in ClaimState.allCases { json.member(state.rawValue, claims(in: state)) }
            }
            json.key("policies")
            json.array { json in policies.forEach { Self.append($0, &json) } }
            json.key("claims")
            json.array { json in claims.forEach { Self.append($0, &json) } }
            json.key("coverage")
            json.array { json in coverage.forEach { Self.append($0, &json) } }
        }
        return json.bytes + [0x0A]
    }

    private static func append(_ policy: PolicyReport, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", policy.id)
            json.member("path", policy.path)
            json.key("title")
            json.object { json in
                json.member("default", policy.title.fallback)
                for locale in policy.title.byLocale.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                    json.member(locale, policy.title[locale])
                }
            }
            json.member("asOf", ifPresent: policy.asOf?.description)
            json.member("reviewBy", ifPresent: policy.reviewBy?.description)
            json.member("stale", policy.isStale)
            json.member("source", policy.source)
            json.member("rules", policy.rules.count)
            json.member("tests", policy.tests.count)
            json.member("passed", policy.tests.count(where: \.isPassed))
            json.member("ruleCoverage", policy.coveragePercent)
        }
    }

    private static func append(_ claim: ClaimReport, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", claim.id)
            json.member("policy", claim.policy)
            json.member("path", claim.place.path)
            json.member("line", claim.place.line)
            json.member("column", claim.place.column)
            json.member("form", claim.form)
            json.member("expression", claim.expression)
            if !claim.unit.isEmpty { json.member("unit", claim.unit) }
            if !claim.polarity.isEmpty { json.member("polarity", claim.polarity) }
            if !claim.given.isEmpty { json.member("given", claim.given) }
            json.member("day", claim.day.description)
            json.member("computed", claim.computed)
            json.member("state", claim.state.rawValue)
            if !claim.reason.isEmpty { json.member("reason", claim.reason) }
            json.member("knownFalseSince", ifPresent: claim.knownFalseSince?.description)
            json.member("tests", claim.testCount)
            json.key("mentions")
            json.array { json in
                for mention in claim.mentions {
                    json.object { json in
                        json.member("locale", mention.locale)
                        json.member("url", mention.url)
                        json.member("path", mention.path)
                        json.member("line", mention.place.line)
                        json.member("column", mention.place.column)
                        json.member("words", mention.words)
                        json.member("said", mention.said)
                        json.member("state", mention.state.rawValue)
                        if !mention.reason.isEmpty { json.member("reason", mention.reason) }
                    }
                }
            }
        }
    }

    private static func append(_ coverage: CoverageReport, _ json: inout JSONWriter) {
        json.object { json in
            json.member("locale", coverage.locale)
            json.member("path", coverage.path)
            json.member("url", coverage.url)
            json.member("statements", coverage.statements)
            json.member("covered", coverage.covered)
        }
    }
}
