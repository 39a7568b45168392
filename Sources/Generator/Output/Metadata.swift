internal import Bytes
internal import KnowledgeBase

/// What a page says of itself to machines, for its `<head>`: title, description, canonical address, alternates, Open
/// Graph, structured data.
struct Metadata {
    var title: String
    var siteTitle: String
    var description = ""
    /// From the site's root.
    var url: String
    /// Where this differs from `url`, the page shows what stands there.
    var canonical: String?
    var isIndexed = true
    /// `website` or `article` (ogp.me).
    var type = "website"
    /// Language tag and address from the site's root, itself included; the default locale's is `x-default` too.
    var alternates: [(language: String, url: String)] = []
    var defaultAlternate: String?
    var language: String
    /// From the site's root.
    var image: String?
    var published: CalendarDate?
    var modified: CalendarDate?
    /// JSON-LD, already safe inside `<script>`.
    var structuredData: [[UInt8]] = []

    /// The elements, each on a line of its own.
    func html(plan: SitePlan) -> [UInt8] {
        let hasBase = !plan.configuration.baseURL.isEmpty
        var html: [UInt8] = []
        html.reserveCapacity(2048 + structuredData.reduce(0) { $0 + $1.count })
        html.append("<title>")
        Markup.append(title, to: &html)
        if title != siteTitle, !siteTitle.isEmpty {
            html.append(" | ")
            Markup.append(siteTitle, to: &html)
        }
        html.append("</title>\n")
        if !description.isEmpty { Self.meta(#"name="description""#, description, &html) }
        if !isIndexed { Self.meta(#"name="robots""#, "noindex", &html) }
        if hasBase {
            Self.link("canonical", canonical ?? url, plan, &html)
            if alternates.count > 1 {
                for alternate in alternates {
                    Self.link("alternate", alternate.url, hreflang: alternate.language, plan, &html)
                }
                if let defaultAlternate {
                    Self.link("alternate", defaultAlternate, hreflang: "x-default", plan, &html)
                }
            }
        }
        appendOpenGraph(plan: plan, hasBase: hasBase, to: &html)
        for data in structuredData {
            html.append(#"<script type="application/ld+json">"#)
            html += data
            html.append("</script>\n")
        }
        return html
    }

    private func appendOpenGraph(plan: SitePlan, hasBase: Bool, to html: inout [UInt8]) {
        Self.meta(#"property="og:type""#, type, &html)
        Self.meta(#"property="og:title""#, title, &html)
        if !siteTitle.isEmpty { Self.meta(#"property="og:site_name""#, siteTitle, &html) }
        if !description.isEmpty { Self.meta(#"property="og:description""#, description, &html) }
        Self.meta(#"property="og:locale""#, Self.openGraphLocale(language), &html)
        for alternate in alternates where alternate.language != language {
            Self.meta(#"property="og:locale:alternate""#, Self.openGraphLocale(alternate.language), &html)
        }
        if hasBase {
            Self.meta(#"property="og:url""#, plan.absoluteURL(canonical ?? url), &html)
            if let image { Self.meta(#"property="og:image""#, plan.absoluteURL(image), &html) }
        }
        if type == "article" {
            if let published { Self.meta(#"property="article:published_time""#, published.description, &html) }
            if let modified { Self.meta(#"property="article:modified_time""#, modified.description, &html) }
        }
        Self.meta(#"name="twitter:card""#, image == nil ? "summary" : "summary_large_image", &html)
    }

    /// `zh-CN` gives `zh_CN`; Open Graph wants a territory too, so a lone language gets its most usual one.
    static func openGraphLocale(_ language: String) -> String {
        if let territory = territories[language] { return territory }
        return String(decoding: language.utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
    }

    private static let territories = [
        "ja": "ja_JP", "en": "en_US", "ko": "ko_KR", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "it": "it_IT",
        "pl": "pl_PL", "ru": "ru_RU", "ar": "ar_AR", "hi": "hi_IN", "pt": "pt_PT", "zh": "zh_CN",
    ]

    /// - Parameter name: The attribute that names it.
    private static func meta(_ name: StaticString, _ content: String, _ html: inout [UInt8]) {
        html.append("<meta ")
        html.append(name)
        html.append(" content=\"")
        Markup.append(content, to: &html)
        html.append("\">\n")
    }

    private static func link(
        _ relation: StaticString, _ path: String, hreflang: String? = nil, _ plan: SitePlan, _ html: inout [UInt8]
    ) {
        html.append("<link rel=\"")
        html.append(relation)
        if let hreflang {
            html.append("\" hreflang=\"")
            Markup.append(hreflang, to: &html)
        }
        html.append("\" href=\"")
        plan.appendAbsoluteURL(path, to: &html)
        html.append("\">\n")
    }
}
