/// The files of a new site: small, complete, and without a finding.
package enum StarterSite {
    /// - Parameters:
    ///   - locales: Language tags, the default one first; at least one, none twice.
    ///   - title: The site's title in all languages; nil for one in each.
    /// - Returns: Files in the order of their paths.
    package static func files(locales: [String], title: String?) -> [ScaffoldFile] {
        var files = [
            ScaffoldFile(path: "site.yaml", text: configuration(locales, title: title)),
            ScaffoldFile(path: "templates/README.md", text: templatesReadMe),
        ]
        for locale in locales { files += articles(in: locale, title: title) }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Whether a text can be a language tag, and so a folder's name: letters, digits and hyphens, a letter first (BCP
    /// 47).
    package static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        return parts.first.map { (2...8).contains($0.count) && $0.allSatisfy(isLetter) } == true
            && parts.allSatisfy {
                (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
            }
            && text.utf8.count <= 35
    }

    private static func articles(in locale: String, title: String?) -> [ScaffoldFile] {
        let words = StarterText.of(locale)
        func article(
            _ name: String, _ title: String, _ keys: String, _ description: String, _ body: String
        ) -> ScaffoldFile {
            ScaffoldFile(
                path: "content/\(locale)/\(name).md",
                text:
                    "---\ntitle: \(YAMLText.value(title))\ndescription: "
                    + "\(YAMLText.value(description))\n\(keys)---\n\n\(body)\n"
            )
        }
        return [
            article("index", title ?? words.siteTitle, "", words.homeDescription, words.homeBody),
            article("faq", words.faqTitle, "kind: faq\norder: 1\n", words.faqDescription, words.faqBody),
            article(
                "first-article", words.walkthroughTitle, "kind: walkthrough\norder: 2\n", words.walkthroughDescription,
                words.walkthroughBody),
            ScaffoldFile(path: "content/\(locale)/images/article.svg", text: picture(words)),
        ]
    }

    private static func configuration(_ locales: [String], title: String?) -> String {
        var text = "# What the site is. Keys that Kotae does not know are errors, so a slip of the pen is found.\n\n"
        if let title {
            text += "title: \(YAMLText.value(title))\n"
        } else {
            text += "title:\n"
            for locale in locales { text += "  \(locale): \(YAMLText.value(StarterText.of(locale).siteTitle))\n" }
        }
        text += """

            # Where the site will be, with its path. Feeds, the sitemap and search engines need it; pages work anywhere.
            baseURL: https://kb.example.com/

            # The locale whose text stands in for a translation that is missing.
            defaultLocale: \(locales.first ?? "en")

            # One folder below content/ for each; its name is the first part of the addresses.
            locales:

            """
        for locale in locales { text += "  \(locale): { name: \(YAMLText.value(LanguageName.of(locale))) }\n" }
        return text + """

            # “Edit this page”: {path} stands for the article's path.
            # editURL: https://github.com/example/kb/edit/main/{path}

            # How grave findings are: error, warning or off. `kotae check --list` names all.
            # checks: { missing-alt: error }

            """
    }

    private static let templatesReadMe = """
        # Templates of this site

        A file in this folder replaces the file of the same path in Kotae's built-in theme. An empty folder is a good
        beginning.

        - `strings/en.yaml` changes words: `edit: Improve this page`
        - `components/Name.mustache` renders `<Name key="value"/>` in articles; `{{key}}` prints the value
        - `partials/site-footer.mustache` replaces the footer, `layout.mustache` the page around the text
        - `assets/kotae.css` replaces the style sheet

        """

    /// An article that becomes a page. Drawn in the middle greys, which are seen on light and on dark.
    private static func picture(_ words: StarterText) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" width="640" height="220" role="img">
          <rect width="640" height="220" rx="12" fill="#f4f5f7"/>
          <g fill="#ffffff" stroke="#5b6472" stroke-width="2">
            <rect x="60" y="36" width="180" height="148" rx="8"/>
            <rect x="400" y="36" width="180" height="148" rx="8"/>
          </g>
          <path d="M400 60h180" stroke="#5b6472" stroke-width="2"/>
          <g fill="#5b6472">
            <circle cx="414" cy="48" r="4"/><circle cx="428" cy="48" r="4"/><circle cx="442" cy="48" r="4"/>
          </g>
          <g stroke="#9aa3af" stroke-width="6" stroke-linecap="round">
            <path d="M84 112h132M84 134h132M84 156h84"/>
            <path d="M424 134h132M424 156h84"/>
          </g>
          <g fill="none" stroke="#2563a8" stroke-width="6" stroke-linecap="round">
            <path d="M268 110h88m-18-18 18 18-18 18"/>
          </g>
          <g font-family="sans-serif" font-size="22" font-weight="bold" fill="#1f2733">
            <text x="84" y="84"># \(words.pictureArticle)</text>
            <text x="424" y="104">\(words.picturePage)</text>
          </g>
        </svg>

        """
    }
}
