import Diagnostics

/// Finds places in one file quickly: where a hostile text gives rise to thousands of findings, each of them would else
/// read the file from its beginning.
struct PlaceFinder {
    private let source: SourceText
    /// Where each line begins; made for the first place that is asked for.
    private var starts: [Int] = []

    init(_ source: SourceText) {
        self.source = source
    }

    /// The same as `SourceText.place(line:byteColumn:)`.
    mutating func place(line: Int, byteColumn: Int) -> Place {
        if starts.isEmpty { findStarts() }
        guard line >= 1, line <= starts.count else {
            return Place(path: source.path, line: max(line, 1), column: max(byteColumn, 1))
        }
        let start = starts[line - 1]
        let end = min(start + max(byteColumn - 1, 0), source.bytes.count)
        var column = 1
        for byte in source.bytes[start..<end] where byte & 0xC0 != 0x80 { column += 1 }
        return Place(path: source.path, line: line, column: column)
    }

    private mutating func findStarts() {
        starts = [0]
        let bytes = source.bytes
        for index in bytes.indices {
            let isEnd =
                bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            if isEnd { starts.append(index + 1) }
        }
    }
}
