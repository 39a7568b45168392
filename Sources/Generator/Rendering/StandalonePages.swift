internal import KnowledgeBase
internal import Templates

/// Pages outside of the frame: the language chooser at the root, the page for what is not found, redirects.
struct StandalonePages {
    let context: SiteContext

    private var plan: SitePlan { context.plan }
    private var source: Int { plan.configuration.defaultLocale }

    private func direction(_ locale: Int) -> String { plan.locales[locale].isRightToLeft ? "rtl" : "ltr" }

    /// The default locale first, then the others in the order of site.yaml.
    private var localesByPreference: [Int] { [source] + plan.locales.indices.filter { $0 != source } }

    /// `/`: sends the reader to the best locale, or lets him choose. Nil where a locale lives at the root itself.
    func chooser() throws -> OutputFile? {
        guard !plan.locales.contains(where: { $0.path.isEmpty }) else { return nil }
        func asset(_ name: String) -> ViewValue { .text(RelativeURL.encode(context.assets.path(name))) }
        var metadata = Metadata(
            title: context.siteTitle(source), siteTitle: context.siteTitle(source), url: "",
            language: plan.locales[source].languageTag)
        metadata.description = context.configuration.description[plan.locales[source].code]
        metadata.canonical = context.home(source)
        let locales = localesByPreference.map { locale -> View in
            [
                "href": .text(context.link(from: "", to: context.home(locale))),
                "lang": .text(plan.locales[locale].languageTag), "dir": .text(direction(locale)),
                "label": .text(plan.locales[locale].name), "note": .text(context.siteTitle(locale)),
                "prompt": .text(context.strings[locale]["chooser.prompt"]),
            ]
        }
        let html = try context.libraries[source].render(
            "pages/chooser",
            [
                "lang": .text(plan.locales[source].languageTag), "dir": .text(direction(source)),
                "title": .text(context.siteTitle(source)), "siteTitle": .text(context.siteTitle(source)),
                "stylesheet": asset("kotae.css"), "themeScript": asset("theme.js"),
                "chooserScript": asset("chooser.js"),
                "icon": asset("favicon.svg"), "metadata": .raw(metadata.html(plan: plan)), "locales": .list(locales),
            ])
        return OutputFile("index.html", html)
    }

    /// `404.html` in all languages, and one in each locale's folder for hosts that look there. Its links are absolute,
    /// because nobody knows at which depth it will be shown.
    func notFound() throws -> [OutputFile] {
        var files = [OutputFile("404.html", try notFound(localesByPreference))]
        for locale in plan.locales.indices where !plan.locales[locale].path.isEmpty {
            files.append(OutputFile(plan.locales[locale].path + "/404.html", try notFound([locale])))
        }
        return files
    }

    private func notFound(_ locales: [Int]) throws -> [UInt8] {
        let first = locales.first ?? source
        func absolute(_ path: String) -> String { plan.basePath + RelativeURL.encode(path) }
        func asset(_ name: String) -> ViewValue { .text(absolute(context.assets.path(name))) }
        let views = locales.map { locale -> View in
            let strings = context.strings[locale]
            let questions =
                context.hasQuestions[locale]
                ? absolute(GeneratedPage.questions.url(in: plan.locales[locale])) : nil
            return [
                "lang": .text(plan.locales[locale].languageTag), "dir": .text(direction(locale)),
                "prefix": .text(absolute(context.home(locale))), "heading": .text(strings["notFound.title"]),
                "message": .text(strings["notFound.message"]), "home": .text(absolute(context.home(locale))),
                "homeLabel": .text(strings["notFound.home"]), "questions": .optional(questions),
                "questionsLabel": .text(strings["questions.title"]),
            ]
        }
        return try context.libraries[first].render(
            "pages/not-found",
            [
                "defaultLang": .text(plan.locales[first].languageTag), "defaultDir": .text(direction(first)),
                "siteTitle": .text(context.siteTitle(first)), "stylesheet": asset("kotae.css"),
                "themeScript": asset("theme.js"), "notFoundScript": asset("not-found.js"), "icon": asset("favicon.svg"),
                "locales": .list(views),
            ])
    }

    /// The page at an old address that sends readers to the new one.
    func redirect(_ redirect: Redirect) throws -> OutputFile {
        let page = plan.pages[redirect.page]
        let strings = context.strings[page.locale]
        let html = try context.libraries[page.locale].render(
            "pages/redirect",
            [
                "lang": .text(plan.locales[page.locale].languageTag), "dir": .text(direction(page.locale)),
                "title": .text(strings["redirect.title"]),
                "target": .text(context.link(from: redirect.path, to: page.url)),
                "canonical": .text(plan.absoluteURL(page.url)), "message": .text(strings["redirect.message"]),
                "action": .text(strings["redirect.action"]),
                "redirectScript": .text(
                    RelativeURL.encode(RelativeURL.root(from: redirect.path) + context.assets.path("redirect.js"))),
            ])
        return OutputFile(redirect.path, html)
    }
}
