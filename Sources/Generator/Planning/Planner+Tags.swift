internal import Diagnostics
internal import KnowledgeBase
internal import Markdown

extension Planner {
    /// Gathers the tags of each locale. Spellings that give one slug (`TLS`, `tls`) are one tag; the first spelling
    /// names it.
    mutating func collectTags() {
        for (locale, range) in zip(plan.locales, plan.pageRanges) {
            var groups: [TagGroup] = []
            var indexBySlug: [String: Int] = [:]
            for page in range where !plan.pages[page].isFallback {
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
            let keyed = groups.map { ($0, CollationKey($0.name, language: locale.language)) }
            plan.tags.append(keyed.sorted { $0.1 < $1.1 }.map(\.0))
        }
    }
}
