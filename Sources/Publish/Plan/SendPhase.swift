/// A group of files that are sent together, after all of the group before.
struct SendPhase: Sendable, Equatable {
    enum Name: String, Sendable, CaseIterable {
        /// Hashed files: nothing that a reader has refers to them yet.
        case hashed
        /// Other parts, and data under paths that nobody knows yet.
        case parts
        /// Pages that were not there before, so that no link leads to a page to come.
        case newPages
        case changedPages
        /// Search pointers, feeds and sitemaps, which name pages.
        case changedData
    }

    let name: Name
    /// In order of path.
    let paths: [String]

    /// The phases of a plan in their order, empty ones left out.
    static func phases(of plan: PublishPlan) -> [SendPhase] {
        Name.allCases.compactMap { name in
            let paths = plan.files.filter { phase(of: $0) == name }.map { $0.path }
            return paths.isEmpty ? nil : SendPhase(name: name, paths: paths)
        }
    }

    /// Readers' caches: a hashed path never changes its bytes; all else is asked for again each time.
    var cacheControl: String {
        name == .hashed ? "public, max-age=31536000, immutable" : "no-cache"
    }

    private static func phase(of file: PlannedFile) -> Name? {
        switch (file.change, file.role) {
        case (.gone, _), (.retired, _): nil
        case (_, .hashed): .hashed
        case (_, .part), (.new, .data): .parts
        case (.new, .page): .newPages
        case (.changed, .page): .changedPages
        case (.changed, .data): .changedData
        }
    }
}
