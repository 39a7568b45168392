internal import Diagnostics
package import FileSystem
package import KnowledgeBase

/// The first stage: which files a site has, and whose they are.
///
/// Hidden files (`.git`, `.DS_Store`) are passed over. Linear in the number of names.
package struct Discovery {
    /// Larger articles are refused: a page of this size helps no reader, and the mistake behind it is another kind of
    /// file.
    package static let maximumArticleSize = 16 << 20
    /// Deeper folders are refused; the longest path a reader's system takes ends before.
    static let maximumDepth = 64

    private let tree: any FileTree
    private let locales: [SiteLocale]
    private var files = SourceFiles()

    private init(tree: any FileTree, locales: [SiteLocale]) {
        self.tree = tree
        self.locales = locales
    }

    /// Walks `content/`.
    ///
    /// No `content/` is a site without articles.
    /// - Throws: `FileError` where `content/` is there and cannot be listed; trouble below it is a finding.
    package static func files(in tree: any FileTree, locales: [SiteLocale]) throws(FileError) -> SourceFiles {
        var discovery = Discovery(tree: tree, locales: locales)
        let top: [FileEntry]
        do throws(FileError) {
            top = try tree.list("content")
        } catch {
            guard error.isMissing else { throw error }
            return discovery.files
        }
        discovery.walk(entries: top, folder: "content", open: [])
        discovery.reportUnknownLocales(among: top)
        discovery.sort()
        return discovery.files
    }

    /// What a single file of a folder is.
    static func file(_ path: String, size: Int, in tree: any FileTree, locales: [SiteLocale]) -> SourceFiles {
        var discovery = Discovery(tree: tree, locales: locales)
        discovery.take(path, size: size)
        return discovery.files
    }

    /// A folder's files come before or after its folders' as the walk meets them; the lists promise the order of the
    /// paths.
    private mutating func sort() {
        files.articles.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        files.media.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        files.statics.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        files.policies.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func walk(entries: [FileEntry], folder: String, open: [FolderIdentity]) {
        for entry in entries where !entry.name.hasPrefix(".") {
            let path = folder + "/" + entry.name
            switch entry.kind {
            case .file(let stamp): take(path, size: stamp.size)
            case .folder(let identity): enter(path, identity, open: open)
            case .brokenLink:
                report(
                    .brokenSymbolicLink, path, "the symbolic link “\(entry.name)” leads nowhere",
                    "Remove it, or make its target exist.")
            case .linkOutside:
                report(
                    .linkOutside, path, "the symbolic link “\(entry.name)” leads out of the site's folder",
                    "Copy what it leads to into the site, or remove the link.")
            case .special:
                report(.unreadableFile, path, "“\(entry.name)” is not a file or a folder", "Move it out of content/.")
            case .badName:
                report(.badFileName, path, "the name “\(entry.name)” is not valid UTF-8", "Rename the file in UTF-8.")
            }
        }
    }

    private mutating func enter(_ path: String, _ identity: FolderIdentity, open: [FolderIdentity]) {
        guard !open.contains(identity) else {
            return report(
                .linkLoop, path, "the symbolic link leads back to a folder that it stands in",
                "Remove the link: following it would never end.")
        }
        guard open.count < Self.maximumDepth else {
            return report(.linkLoop, path, "folders are nested more than \(Self.maximumDepth) deep", "Flatten them.")
        }
        do {
            walk(entries: try tree.list(path), folder: path, open: open + [identity])
        } catch {
            report(.unreadableFile, path, "the folder cannot be read: \(error.reason)", "Check its permissions.")
        }
    }

    private mutating func take(_ path: String, size: Int) {
        let inner = path.dropFirst("content/".count)
        if hasUnsafeName(path) { return }
        if inner.hasPrefix("static/") { return files.statics.append(path) }
        if inner.hasPrefix("assets/") { return files.media.append(path) }
        if inner.hasPrefix("policies/") {
            return files.policies.append(path)
        }
        if inner == "search.yaml" { return files.hasSearchFile = true }
        guard let locale = locale(of: inner) else { return }
        guard inner.hasSuffix(".md") || inner.hasSuffix(".markdown") else { return files.media.append(path) }
        guard size <= Self.maximumArticleSize else {
            return report(
                .fileTooLarge, path,
                "the article has \(size >> 20) MiB; the limit is \(Self.maximumArticleSize >> 20) MiB",
                "Split it, or check that it is Markdown at all.")
        }
        let prefix = locales[locale].path
        let contentPath =
            prefix.isEmpty ? String(inner) : String(Substring(inner.utf8.dropFirst(prefix.utf8.count + 1)))
        files.articles.append(SourceFiles.ArticleFile(locale: locale, path: path, contentPath: contentPath))
    }

    /// Control characters and backslashes cannot be written as a URL or a file name everywhere.
    private mutating func hasUnsafeName(_ path: String) -> Bool {
        let isUnsafe = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }
        let isTooLong = path.utf8.split(separator: 0x2F).contains { $0.count > 240 }
        if isUnsafe || isTooLong {
            report(
                .badFileName, path,
                isTooLong ? "the name is longer than 240 bytes" : "the name holds a control character or a backslash",
                "Rename the file.")
        }
        return isUnsafe || isTooLong
    }

    /// The locale whose folder a path is in: the one with the longest matching path.
    private func locale(of inner: Substring) -> Int? {
        var best: Int?
        for (index, locale) in locales.enumerated() {
            let path = locale.path.utf8
            guard path.isEmpty || inner.utf8.starts(with: path) && inner.utf8.dropFirst(path.count).first == 0x2F
            else { continue }
            if best.map({ locales[$0].path.utf8.count < locale.path.utf8.count }) ?? true { best = index }
        }
        return best
    }

    private mutating func reportUnknownLocales(among top: [FileEntry]) {
        guard !locales.contains(where: { $0.path.isEmpty }) else { return }
        let reserved: Set = ["assets", "policies", "static"]
        let firstParts = Set(locales.map { String($0.path.prefix { $0 != "/" }) })
        for entry in top
        where !entry.name.hasPrefix(".") && !reserved.contains(entry.name) && !firstParts.contains(entry.name) {
            switch entry.kind {
            case .folder:
                let hint = NearestName.hint(entry.name, among: locales.map(\.code))
                report(
                    .unknownLocale, "content/" + entry.name, "the folder “\(entry.name)” is no locale of site.yaml",
                    "Add “\(entry.name)” to `locales:` in site.yaml, or move the folder."
                        + (hint.isEmpty ? "" : " " + hint))
            case .file where entry.name != "search.yaml":
                report(
                    .unknownLocale, "content/" + entry.name, "“\(entry.name)” belongs to no locale",
                    "Move it into a locale's folder such as content/\(locales[0].path)/, or into content/assets/.")
            default: break
            }
        }
    }

    private mutating func report(_ id: FindingID, _ path: String, _ summary: String, _ fix: String) {
        files.findings.append(Finding(id, at: Place(path: path), summary, fix: fix))
    }
}
