/// How a document is rendered.
package struct RenderingOptions: Sendable {
    /// `markdown.html` of site.yaml.
    package enum RawHTML: Sendable {
        /// What `HTMLAllowList` knows, made well-formed.
        case allowListed
        /// As written. The page is then as sound as its authors made it.
        case trusted
    }

    /// Words that the renderer sets, in the language of the page around the text.
    package struct Strings: Sendable {
        /// Labels of the five callouts, by `CalloutKind.name`.
        package var callouts: [String: String]
        /// Label of the `#` link behind a heading: what stands before the heading's text in it, and after it. All of it
        /// stands before where the text is not in it.
        let anchorWords: (before: String, after: String?)
        /// Label of the region around a table.
        package var table: String
        /// Label of the link from a footnote back to its mark.
        package var footnoteBack: String
        /// Names of the boxes of a task list.
        package var taskDone: String
        package var taskOpen: String

        package init(
            callouts: [String: String] = [:], anchor: String = "Link to this section", table: String = "Table",
            footnoteBack: String = "Back to the text", taskDone: String = "Done", taskOpen: String = "Open"
        ) {
            self.callouts = callouts
            let placeholder = "{title}".utf8
            if let start = anchor.utf8.firstIndex(of: 0x7B), anchor.utf8[start...].starts(with: placeholder) {
                let end = anchor.utf8.index(start, offsetBy: placeholder.count)
                anchorWords = (String(anchor[..<start]), String(anchor[end...]))
            } else {
                anchorWords = (anchor, nil)
            }
            self.table = table
            self.footnoteBack = footnoteBack
            self.taskDone = taskDone
            self.taskOpen = taskOpen
        }
    }

    package var rawHTML: RawHTML
    package var strings: Strings
    /// Ids, anchor links and regions for the keyboard: right in a page of its own, wrong in an excerpt that stands in
    /// a feed or in JSON. Footnote marks are left out of an excerpt too.
    package var isExcerpt: Bool

    package init(rawHTML: RawHTML = .allowListed, strings: Strings = Strings(), isExcerpt: Bool = false) {
        self.rawHTML = rawHTML
        self.strings = strings
        self.isExcerpt = isExcerpt
    }
}
