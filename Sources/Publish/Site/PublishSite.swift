/// A built folder and what must be known of it to publish it.
package struct PublishSite: Sendable, Equatable {
    /// Pages whose path begins with `prefix` (`ja/`) are told under `name`.
    package struct Locale: Sendable, Equatable {
        package var name: String
        package var prefix: String

        package init(name: String, prefix: String) {
            self.name = name
            self.prefix = prefix
        }
    }

    /// The folder that `kotae build` wrote.
    package var folder: String
    package var locales: [Locale]
    package var hashedNames: HashedNames

    package init(folder: String, locales: [Locale], hashedNames: HashedNames = HashedNames()) {
        self.folder = folder
        self.locales = locales
        self.hashedNames = hashedNames
    }
}
