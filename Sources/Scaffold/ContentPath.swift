internal import Diagnostics
package import KnowledgeBase

/// The path of an article below the site's folder, and the locale whose folder it is in.
package struct ContentPath: Hashable, Sendable {
    /// Such as `content/en/billing/faq.md`.
    package let path: String
    /// An index into the site's locales.
    package let locale: Int
    /// Below the locale's folder: `billing/faq.md`.
    package let inner: String

    /// Reads a path as a user wrote it: `content/`, a leading `./` and the ending `.md` may be left out.
    package init(_ written: String, in configuration: SiteConfiguration) throws(PathProblem) {
        var text = Substring(written)
        while text.hasPrefix("./") { text = text.dropFirst(2) }
        if text.hasPrefix("content/") { text = text.dropFirst("content/".count) }
        let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        let isPlain =
            !text.hasPrefix("/") && !text.utf8.contains { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }
            && parts.allSatisfy { !$0.isEmpty && $0.first != 0x2E }
        guard isPlain else {
            throw PathProblem(
                summary: "“\(written)” is no path of an article",
                fix: "Name a file below content/, such as content/\(configuration.locales[0].code)/billing/faq.md.")
        }
        if !text.hasSuffix(".md"), !text.hasSuffix(".markdown") { text += ".md" }
        let locales = configuration.locales
        let fits = locales.indices.filter { locales[$0].path.isEmpty || text.hasPrefix(locales[$0].path + "/") }
        guard let locale = fits.max(by: { locales[$0].path.utf8.count < locales[$1].path.utf8.count }) else {
            let first = text.prefix { $0 != "/" }
            let known = locales.map(\.path)
            throw PathProblem(
                summary: "“\(first)” is no locale of this site",
                fix: NearestName.to(String(first), among: known).map { "Did you mean “\($0)”?" }
                    ?? "The path begins with the folder of one: \(known.joined(separator: ", ")).")
        }
        self.locale = locale
        let prefix = locales[locale].path.isEmpty ? "" : locales[locale].path + "/"
        inner = String(Substring(text.utf8.dropFirst(prefix.utf8.count)))
        path = "content/" + text
    }

    /// The path of the same article in another locale.
    package func path(in code: String, of configuration: SiteConfiguration) throws(PathProblem) -> String {
        guard let other = configuration.locales.first(where: { $0.code.lowercased() == code.lowercased() }) else {
            let known = configuration.locales.map(\.code)
            throw PathProblem(
                summary: "“\(code)” is no locale of this site",
                fix: NearestName.to(code, among: known).map { "Did you mean “\($0)”?" }
                    ?? "site.yaml declares \(known.joined(separator: ", ")); add it there first.")
        }
        guard other != configuration.locales[locale] else {
            throw PathProblem(summary: "\(path) is in “\(other.code)” already", fix: "Name another locale.")
        }
        return "content/" + (other.path.isEmpty ? "" : other.path + "/") + inner
    }
}
