/// A text as lines that can be changed, each with the line end it had.
struct SourceLinesText {
    private var lines: [(text: [UInt8], end: [UInt8])] = []

    /// Lines end with LF, CRLF or CR. A byte order mark is left out.
    init(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            var next = min(end + 1, bytes.count)
            if next < bytes.count, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
            lines.append((Array(bytes[start..<end]), Array(bytes[end..<next])))
            start = next
        }
    }

    var count: Int { lines.count }
    var text: String { String(decoding: lines.flatMap { $0.text + $0.end }, as: UTF8.self) }

    subscript(line: Int) -> [UInt8] {
        get { lines[line].text }
        set { lines[line].text = newValue }
    }

    /// Inserts a line; it ends as the first line does.
    mutating func insert(_ text: [UInt8], at line: Int) {
        lines.insert((text, lines.first?.end ?? [0x0A]), at: line)
    }

    mutating func remove(_ line: Int) {
        lines.remove(at: line)
    }
}
