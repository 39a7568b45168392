internal import Bytes

/// The ids of one page: gives each out once.
struct AnchorSet {
    /// Taken from the beginning; the same set for all pages, so that none pays for it.
    private let reserved: Set<String>
    private var taken: Set<HashedBytes> = []
    /// The last suffix tried for a slug, so that a thousand equal headings cost a thousand steps.
    private var lastSuffix: [HashedBytes: Int] = [:]

    init(reserved: Set<String> = []) {
        self.reserved = reserved
    }

    /// Takes an id as it is. False where it is taken already.
    mutating func reserve(_ id: String) -> Bool {
        !reserved.contains(id) && taken.insert(HashedBytes(Array(id.utf8))).inserted
    }

    /// The slug itself, or with the first free of `-1`, `-2`, … behind it.
    mutating func unique(_ slug: String) -> String {
        if reserve(slug) { return slug }
        let key = HashedBytes(Array(slug.utf8))
        var suffix = lastSuffix[key] ?? 0
        while true {
            suffix += 1
            let candidate = "\(slug)-\(suffix)"
            if reserve(candidate) {
                lastSuffix[key] = suffix
                return candidate
            }
        }
    }
}
