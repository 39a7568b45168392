private import CDeflate
private import Synchronization

/// zlib streams (RFC 1950: deflate with an Adler-32 checksum), which browsers read with
/// `DecompressionStream("deflate")`.
enum Deflate {
    /// Never fails for want of room: the bound is the library's own. Bytes depend on the library's version only.
    static func compress(_ bytes: [UInt8], level: Int32) -> [UInt8] {
        let known = idle.withLock { $0[level]?.popLast() }.flatMap { OpaquePointer(bitPattern: $0) }
        guard let compressor = known ?? libdeflate_alloc_compressor(level) else { return [] }
        defer { idle.withLock { $0[level, default: []].append(UInt(bitPattern: compressor)) } }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    /// The addresses of compressors that nobody uses, by level. One holds some hundred KiB, which take longer to get
    /// than a small part to compress; there are as many as threads that compress at once, and they live as long as the
    /// program.
    private static let idle = Mutex<[Int32: [UInt]]>([:])

    /// The bytes of a whole stream; `.damaged` if it is cut short, altered or longer than `limit` when inflated.
    static func decompress(_ bytes: [UInt8], limit: Int = 1 << 28) throws(SearchIndexError) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw .damaged }
        defer { libdeflate_free_decompressor(decompressor) }
        var room = max(4096, bytes.count * 6)
        while room <= limit {
            var result = LIBDEFLATE_BAD_DATA
            let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = libdeflate_zlib_decompress(
                    decompressor, bytes, bytes.count, buffer.baseAddress, room, &count)
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return output }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { throw .damaged }
            room *= 4
        }
        throw .damaged
    }
}
