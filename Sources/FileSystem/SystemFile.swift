internal import CPlatform

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
    while true {
        let got = read(descriptor, target, count)
        if got >= 0 || errno != EINTR { return got }
    }
}

private func systemWrite(_ descriptor: Int32, _ source: UnsafeRawPointer, _ count: Int) -> Int {
    while true {
        let put = write(descriptor, source, count)
        if put >= 0 || errno != EINTR { return put }
    }
}

/// Whole files by the system's own calls: one open, one fstat, as few transfers as it takes.
///
/// Paths are the machine's. `shown` is what an error names.
enum SystemFile {
    static func read(_ path: String, shown: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        // Without O_NONBLOCK a pipe in the content folder would hang the build.
        let descriptor = kotae_open(path, O_RDONLY | O_NONBLOCK, 0)
        guard descriptor >= 0 else { throw FileError.last("read", shown) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError.last("read", shown) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: shown, action: "read", code: EISDIR) }
        let wanted = min(Int(status.st_size), limit)
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            failure = fill(buffer, &count, from: descriptor)
        }
        if let failure { throw FileError(path: shown, action: "read", code: failure) }
        return bytes
    }

    /// Creates a file with these bytes; one that is there is an error (EEXIST). Returns its stamp.
    @discardableResult
    static func create(_ path: String, _ bytes: [UInt8], shown: String) throws(FileError) -> FileStamp? {
        let descriptor = kotae_open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw FileError.last("create", shown) }
        var offset = 0
        var failure: Int32?
        bytes.withUnsafeBytes { buffer in
            while offset < buffer.count, failure == nil, let base = buffer.baseAddress {
                let put = systemWrite(descriptor, base + offset, buffer.count - offset)
                if put > 0 { offset += put } else { failure = put < 0 ? errno : EIO }
            }
        }
        var status = stat()
        let stamp = fstat(descriptor, &status) == 0 ? FileStamp(status) : nil
        // Some file systems report a full disk only here.
        if close(descriptor) != 0, failure == nil { failure = errno }
        if let failure { throw FileError(path: shown, action: "write", code: failure) }
        return stamp
    }

    /// Whether a regular file holds exactly these bytes. False for anything that cannot be read.
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        let descriptor = kotae_open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
        else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
            guard let base = buffer.baseAddress else { return false }
            var offset = 0
            while offset < bytes.count {
                let got = systemRead(descriptor, base, min(buffer.count, bytes.count - offset))
                guard got > 0 else { return false }
                let isEqual = bytes.withUnsafeBytes { expected in
                    expected.baseAddress.map { memcmp($0 + offset, base, got) == 0 } ?? false
                }
                guard isEqual else { return false }
                offset += got
            }
            return true
        }
    }

    private static func fill(
        _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32
    ) -> Int32? {
        while count < buffer.count, let base = buffer.baseAddress {
            let got = systemRead(descriptor, base + count, buffer.count - count)
            if got < 0 { return errno }
            if got == 0 { break }
            count += got
        }
        return nil
    }
}
