internal import JSON
internal import KnowledgeBase

/// The words of the search dialog in one locale, as its script reads them from the page.
enum SearchStrings {
    /// The client's names and the theme's.
    private static let keys: KeyValuePairs = [
        "search": "search.title", "placeholder": "search.placeholder", "close": "search.close",
        "loading": "search.loading",
        "noResults": "search.none", "didYouMean": "search.near",
        "otherLocales": "search.otherLocales", "recent": "search.recent",
        "forget": "search.recentClear", "all": "search.more", "any": "search.all", "page": "search.kinds.article",
        "question": "search.kinds.question", "step": "search.kinds.step", "heading": "search.kinds.section",
        "missing": "search.error", "damaged": "search.error", "format": "search.stale", "retry": "search.retry",
        "index": "search.indexLink", "help": "search.keys", "slashKey": "search.slashKey", "tryFewer": "search.hint",
        "noneFiltered": "search.noneFiltered", "clearFilters": "search.clearFilters", "tag": "tags.label",
        "section": "section.sections", "kind": "search.kind",
    ]

    /// JSON that is safe inside `<script>`.
    static func json(_ context: SiteContext, locale: Int) -> [UInt8] {
        let strings = context.strings[locale]
        var json = JSONWriter(isEmbedded: true)
        json.object { json in
            for (name, key) in keys { json.member(name, strings[key]) }
            json.key("results")
            json.object { json in
                for form in ["zero", "one", "two", "few", "many", "other"] {
                    json.member(form, ifPresent: strings.texts["search.results.\(form)"])
                }
            }
            json.member("address", GeneratedPage.search.url(in: context.plan.locales[locale]))
            json.key("names")
            json.object { json in
                for locale in context.plan.locales { json.member(locale.code, locale.name) }
            }
        }
        return json.bytes
    }
}
