internal import Diagnostics

extension ChangeReport {
    /// As `kotae check --changed-since` prints it for a person; ends in a line end.
    ///
    /// ```
    /// claim issuance-time: changed (content/policies/ssl.yaml:120:3)
    ///   the fact “issuanceDays”: {"max": 7, "min": 5} → {"max": 9, "min": 5}
    ///   ja content/ja/faq.md:47:17 “5～7営業日”
    /// to read again: en content/en/faq.md:40:1 “How long does it take?”
    ///   the claim “issuance-time” changed, and this text did not
    /// ```
    package var text: String {
        guard !isEmpty else { return "nothing changed that a claim or a question shows\n" }
        var lines: [String] = []
        for claim in claims {
            lines.append("claim \(claim.id): \(claim.kind.rawValue) (\(claim.place))")
            for difference in claim.differences {
                lines.append("  \(difference.part): \(Self.arrow(difference.before, difference.after))")
            }
            if claim.kind == .changed, claim.computedBefore != claim.computedAfter {
                lines.append("  computed: \(Self.arrow(claim.computedBefore, claim.computedAfter))")
            }
            if claim.places.isEmpty { lines.append("  stated nowhere") }
            for place in claim.places {
                let mark = place.isRewritten ? ", rewritten" : ""
                lines.append("  \(place.locale) \(place.place) “\(place.words)”\(mark)")
            }
        }
        for question in questions { lines += Self.lines("question", question) }
        for passage in rereads { lines += Self.lines("to read again", passage) }
        return lines.map { TerminalText.plain($0) + "\n" }.joined()
    }

    /// `12 claims and 30 questions in ja, en are touched; 4 are to be read again`.
    package var summary: String {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let places = locales.isEmpty ? "" : " in \(locales.joined(separator: ", "))"
        return "\(count(claims.count, "claim")) and \(count(questions.count, "question"))\(places) touched; "
            + "\(rereads.count) to read again"
    }

    private static func arrow(_ before: String?, _ after: String?) -> String {
        "\(before ?? "nothing") → \(after ?? "nothing")"
    }

    private static func lines(_ head: String, _ passage: TouchedPassage) -> [String] {
        ["\(head): \(passage.locale) \(passage.place) “\(passage.title)”"] + passage.reasons.map { "  " + $0 }
    }
}
