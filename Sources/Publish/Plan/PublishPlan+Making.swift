extension PublishPlan {
    /// Compares a site with what a host holds.
    ///
    /// Only files that the host's manifest lists are ever gone. Of these, hashed ones are retired first: they stay for
    /// one more publish, because a reader who opened a page before the switch asks for its parts after it.
    init(_ site: LocalSite, on host: HostState, target: PublishTarget, extras: [String: [UInt8]] = [:]) {
        let owned = host.manifest?.files ?? []
        let retiredBefore = host.manifest?.retired ?? []
        var files: [PlannedFile] = []
        var replaced: [String] = []
        var unchanged = 0
        var published = Set(site.files.map { $0.path })
        for file in site.files + Self.extraFiles(extras, published) {
            published.insert(file.path)
            if host.sizes[file.path] == nil {
                files.append(PlannedFile(path: file.path, size: file.size, role: file.role, change: .new))
            } else if host.differing.contains(file.path) {
                files.append(PlannedFile(path: file.path, size: file.size, role: file.role, change: .changed))
                if !owned.contains(file.path) { replaced.append(file.path) }
            } else {
                unchanged += 1
            }
        }
        var retired: Set<String> = []
        for path in owned.subtracting(published) {
            guard let size = host.sizes[path] else { continue }
            let role = FileRole(of: path, site.hashedNames)
            let stays = role == .hashed && !retiredBefore.contains(path)
            if stays { retired.insert(path) }
            files.append(PlannedFile(path: path, size: size, role: role, change: stays ? .retired : .gone))
        }
        // A publish that changes nothing must not take away what the last one kept.
        if files.allSatisfy({ $0.change == .gone && retiredBefore.contains($0.path) }) {
            retired = Set(files.map { $0.path })
            files = files.map { PlannedFile(path: $0.path, size: $0.size, role: $0.role, change: .retired) }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.target = target
        self.files = files
        self.unchanged = unchanged
        self.pages = Self.pages(files, site.locales)
        self.foreign = host.sizes.keys.count { !owned.contains($0) && !published.contains($0) }
        self.replaced = replaced.sortedByBytes()
        self.isUnmarked = host.manifest == nil && host.sizes.keys.contains { !Self.isHostSetting($0) }
        self.isFirst = host.manifest == nil && host.sizes.isEmpty
        self.notSent = site.notSent
        self.site = site
        self.host = host
        self.manifest = HostManifest(files: published, retired: retired)
        self.extras = extras.filter { name, _ in !site.files.contains { $0.path == name } }
    }

    /// What a person or a host may put beside a site before its first publish.
    private static func isHostSetting(_ path: String) -> Bool {
        path == "CNAME" || path == ".nojekyll"
    }

    private static func extraFiles(_ extras: [String: [UInt8]], _ published: Set<String>) -> [SiteFile] {
        extras.keys.sortedByBytes().filter { !published.contains($0) }.map { path in
            SiteFile(path: path, size: extras[path]?.count ?? 0, role: .part)
        }
    }

    private static func pages(_ files: [PlannedFile], _ locales: [PublishSite.Locale]) -> [PageChanges] {
        var changes = locales.map { PageChanges(locale: $0.name) } + [PageChanges()]
        for file in files where file.role == .page {
            let index = locales.firstIndex { file.path.hasPrefix($0.prefix) } ?? locales.count
            let address =
                file.path.hasSuffix("index.html") && (file.path.hasSuffix("/index.html") || file.path == "index.html")
                ? String(file.path.dropLast("index.html".utf8.count)) : file.path
            let shown = address.isEmpty ? "/" : address
            switch file.change {
            case .new: changes[index].new.append(shown)
            case .changed: changes[index].changed.append(shown)
            case .gone, .retired: changes[index].gone.append(shown)
            }
        }
        return changes.filter { !$0.isEmpty }.map { pages in
            PageChanges(
                locale: pages.locale, new: pages.new.sortedByBytes(), changed: pages.changed.sortedByBytes(),
                gone: pages.gone.sortedByBytes())
        }
    }
}
