internal import CPlatform

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Folders by the system's own calls. Paths are the machine's.
enum SystemFolder {
    /// Creates a folder and those above it. One that is there is fine.
    static func create(_ path: String) throws(FileError) {
        if path.isEmpty || mkdir(path, 0o755) == 0 { return }
        let code = errno
        if code == EEXIST { return try requireFolder(path) }
        guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw FileError(path: path, action: "create", code: code)
        }
        try create(String(path[..<slash]))
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.last("create", path) }
    }

    /// Lets the file system place the folders made in this one far from each other, and from what was deleted a moment
    /// ago.
    ///
    /// ext4 without a journal, which is what many small virtual machines have, does not use the inode of a deleted file
    /// for minutes, and looks at each of them again for each new file near by: creating the 6,000 pages of a site after
    /// the last site was deleted took 4 to 11 s of system time, and 0.3 s in a region of its own.
    static func spreadFolders(in path: String) {
        kotae_spread_folders(path)
    }

    private static func requireFolder(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(path: path, action: "create", code: ENOTDIR)
        }
    }

    /// Removes a file, or a folder with all that is in it; links are removed, not followed. What is not there is fine.
    static func remove(_ path: String) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw FileError.last("remove", path)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try names(in: path) { try remove(path + "/" + name) }
            guard rmdir(path) == 0 else { throw FileError.last("remove", path) }
        } else if unlink(path) != 0, errno != ENOENT {
            throw FileError.last("remove", path)
        }
    }

    /// All files below a folder as paths relative to it, in order of their bytes; links count as files. Empty where
    /// there is none.
    static func files(below root: String) throws(FileError) -> [String] {
        var result: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : root + "/" + folder
            for name in try names(in: path) {
                let relative = folder.isEmpty ? name : folder + "/" + name
                var status = stat()
                guard lstat(root + "/" + relative, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { pending.append(relative) } else { result.append(relative) }
            }
        }
        return sorted(result)
    }

    /// The folders that a relative path is in: `a` and `a/b` for `a/b/c`.
    static func folders(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    /// The folders below a folder that hold nothing, as paths relative to it, in order of their bytes.
    static func emptyFolders(below root: String) throws(FileError) -> [String] {
        var result: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let names = try names(in: folder.isEmpty ? root : root + "/" + folder)
            if names.isEmpty, !folder.isEmpty { result.append(folder) }
            for name in names {
                let relative = folder.isEmpty ? name : folder + "/" + name
                if isFolder(root + "/" + relative) { pending.append(relative) }
            }
        }
        return sorted(result)
    }

    /// Paths in the order of their bytes.
    static func sorted(_ paths: [String]) -> [String] {
        paths.sorted { left, right in
            let order = left.utf8.withContiguousStorageIfAvailable { left in
                right.utf8.withContiguousStorageIfAvailable { right in
                    guard let first = left.baseAddress, let second = right.baseAddress else {
                        return left.count - right.count
                    }
                    let order = Int(memcmp(first, second, min(left.count, right.count)))
                    return order != 0 ? order : left.count - right.count
                }
            }
            guard let order, let order else { return left.utf8.lexicographicallyPrecedes(right.utf8) }
            return order < 0
        }
    }

    /// Whether there is a folder; a link to one is none.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func names(in path: String) throws(FileError) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileError.last("list", path)
        }
        defer { closedir(directory) }
        return directoryNames(directory).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of an open directory but `.` and `..`, as bytes, sorted.
    static func directoryNames(_ directory: OpaquePointer) -> [[UInt8]] {
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    UnsafeBufferPointer(start: $0, count: strlen($0)).map { UInt8(bitPattern: $0) }
                }
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
