internal import Diagnostics
internal import KnowledgeBase

/// Reads the `aliases` of articles: from `/`, the site's root; otherwise beside the page.
enum Redirects {
    static func find(in plan: SitePlan) -> (redirects: [Redirect], findings: [Finding]) {
        var redirects: [Redirect] = []
        var findings: [Finding] = []
        for (index, page) in plan.pages.enumerated() where !page.isFallback {
            for alias in plan.articles[page.article].frontMatter.aliases {
                if let redirect = redirect(alias, page: index, plan) {
                    redirects.append(redirect)
                } else {
                    findings.append(
                        Finding(
                            .badAlias, at: alias.place,
                            "the alias “\(alias.value.prefix(200))” is no address of this site",
                            explanation: "A page is written there that sends readers on.",
                            fix: "Write a path such as `/old/faq/`, without `..`, `?` and `#`."))
                }
            }
        }
        return (redirects, findings)
    }

    private static func redirect(_ alias: Located<String>, page: Int, _ plan: SitePlan) -> Redirect? {
        guard let decoded = RelativeURL.decode(alias.value), !decoded.isEmpty, !Reference.isExternal(decoded) else {
            return nil
        }
        guard !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C || $0 == 0x3F || $0 == 0x23 })
        else { return nil }
        guard !decoded.utf8.split(separator: 0x2F).contains(where: { $0.elementsEqual("..".utf8) }) else { return nil }
        let url = plan.pages[page].url
        let parent = url.dropLast().lastIndex(of: "/").map { String(url[...$0]) } ?? ""
        guard var path = RelativeURL.resolve(decoded, in: decoded.hasPrefix("/") ? "" : parent) else { return nil }
        if path.hasSuffix(".html") || path.hasSuffix(".htm") {
            return Redirect(path: path, url: path, page: page, place: alias.place)
        }
        if !path.isEmpty, !path.hasSuffix("/") { path += "/" }
        return Redirect(path: path + "index.html", url: path, page: page, place: alias.place)
    }

    /// `_redirects`, as Netlify and Cloudflare read it: old path, new path, 301.
    static func file(_ redirects: [Redirect], _ plan: SitePlan) -> [UInt8] {
        var text = ""
        for redirect in redirects {
            let base = plan.basePath
            let target = base + RelativeURL.encode(plan.pages[redirect.page].url)
            text += "\(base)\(RelativeURL.encode(redirect.url)) \(target) 301\n"
            if redirect.url.hasSuffix("/"), redirect.url.utf8.count > 1 {
                text += "\(base)\(RelativeURL.encode(String(redirect.url.dropLast()))) \(target) 301\n"
            }
        }
        return Array(text.utf8)
    }
}
