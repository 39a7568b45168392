/// A page, and what a search can find on it.
package struct SearchPage: Sendable {
    /// Relative to the site's root, without a leading slash, percent-encoded: `ja/ssl/faq/`.
    package var url: String
    package var title: String
    /// None at first.
    package var tags: [String]
    /// The title of the section of the site that the page is in; empty, as at first, for none.
    package var section: String
    /// The page's head, which has no anchor, then its parts in reading order.
    package var records: [SearchRecord]

    package init(url: String, title: String, records: [SearchRecord] = []) {
        self.url = url
        self.title = title
        self.records = records
        tags = []
        section = ""
    }

    /// Of all but the address.
    var content: Fingerprint {
        var content = Fingerprint()
        content.add(title)
        content.add(section)
        content.add(tags.count)
        for tag in tags { content.add(tag) }
        for record in records {
            content.add(record.anchor)
            content.add(record.title)
            content.add(Int(record.kind.rawValue))
            content.add(record.body)
            content.add(record.aside)
        }
        return content
    }
}
