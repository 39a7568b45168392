/// One index file: a classic script that hands its content to the page, because a page opened from disk may load
/// scripts and nothing else. `kotae.part("ja-5d1f0a3c/h12","…");` — the string is Base91 of a zlib stream.
enum IndexPart {
    /// Measured on the parts of 2,569 documents. Posting lists and words: as small as with level 9 (89 % of the bytes),
    /// in half of the time. Texts that results show: 40.6 % of the bytes in place of 39.0 % with level 6, in a third.
    static let level: Int32 = 1

    static func path(_ name: String) -> String { "search/\(name).js" }

    static func file(_ name: String, content: [UInt8]) -> SearchFile {
        file(name, compressed: Deflate.compress(content, level: level))
    }

    static func file(_ name: String, compressed: [UInt8]) -> SearchFile {
        var script: [UInt8] = []
        script.reserveCapacity(compressed.count * 16 / 13 + name.utf8.count + 24)
        script.append(contentsOf: "kotae.part(\"\(name)\",\"".utf8)
        Base91.append(compressed, to: &script)
        script.append(contentsOf: "\");\n".utf8)
        return SearchFile(path: path(name), bytes: script)
    }

    /// The content of a file, checked: the wrapper, the name in it, and the stream's checksum.
    static func content(of script: [UInt8], name: String) throws(SearchIndexError) -> [UInt8] {
        let head = Array("kotae.part(\"\(name)\",\"".utf8)
        let tail = Array("\");\n".utf8)
        guard script.count >= head.count + tail.count, script.starts(with: head), script.suffix(tail.count) == tail[...]
        else { throw .damaged }
        return try Deflate.decompress(try Base91.decode(script[head.count..<script.count - tail.count]))
    }
}
