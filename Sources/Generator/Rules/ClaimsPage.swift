internal import KnowledgeBase
internal import Rules

/// The report of a locale: what each policy says, where the articles state it, and how it stands.
struct ClaimsPage {
    let context: SiteContext
    let report: LocaleReport
    let locale: Int
    /// From the site's root.
    let url: String

    private var strings: UIStrings { context.strings[locale] }

    var lead: String {
        strings.format(
            "claims.lead",
            [
                "claims": strings.number(report.states.reduce(0, +)),
                "tests": strings.number(report.policies.reduce(0) { $0 + $1.policy.tests.count }),
                "percent": strings.number(report.percent), "date": strings.date(report.asOf),
            ])
    }

    /// The sections of the policies, as HTML.
    func body() -> String {
        report.policies.map { row in
            "<section><h2>\(Markup.escape(row.title))</h2>" + facts(row.policy) + table(row.claims) + "</section>\n"
        }.joined() + note()
    }

    private func facts(_ policy: PolicyReport) -> String {
        var items: [String] = []
        if let asOf = policy.asOf { items.append(strings.html("claims.asOf", ["date": time(asOf)])) }
        if let reviewBy = policy.reviewBy { items.append(strings.html("claims.reviewBy", ["date": time(reviewBy)])) }
        if !policy.source.isEmpty {
            let source = Markup.escape(policy.source)
            let isAddress = policy.source.hasPrefix("https://") || policy.source.hasPrefix("http://")
            items.append(
                strings.html("claims.source", ["source": isAddress ? #"<a href="\#(source)">\#(source)</a>"# : source]))
        }
        let passed = policy.tests.count { $0.isPassed }
        items.append(
            strings.html(
                "claims.tests",
                [
                    "passed": strings.number(passed), "count": strings.number(policy.tests.count),
                    "percent": strings.number(policy.coveragePercent),
                ]))
        return #"<ul class="facts">"# + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
    }

    private func table(_ claims: [ClaimReport]) -> String {
        let stated = claims.filter { !$0.mentions.isEmpty }
        guard !stated.isEmpty else { return "" }
        let heads = ["claims.claim", "claims.computed", "claims.places", "claims.state"]
            .map { #"<th scope="col">\#(Markup.escape(strings[$0]))</th>"# }.joined()
        let label = Markup.escape(strings["table.label"])
        return
            #"<div class="table" role="region" tabindex="0" aria-label="\#(label)"><table><thead><tr>\#(heads)</tr></thead><tbody>"#
            + stated.map(row).joined() + "</tbody></table></div>"
    }

    private func row(_ claim: ClaimReport) -> String {
        let places = claim.mentions.map { mention in
            let target = mention.url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            var href = context.link(from: url, to: String(target[0]))
            if target.count > 1 { href += "#" + RelativeURL.encodeComponent(String(target[1])) }
            return #"<a href="\#(Markup.escape(href))">\#(Markup.escape(mention.words))</a>"#
        }.joined(separator: "<br>")
        let state = Markup.escape(strings["claims.states.\(claim.state.rawValue)"])
        let reason = claim.reason.isEmpty ? "" : "<br>" + Markup.escape(claim.reason)
        return #"<tr id="\#(Markup.escape(claim.id))"><td><code>\#(Markup.escape(claim.id))</code></td>"#
            + "<td><code>\(Markup.escape(claim.computed))</code></td><td>\(places)</td><td>\(state)\(reason)</td></tr>"
    }

    private func note() -> String { "<p>\(Markup.escape(strings["claims.note"]))</p>" }

    private func time(_ date: CalendarDate) -> String {
        #"<time datetime="\#(date)">\#(Markup.escape(strings.date(date)))</time>"#
    }
}
