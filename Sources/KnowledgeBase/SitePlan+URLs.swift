extension SitePlan {
    /// The absolute address of a path from the site's root, percent-encoded. Without a base URL, the path from the
    /// host's root.
    package func absoluteURL(_ path: String) -> String {
        (configuration.baseURL.isEmpty ? "/" : configuration.baseURL) + RelativeURL.encode(path)
    }

    /// Appends the absolute address as text and a quoted attribute hold it: what `Markup.append` makes of
    /// `absoluteURL`.
    package func appendAbsoluteURL(_ path: String, to output: inout [UInt8]) {
        Markup.append(configuration.baseURL.isEmpty ? "/" : configuration.baseURL, to: &output)
        Markup.append(RelativeURL.encode(path), to: &output)
    }

    /// The address that search engines should know for a page: a fallback points to the text that it shows.
    package func canonicalPage(of page: Int) -> Int {
        guard pages[page].isFallback else { return page }
        return counterparts[page][configuration.defaultLocale] ?? page
    }

    /// Whether search engines may list a page.
    package func isIndexed(_ page: Int) -> Bool {
        !pages[page].isFallback && !articles[pages[page].article].frontMatter.isHiddenFromSearchEngines
    }

    /// The file that a host serves for an address.
    package static func outputPath(of url: String) -> String { url + "index.html" }
}
