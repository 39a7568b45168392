extension SitePlan {
    /// The absolute address of a path from the site's root, percent-encoded. Without a base URL, the path from the
    /// host's root.
    package func absoluteURL(_ path: String) -> String {
        (configuration.baseURL.isEmpty ? "/" : configuration.baseURL) + RelativeURL.encode(path)
    }

    /// The path part of the base URL, with slashes at both ends: `/docs/`.
    package var basePath: String {
        let base = configuration.baseURL
        guard let scheme = base.range(ofASCII: "://") else { return "/" }
        guard let slash = base[scheme.upperBound...].firstIndex(of: "/") else { return "/" }
        return String(base[slash...])
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

extension String {
    /// The first place of an ASCII text, compared byte by byte.
    fileprivate func range(ofASCII text: StaticString) -> Range<String.Index>? {
        let wanted = Array(text.description.utf8)
        var start = utf8.startIndex
        while start != utf8.endIndex {
            if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
            start = utf8.index(after: start)
        }
        return nil
    }
}
