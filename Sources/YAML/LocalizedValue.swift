package import KnowledgeBase

/// A text that is one for all locales, or one per locale.
package enum LocalizedValue: Equatable, Sendable {
    case same(Located<String>)
    /// In the order of the file; the locales as written, for the caller to check against the site's.
    case perLocale([(locale: Located<String>, text: Located<String>)])

    package static func == (left: LocalizedValue, right: LocalizedValue) -> Bool {
        switch (left, right) {
        case (.same(let left), .same(let right)): left == right
        case (.perLocale(let left), .perLocale(let right)): left.elementsEqual(right, by: ==)
        default: false
        }
    }
}
