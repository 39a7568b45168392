internal import KnowledgeBase

/// The metadata of an article's page.
struct PageMetadata {
    let context: SiteContext
    /// An index into the plan's pages.
    let index: Int
    let alternates: PageAlternates

    var metadata: Metadata {
        let plan = context.plan
        let page = plan.pages[index]
        let article = plan.article(of: page)
        let frontMatter = article.frontMatter
        var metadata = Metadata(
            title: frontMatter.metaTitle.isEmpty ? article.title : frontMatter.metaTitle,
            siteTitle: context.siteTitle(page.locale), url: page.url, language: plan.locales[page.locale].languageTag)
        metadata.description = frontMatter.description
        metadata.isIndexed = plan.isIndexed(index)
        if page.isFallback { metadata.canonical = plan.pages[plan.canonicalPage(of: index)].url }
        metadata.type = page.isLanding ? "website" : "article"
        metadata.alternates = alternates.translations
        metadata.defaultAlternate = alternates.defaultURL
        metadata.published = frontMatter.date
        metadata.modified = frontMatter.updated
        if let thumbnail = frontMatter.thumbnail {
            metadata.image = context.resolver.image(thumbnail.value, of: article).map { MediaPaths.output(of: $0) }
        }
        return metadata
    }
}
