/// One index file: a classic script that hands its content to the page, because a page opened from disk may load
/// scripts and nothing else. `kotae.part("ja-5d1f0a3c/h12","…");` in UTF-16, the string being the text of a zlib
/// stream.
enum IndexPart {
    /// How much is gained by deflating. Measured on the parts of 2,569 documents.
    enum Content {
        /// 38 % of the bytes in place of 36 % with level 6, in less than half of the time.
        case text
        /// Bits of lists, which deflating makes no smaller.
        case bits

        fileprivate var level: Int32 {
            switch self {
            case .text: 1
            case .bits: 0
            }
        }
    }

    static func path(_ name: String) -> String { "search/\(name).js" }

    static func compress(_ bytes: [UInt8], _ content: Content = .text) -> [UInt8] {
        Deflate.compress(bytes, level: content.level)
    }

    static func file(_ name: String, _ bytes: [UInt8], _ content: Content = .text) -> SearchFile {
        file(name, compressed: compress(bytes, content))
    }

    static func file(_ name: String, compressed: [UInt8]) -> SearchFile {
        let (head, tail) = (head(name), tail)
        let room = head.count + PartText.bound(compressed.count) + tail.count
        let script = [UInt8](unsafeUninitializedCapacity: room) { script, count in
            let script = UnsafeMutableRawBufferPointer(script)
            script.copyBytes(from: head)
            count = head.count
            count += compressed.withUnsafeBytes { bytes in
                PartText.write(bytes, to: UnsafeMutableRawBufferPointer(rebasing: script[count...]))
            }
            UnsafeMutableRawBufferPointer(rebasing: script[count...]).copyBytes(from: tail)
            count += tail.count
        }
        return SearchFile(path: path(name), bytes: script)
    }

    /// The content of a file, checked: the wrapper, the name in it, and the stream's checksum.
    static func content(of script: [UInt8], name: String) throws(SearchIndexError) -> [UInt8] {
        let (head, tail) = (head(name), tail)
        guard script.count >= head.count + tail.count, script.starts(with: head), script.suffix(tail.count) == tail[...]
        else { throw .damaged }
        return try Deflate.decompress(try PartText.decode(script[head.count..<script.count - tail.count]))
    }

    /// With the byte order mark.
    private static func head(_ name: String) -> [UInt8] { utf16("\u{FEFF}kotae.part(\"\(name)\",\"") }

    private static let tail = utf16("\");\n")

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
}
