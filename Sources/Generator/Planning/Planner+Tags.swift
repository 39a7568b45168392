internal import Diagnostics
internal import KnowledgeBase
internal import Markdown

extension Planner {
    /// Gathers the tags of each locale. Spellings that give one slug (`TLS`, `tls`) are one tag; the first spelling
    /// names it.
    mutating func collectTags() {
        plan.tags = plan.locales.indices.map { Self.tags(in: $0, of: plan, &findings) }
    }

    /// The tags of a locale, from the pages of a plan and their order.
    static func tags(in locale: Int, of plan: SitePlan, _ findings: inout [Finding]) -> [TagGroup] {
        var groups: [TagGroup] = []
        var indexBySlug: [String: Int] = [:]
        for page in plan.pageRanges[locale] where !plan.pages[page].isFallback {
            for tag in plan.articles[plan.pages[page].article].frontMatter.tags {
                let slug = Slug.make(tag.value)
                guard !slug.isEmpty else {
                    findings.append(
                        Finding(
                            .badTag, at: tag.place, "the tag “\(tag.value)” has no letter or digit",
                            explanation: "A tag's page is named after it.", fix: "Write the tag in letters."))
                    continue
                }
                if let index = indexBySlug[slug] {
                    if groups[index].pages.last != page { groups[index].pages.append(page) }
                } else {
                    indexBySlug[slug] = groups.count
                    groups.append(TagGroup(name: tag.value, slug: slug, pages: [page]))
                }
            }
        }
        let keyed = groups.map { ($0, CollationKey($0.name, language: plan.locales[locale].language)) }
        return keyed.sorted { $0.1 < $1.1 }.map(\.0)
    }
}
