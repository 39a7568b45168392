internal import Diagnostics
internal import KnowledgeBase

extension RulesReport {
    /// What `kotae explain CLAIM` prints: both ends of a claim and what was computed between; nil for an unknown claim.
    package func explanation(of id: String) -> String? {
        guard let claim = claim(id) else { return nil }
        let policy = policies.first { $0.id == claim.policy }
        var lines = ["\(claim.id): \(claim.state.rawValue)" + (claim.reason.isEmpty ? "" : " (\(claim.reason))")]
        if let since = claim.knownFalseSince { lines.append("  known since \(since)") }
        lines.append("  policy    \(claim.policy), \(claim.place)")
        if let policy {
            var dates: [String] = []
            if let asOf = policy.asOf { dates.append("true of \(asOf)") }
            if let review = policy.reviewBy { dates.append("review by \(review)\(policy.isStale ? ", past" : "")") }
            if !dates.isEmpty { lines.append("            " + dates.joined(separator: ", ")) }
            if !policy.source.isEmpty { lines.append("  source    \(policy.source)") }
        }
        let detail = [claim.unit.isEmpty ? "" : "unit \(claim.unit)", claim.polarity].filter { !$0.isEmpty }
        lines.append("  \(padded(claim.form, 9)) \(([claim.expression] + detail).joined(separator: ", "))")
        if !claim.given.isEmpty { lines.append("  given     \(claim.given)") }
        lines.append("  computed  \(claim.computed) on \(claim.day)")
        lines.append("  tests     \(claim.testCount)")
        if claim.mentions.isEmpty { lines.append("  stated    nowhere") }
        for mention in claim.mentions {
            lines.append("  stated    \(mention.place) (\(mention.locale))")
            lines.append("            “\(mention.words)”")
            let said = mention.said.isEmpty ? "" : "read as \(mention.said): "
            let reason = mention.reason.isEmpty ? "" : ", \(mention.reason)"
            lines.append("            \(said)\(mention.state.rawValue)\(reason)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The known claim nearest to a name that is none, as a question; empty where none is near.
    package func hint(for id: String) -> String { NearestName.hint(id, among: claims.map(\.id)) }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
