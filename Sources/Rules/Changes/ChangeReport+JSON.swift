internal import Diagnostics
internal import JSON

extension ChangeReport {
    /// One object: `since`, `commit`, `claims`, `questions`, `reread`, `locales`. UTF-8, ending in a line end.
    package func json(since revision: String, commit: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("since", revision)
            json.member("commit", commit)
            json.member("locales", texts: locales)
            json.key("claims")
            json.array { json in for claim in claims { Self.append(claim, &json) } }
            json.key("questions")
            json.array { json in for question in questions { Self.append(question, &json) } }
            json.key("reread")
            json.array { json in for passage in rereads { Self.append(passage, &json) } }
        }
        return json.bytes + [0x0A]
    }

    private static func append(_ claim: TouchedClaim, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", claim.id)
            json.member("policy", claim.policy)
            json.member("kind", claim.kind.rawValue)
            append(claim.place, &json)
            json.member("computedBefore", ifPresent: claim.computedBefore)
            json.member("computedAfter", ifPresent: claim.computedAfter)
            json.key("differences")
            json.array { json in
                for difference in claim.differences {
                    json.object { json in
                        json.member("part", difference.part)
                        json.member("before", ifPresent: difference.before)
                        json.member("after", ifPresent: difference.after)
                    }
                }
            }
            json.key("places")
            json.array { json in
                for place in claim.places {
                    json.object { json in
                        json.member("locale", place.locale)
                        append(place.place, &json)
                        json.member("words", place.words)
                        json.member("isRewritten", place.isRewritten)
                    }
                }
            }
        }
    }

    private static func append(_ passage: TouchedPassage, _ json: inout JSONWriter) {
        json.object { json in
            json.member("locale", passage.locale)
            json.member("url", passage.url)
            json.member("title", passage.title)
            append(passage.place, &json)
            json.member("reasons", texts: passage.reasons)
        }
    }

    private static func append(_ place: Place, _ json: inout JSONWriter) {
        json.member("path", place.path)
        json.member("line", place.line)
        json.member("column", place.column)
    }
}
