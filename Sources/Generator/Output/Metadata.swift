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

    func html(plan: SitePlan) -> String {
        let hasBase = !plan.configuration.baseURL.isEmpty
        let documentTitle = title == siteTitle || siteTitle.isEmpty ? title : "\(title) | \(siteTitle)"
        var html = "<title>\(Markup.escape(documentTitle))</title>\n"
        if !description.isEmpty { html += meta(name: "description", description) }
        if !isIndexed { html += meta(name: "robots", "noindex") }
        if hasBase {
            html += link("canonical", plan.absoluteURL(canonical ?? url))
            if alternates.count > 1 {
                for alternate in alternates {
                    html += link("alternate", plan.absoluteURL(alternate.url), hreflang: alternate.language)
                }
                if let defaultAlternate {
                    html += link("alternate", plan.absoluteURL(defaultAlternate), hreflang: "x-default")
                }
            }
        }
        html += openGraph(plan: plan, hasBase: hasBase)
        for data in structuredData {
            html += #"<script type="application/ld+json">"# + String(decoding: data, as: UTF8.self) + "</script>\n"
        }
        return html
    }

    private func openGraph(plan: SitePlan, hasBase: Bool) -> String {
        var html = property("og:type", type) + property("og:title", title)
        if !siteTitle.isEmpty { html += property("og:site_name", siteTitle) }
        if !description.isEmpty { html += property("og:description", description) }
        html += property("og:locale", Self.openGraphLocale(language))
        for alternate in alternates where alternate.language != language {
            html += property("og:locale:alternate", Self.openGraphLocale(alternate.language))
        }
        if hasBase {
            html += property("og:url", plan.absoluteURL(canonical ?? url))
            if let image { html += property("og:image", plan.absoluteURL(image)) }
        }
        if type == "article" {
            if let published { html += property("article:published_time", published.description) }
            if let modified { html += property("article:modified_time", modified.description) }
        }
        return html + meta(name: "twitter:card", image == nil ? "summary" : "summary_large_image")
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

    private func meta(name: String, _ content: String) -> String {
        "<meta name=\"\(name)\" content=\"\(Markup.escape(content))\">\n"
    }

    private func property(_ name: String, _ content: String) -> String {
        "<meta property=\"\(name)\" content=\"\(Markup.escape(content))\">\n"
    }

    private func link(_ relation: String, _ address: String, hreflang: String? = nil) -> String {
        let language = hreflang.map { " hreflang=\"\($0)\"" } ?? ""
        return "<link rel=\"\(relation)\"\(language) href=\"\(Markup.escape(address))\">\n"
    }
}
