package import Diagnostics

/// A target of `publish:` as site.yaml has it: names and texts with their places, not yet understood.
package struct PublishSettings: Sendable {
    package struct Value: Sendable {
        package var key: String
        package var text: String
        /// Of the key.
        package var place: Place

        package init(key: String, text: String, place: Place) {
            self.key = key
            self.text = text
            self.place = place
        }
    }

    /// What the target is called on the command line: `pages`.
    package var name: String
    /// Of the name.
    package var place: Place
    /// In the order of site.yaml.
    package var values: [Value]

    package init(name: String, place: Place, values: [Value]) {
        self.name = name
        self.place = place
        self.values = values
    }
}
