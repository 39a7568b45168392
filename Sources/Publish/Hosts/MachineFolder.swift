internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Folders and links of this machine. Paths are the machine's; links are not followed unless said.
enum MachineFolder {
    enum Kind: Equatable {
        case missing, file, folder, other
        /// With what it leads to.
        case link(String)
    }

    static func kind(_ path: String) throws(FileError) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .missing }
            throw FileError(path: path, action: "read", code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link(try linkTarget(path))
        default: return .other
        }
    }

    /// Creates a folder and those above it; one that is there is fine.
    static func create(_ path: String) throws(FileError) {
        if path.isEmpty || path == "/" || mkdir(path, 0o755) == 0 { return }
        let code = errno
        if code == EEXIST { return }
        guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw FileError(path: path, action: "create", code: code)
        }
        try create(String(path[..<slash]))
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError(path: path, action: "create", code: errno) }
    }

    /// Removes a file or a link, or a folder with all in it. What is not there is fine.
    static func remove(_ path: String) throws(FileError) {
        switch try kind(path) {
        case .missing: return
        case .folder:
            for name in try names(in: path) { try remove(path + "/" + name) }
            guard rmdir(path) == 0 || errno == ENOENT else {
                throw FileError(path: path, action: "remove", code: errno)
            }
        case .file, .link, .other:
            guard unlink(path) == 0 || errno == ENOENT else {
                throw FileError(path: path, action: "remove", code: errno)
            }
        }
    }

    static func rename(_ from: String, _ to: String) throws(FileError) {
        #if canImport(Darwin)
        let result = Darwin.rename(from, to)
        #else
        let result = Glibc.rename(from, to)
        #endif
        guard result == 0 else { throw FileError(path: to, action: "replace", code: errno) }
    }

    static func link(_ path: String, to target: String) throws(FileError) {
        guard symlink(target, path) == 0 else { throw FileError(path: path, action: "create", code: errno) }
    }

    /// Names in a folder in the order of their bytes; none where there is no folder.
    static func names(in path: String) throws(FileError) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileError(path: path, action: "list", code: errno)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sortedByBytes()
    }

    /// All files below a folder with their sizes; links count as files of size 0. Empty where there is none.
    static func files(below root: String) throws(FileError) -> [String: Int] {
        var result: [String: Int] = [:]
        var pending = [""]
        while let folder = pending.popLast() {
            for name in try names(in: folder.isEmpty ? root : root + "/" + folder) {
                let path = folder.isEmpty ? name : folder + "/" + name
                var status = stat()
                guard lstat(root + "/" + path, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: pending.append(path)
                case S_IFREG: result[path] = Int(status.st_size)
                default: result[path] = 0
                }
            }
        }
        return result
    }

    private static func linkTarget(_ path: String) throws(FileError) -> String {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let length = buffer.withMemoryRebound(to: CChar.self) { names in
                names.baseAddress.map { readlink(path, $0, names.count) } ?? -1
            }
            count = max(0, length)
            if length < 0 { failure = errno }
        }
        if let failure { throw FileError(path: path, action: "read", code: failure) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
