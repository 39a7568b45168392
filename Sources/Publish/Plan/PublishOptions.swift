/// What a person may decide for one publish.
package struct PublishOptions: Sendable {
    /// How many files at stable paths may be deleted without a question; nil for a twentieth of what is there, 10 or
    /// more.
    package var maxDeletes: Int?

    package init(maxDeletes: Int? = nil) {
        self.maxDeletes = maxDeletes
    }

    func limit(published: Int) -> Int { maxDeletes ?? max(10, published / 20) }
}
