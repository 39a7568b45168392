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
        html += "<title>".utf8
        Markup.append(title == siteTitle || siteTitle.isEmpty ? title : "\(title) | \(siteTitle)", to: &html)
        html += "</title>\n".utf8
        if !description.isEmpty { Self.meta("name", "description", description, &html) }
        if !isIndexed { Self.meta("name", "robots", "noindex", &html) }
        if hasBase {
            Self.link("canonical", plan.absoluteURL(canonical ?? url), &html)
            if alternates.count > 1 {
                for alternate in alternates {
                    Self.link("alternate", plan.absoluteURL(alternate.url), hreflang: alternate.language, &html)
                }
                if let defaultAlternate {
                    Self.link("alternate", plan.absoluteURL(defaultAlternate), hreflang: "x-default", &html)
                }
            }
        }
        appendOpenGraph(plan: plan, hasBase: hasBase, to: &html)
        for data in structuredData {
            html += #"<script type="application/ld+json">"#.utf8
            html += data
            html += "</script>\n".utf8
        }
        return html
    }

    private func appendOpenGraph(plan: SitePlan, hasBase: Bool, to html: inout [UInt8]) {
        func property(_ name: String, _ content: String) { Self.meta("property", name, content, &html) }
        property("og:type", type)
        property("og:title", title)
        if !siteTitle.isEmpty { property("og:site_name", siteTitle) }
        if !description.isEmpty { property("og:description", description) }
        property("og:locale", Self.openGraphLocale(language))
        for alternate in alternates where alternate.language != language {
            property("og:locale:alternate", Self.openGraphLocale(alternate.language))
        }
        if hasBase {
            property("og:url", plan.absoluteURL(canonical ?? url))
            if let image { property("og:image", plan.absoluteURL(image)) }
        }
        if type == "article" {
            if let published { property("article:published_time", published.description) }
            if let modified { property("article:modified_time", modified.description) }
        }
        Self.meta("name", "twitter:card", image == nil ? "summary" : "summary_large_image", &html)
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

    private static func meta(_ attribute: String, _ name: String, _ content: String, _ html: inout [UInt8]) {
        html += "<meta ".utf8
        html += attribute.utf8
        html += "=\"".utf8
        html += name.utf8
        html += "\" content=\"".utf8
        Markup.append(content, to: &html)
        html += "\">\n".utf8
    }

    private static func link(_ relation: String, _ address: String, hreflang: String? = nil, _ html: inout [UInt8]) {
        html += "<link rel=\"".utf8
        html += relation.utf8
        if let hreflang {
            html += "\" hreflang=\"".utf8
            Markup.append(hreflang, to: &html)
        }
        html += "\" href=\"".utf8
        Markup.append(address, to: &html)
        html += "\">\n".utf8
    }
}
