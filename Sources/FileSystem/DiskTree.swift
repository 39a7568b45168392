#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A tree on the disk.
package struct DiskTree: FileTree {
    /// The root as the user named it.
    package let root: String
    /// Folders that links may lead into: the root itself, and what a link at the top of the root leads to, because
    /// whoever laid out the site's folder chose that.
    private let allowed: [String]

    package init(root: String) {
        let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
        self.root = root
        var allowed = [Self.realPath(root) ?? root]
        for name in (try? Self.withFolder(root, SystemFolder.directoryNames)) ?? [] {
            let path = root + "/" + String(decoding: name, as: UTF8.self)
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { continue }
            if let target = Self.realPath(path), target != "/" { allowed.append(target) }
        }
        self.allowed = allowed
    }

    package func list(_ folder: String) throws(FileError) -> [FileEntry] {
        let path = try absolute(folder)
        return try Self.withFolder(path) { directory in
            SystemFolder.directoryNames(directory).map { name in
                let text = String(decoding: name, as: UTF8.self)
                guard text.utf8.elementsEqual(name) else { return FileEntry(name: text, kind: .badName) }
                return FileEntry(name: text, kind: kind(of: text, in: directory, at: path))
            }
        }
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        try SystemFile.read(absolute(path), shown: path, limit: limit)
    }

    /// The path on the machine. Refuses what could leave the root.
    package func absolute(_ path: String) throws(FileError) -> String {
        if path.isEmpty { return root }
        guard Self.staysBelow(path) else { throw FileError(path: path, action: "use", code: EINVAL) }
        return root + "/" + path
    }

    /// Whether a path has no part that is empty, `.` or `..`, and no byte that ends it early.
    private static func staysBelow(_ path: String) -> Bool {
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            switch byte {
            case 0: return false
            case 0x2F:
                guard length > dots || dots > 2 else { return false }
                (length, dots) = (0, 0)
            case 0x2E:
                length += 1
                dots += 1
            default: length += 1
            }
        }
        return length > dots || dots > 2
    }

    /// Whether a path still leads to where links may lead, now that all links in it are followed.
    package func isInside(_ path: String) -> Bool {
        guard let real = (try? absolute(path)).flatMap({ Self.realPath($0) }) else { return false }
        return isAllowed(real)
    }

    /// The boundary slash keeps `/site-other` from counting as inside `/site`.
    private func isAllowed(_ real: String) -> Bool { allowed.contains { real == $0 || real.hasPrefix($0 + "/") } }

    /// - Parameter path: The open folder's, on the machine.
    private func kind(of name: String, in directory: OpaquePointer, at path: String) -> FileEntry.Kind {
        var status = stat()
        let folder = dirfd(directory)
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .brokenLink }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Self.realPath(path + "/" + name), fstatat(folder, name, &status, 0) == 0 else {
                return .brokenLink
            }
            guard isAllowed(target) else { return .linkOutside }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(FileStamp(status))
        case S_IFDIR:
            return .folder(
                FolderIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), node: UInt64(status.st_ino)))
        default: return .special
        }
    }

    private static func withFolder<Value>(
        _ path: String, _ body: (OpaquePointer) -> Value
    ) throws(FileError) -> Value {
        guard let directory = opendir(path) else { throw FileError.last("list", path) }
        defer { closedir(directory) }
        return body(directory)
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
