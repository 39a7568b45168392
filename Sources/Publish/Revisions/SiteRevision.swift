/// A site as git has it at a revision: the files that its articles and policies are read from, in memory.
///
/// Nothing is checked out and nothing is written. Pictures and templates are not read, and neither is what a symbolic
/// link leads to.
package struct SiteRevision: Sendable {
    /// The commit's full name.
    package var commit: String
    /// By path from the site's folder on.
    package var files: [String: [UInt8]]

    private static let endings = [".md", ".markdown", ".yaml", ".yml", ".json", ".csv"]

    /// Reads a site at a revision. Linear in the text of its articles and policies at that revision.
    ///
    /// - Parameters:
    ///   - revision: As git names it: `main`, `HEAD~3`, `v1.2`, the beginning of a commit's name. Text that git would
    ///     take for an option is refused.
    ///   - folder: The site's folder, in a working tree.
    /// - Throws: `RevisionError` where the folder is in no repository, the revision is unknown, or it has no such site;
    ///   `PublishError` where git is missing.
    package static func read(
        _ revision: String, ofSite folder: String, with runner: any CommandRunner
    ) async throws -> SiteRevision {
        let git = SiteRevisionReader(folder: folder, runner: runner)
        let prefix = try await git.prefix()
        let commit = try await git.commit(revision)
        let blobs = try await git.blobs(of: commit, below: prefix, revision: revision).filter { isRead($0.path) }
        guard blobs.contains(where: { $0.path == "site.yaml" }) else {
            throw RevisionError("there is no \(prefix)site.yaml at “\(revision)”")
        }
        let texts = try await git.texts(of: blobs.map(\.object))
        let files = zip(blobs, texts).map { ($0.path, $1) }
        return SiteRevision(commit: commit, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
    }

    private static func isRead(_ path: String) -> Bool {
        path == "site.yaml" || path.hasPrefix("content/") && endings.contains { path.hasSuffix($0) }
    }
}
