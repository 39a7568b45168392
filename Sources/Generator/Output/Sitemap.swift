internal import Bytes
internal import KnowledgeBase

/// `sitemap.xml` with the alternates of each page (sitemaps.org 0.9; `xhtml:link` as Google documents it).
///
/// A sitemap holds at most 50,000 addresses and 50 MB; a larger site gets an index and numbered parts.
struct Sitemap {
    static let maximumURLs = 50_000
    static let maximumBytes = 45_000_000

    let plan: SitePlan

    /// Calls `write` with one file after another, so that never more than one is held.
    func files(_ write: (OutputFile) throws -> Void) rethrows {
        var parts = 0
        var body: [UInt8] = []
        var count = 0
        var first: [UInt8] = []
        for page in plan.pages.indices where plan.isIndexed(page) {
            append(page, to: &body)
            count += 1
            guard count == Self.maximumURLs || body.count > Self.maximumBytes else { continue }
            parts += 1
            if parts == 1 { first = body } else { try write(part(parts, body)) }
            (body, count) = ([], 0)
        }
        if parts == 0 { return try write(OutputFile("sitemap.xml", Self.urlSet(body))) }
        if !body.isEmpty {
            parts += 1
            try write(part(parts, body))
        }
        try write(part(1, first))
        try write(index(parts: parts))
    }

    private func part(_ number: Int, _ body: [UInt8]) -> OutputFile {
        OutputFile("sitemap-\(number).xml", Self.urlSet(body))
    }

    private static func urlSet(_ body: [UInt8]) -> [UInt8] {
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """
        return Array(head.utf8) + body + Array("</urlset>\n".utf8)
    }

    private func index(parts: Int) -> OutputFile {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """
        for number in 1...parts {
            text += "<sitemap><loc>\(Markup.escape(plan.absoluteURL("sitemap-\(number).xml")))</loc></sitemap>\n"
        }
        return OutputFile("sitemap.xml", text + "</sitemapindex>\n")
    }

    private func append(_ page: Int, to body: inout [UInt8]) {
        let frontMatter = plan.articles[plan.pages[page].article].frontMatter
        body.append("<url><loc>")
        appendURL(page, to: &body)
        body.append("</loc>")
        if let date = frontMatter.updated ?? frontMatter.date { body += "<lastmod>\(date)</lastmod>".utf8 }
        let translations = plan.translations(of: page).filter { plan.isIndexed($0.page) }
        if translations.count > 1 {
            for (locale, page) in translations {
                append(link: plan.locales[locale].languageTag, to: page, &body)
            }
            let source = translations.first { $0.locale == plan.configuration.defaultLocale } ?? translations[0]
            append(link: "x-default", to: source.page, &body)
        }
        body.append("</url>\n")
    }

    private func append(link language: String, to page: Int, _ body: inout [UInt8]) {
        body.append(#"<xhtml:link rel="alternate" hreflang=""#)
        body += language.utf8
        body.append(#"" href=""#)
        appendURL(page, to: &body)
        body.append(#""/>"#)
    }

    private func appendURL(_ page: Int, to body: inout [UInt8]) {
        plan.appendAbsoluteURL(plan.pages[page].url, to: &body)
    }
}
