internal import CPlatform
internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Files of this machine. Paths are the machine's.
enum MachineFile {
    private static let chunk = 1 << 18

    static func read(_ path: String) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        try eachChunk(path) { (part: UnsafeRawBufferPointer) throws(FileError) in bytes.append(contentsOf: part) }
        return bytes
    }

    /// Creates a file, or replaces what is in it.
    static func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        try writing(path) { descriptor throws(FileError) in
            var failure: FileError?
            bytes.withUnsafeBytes { failure = put($0, descriptor, path) }
            if let failure { throw failure }
        }
    }

    static func copy(_ from: String, to: String) throws(FileError) {
        try writing(to) { descriptor throws(FileError) in
            try eachChunk(from) { part throws(FileError) in
                if let failure = put(part, descriptor, to) { throw failure }
            }
        }
    }

    /// A second name for a file; a copy where the file system gives none.
    static func link(_ from: String, to: String) throws(FileError) {
        // linkat without AT_SYMLINK_FOLLOW links a link itself on every system, link(2) does not.
        if linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0 { return }
        guard [EPERM, EXDEV, EMLINK, ENOTSUP, EOPNOTSUPP].contains(errno) else {
            throw FileError(path: to, action: "create", code: errno)
        }
        try copy(from, to: to)
    }

    /// Whether two files hold the same bytes.
    static func isSame(_ left: String, _ right: String) throws(FileError) -> Bool {
        let other = kotae_open(right, O_RDONLY | O_NONBLOCK, 0)
        guard other >= 0 else { throw FileError(path: right, action: "read", code: errno) }
        defer { close(other) }
        var isSame = true
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        try eachChunk(left) { part throws(FileError) in
            guard isSame else { return }
            var offset = 0
            while isSame, offset < part.count {
                let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(part.count - offset)])
                let got = get(wanted, other)
                guard got > 0, let base = part.baseAddress, let otherBase = wanted.baseAddress else {
                    isSame = false
                    return
                }
                isSame = memcmp(base + offset, otherBase, got) == 0
                offset += got
            }
        }
        return isSame && get(UnsafeMutableRawBufferPointer(rebasing: buffer[..<1]), other) == 0
    }

    private static func writing(_ path: String, _ body: (Int32) throws(FileError) -> Void) throws(FileError) {
        let descriptor = kotae_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw FileError(path: path, action: "create", code: errno) }
        do {
            try body(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        // Some file systems report a full disk only here.
        guard close(descriptor) == 0 else { throw FileError(path: path, action: "write", code: errno) }
    }

    private static func eachChunk(
        _ path: String, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
    ) throws(FileError) {
        let descriptor = kotae_open(path, O_RDONLY | O_NONBLOCK, 0)
        guard descriptor >= 0 else { throw FileError(path: path, action: "read", code: errno) }
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = get(buffer, descriptor)
            guard got >= 0 else { throw FileError(path: path, action: "read", code: errno) }
            if got == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
        }
    }

    private static func get(_ buffer: UnsafeMutableRawBufferPointer, _ descriptor: Int32) -> Int {
        while true {
            #if canImport(Darwin)
            let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if got >= 0 || errno != EINTR { return got }
        }
    }

    private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, _ path: String) -> FileError? {
        var offset = 0
        while offset < bytes.count, let base = bytes.baseAddress {
            #if canImport(Darwin)
            let put = Darwin.write(descriptor, base + offset, bytes.count - offset)
            #else
            let put = Glibc.write(descriptor, base + offset, bytes.count - offset)
            #endif
            if put > 0 {
                offset += put
            } else if put == 0 || errno != EINTR {
                return FileError(path: path, action: "write", code: put == 0 ? EIO : errno)
            }
        }
        return nil
    }
}
