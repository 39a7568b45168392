/// What readers of one locale will see changed.
package struct PageChanges: Sendable, Equatable {
    /// Nil for pages outside of every locale.
    package var locale: String?
    /// Paths of pages as readers know them (`ja/ssl/faq/`), in order of their bytes.
    package var new: [String] = []
    package var changed: [String] = []
    package var gone: [String] = []

    package var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }
}
