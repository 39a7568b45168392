internal import Templates

/// The names that each template may use. The templates are checked against them when they are loaded.
enum ViewSchemas {
    private static let link = ViewSchema(values: ["href", "label"])
    private static let document = ViewSchema(
        values: ["breadcrumbs", "title", "textAttributes", "lead", "notices", "facts", "body", "editURL", "reportURL"],
        flags: ["hasTags"], lists: ["tags": link, "previous": link, "next": link])

    static let byTemplate: [String: ViewSchema] = [
        "layout": ViewSchema(
            values: [
                "htmlAttributes", "head", "metadata", "kind", "siteHeader", "localeSwitch", "navigation", "contents",
                "content",
                "siteFooter",
            ]),
        "partials/head": ViewSchema(
            values: [
                "stylesheet", "themeScript", "script", "icon", "searchScript", "feed", "feedTitle",
                "localeCode", "localeCodes",
            ]),
        "partials/site-header": ViewSchema(
            values: ["home", "siteTitle", "questionsURL"], flags: ["hasSearch", "hasNavigation", "hasHeaderLinks"],
            lists: ["headerLinks": link]),
        "partials/locale-switch": ViewSchema(
            values: ["currentLocale"], lists: ["locales": ViewSchema(values: ["attributes", "label"])]),
        "partials/navigation": ViewSchema(values: ["tree"]),
        "partials/navigation-list": ViewSchema(values: ["entries"]),
        // A template of its own, printed entry by entry: the engine has then run for all shapes that an entry can have,
        // however long the lists.
        "partials/navigation-entry": ViewSchema(
            values: ["attributes", "label", "children", "fallbackLang"], flags: ["isSection"]),
        "partials/contents": ViewSchema(values: ["outline", "textAttributes"]),
        "partials/site-footer": ViewSchema(
            values: ["footerNote", "questionsURL", "tagsURL", "feed", "siteTitle", "searchStrings"],
            lists: ["footerLinks": link]),
        "partials/breadcrumbs": ViewSchema(values: [], lists: ["crumbs": link]),
        "partials/notice": ViewSchema(values: ["tone", "heading", "message", "href", "action"]),
        "pages/article": document,
        "pages/faq": document.adding(ViewSchema(values: ["questionList", "questionCount"])),
        "pages/walkthrough": document.adding(ViewSchema(values: ["before"])),
        // Printed card by card, as the entries of the navigation are.
        "partials/card": ViewSchema(values: ["href", "label", "note", "count", "kindLabel"]),
        "pages/section": ViewSchema(
            values: [
                "breadcrumbs", "title", "textAttributes", "lead", "facts", "notices", "body", "sections", "articles",
                "editURL", "reportURL",
            ]),
        "pages/home": ViewSchema(
            values: ["title", "lead", "body", "textAttributes", "notices", "sections", "questionsURL", "summary"],
            flags: ["hasSearch", "hasRecent"],
            lists: ["recent": ViewSchema(values: ["href", "label", "date", "datetime"])]),
        "pages/tag": ViewSchema(values: ["title", "countText", "tagsURL", "breadcrumbs", "articles"]),
        "pages/tags": ViewSchema(
            values: ["title", "breadcrumbs"], lists: ["tags": ViewSchema(values: ["href", "label", "count"])]),
        "pages/questions": ViewSchema(
            values: ["title", "breadcrumbs", "questionCount"],
            lists: ["groups": ViewSchema(values: ["label", "href", "questions"])]),
        "pages/claims": ViewSchema(values: ["breadcrumbs", "title", "lead", "body"]),
        "pages/search": ViewSchema(values: ["title", "questionsURL"]),
        "pages/not-found": ViewSchema(
            values: ["defaultLang", "defaultDir", "siteTitle", "stylesheet", "themeScript", "notFoundScript", "icon"],
            lists: [
                "locales": ViewSchema(
                    values: [
                        "lang", "dir", "prefix", "heading", "message", "home", "homeLabel", "questions",
                        "questionsLabel",
                    ])
            ]),
        "pages/redirect": ViewSchema(
            values: ["lang", "dir", "title", "target", "canonical", "message", "action", "redirectScript"]),
        "pages/chooser": ViewSchema(
            values: [
                "lang", "dir", "title", "siteTitle", "stylesheet", "themeScript", "chooserScript", "icon", "metadata",
            ],
            lists: ["locales": ViewSchema(values: ["href", "lang", "dir", "label", "note", "prompt"])]),
    ]
}
