/// A text that is the same everywhere, or differs by locale.
package struct LocalizedText: Hashable, Sendable {
    /// Used where no locale matches.
    package var fallback: String
    /// By locale code, as site.yaml spells it.
    package var byLocale: [String: String]

    package init(_ fallback: String, byLocale: [String: String] = [:]) {
        self.fallback = fallback
        self.byLocale = byLocale
    }

    package subscript(locale: String) -> String { byLocale[locale] ?? fallback }
}
