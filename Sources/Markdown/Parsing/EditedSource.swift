/// The bytes that the library parses: the author's with marks in them, and the way back from their columns.
struct EditedSource {
    let bytes: [UInt8]
    /// What the marks are; nil where there are none.
    let placeholders: Placeholders?
    /// For each edit: its line (from 0), the columns (bytes, from 0) at which it begins and ends in the edited line,
    /// and how far columns behind it have moved by all edits of the line up to it.
    private var shifts: [(line: Int, start: Int, end: Int, moved: Int)] = []

    /// - Parameter edits: sorted by offset; where two share one, what is only inserted comes first.
    init(_ source: UnsafeBufferPointer<UInt8>, lines: SourceLines, edits: [SourceEdit], placeholders: Placeholders) {
        var output: [UInt8] = []
        output.reserveCapacity(source.count + edits.count * 8)
        var copied = lines.starts.first ?? 0
        var line = -1
        var moved = 0
        for edit in edits {
            output.append(contentsOf: source[copied..<edit.offset])
            output.append(contentsOf: placeholders.bytes(of: edit.first))
            if let second = edit.second { output.append(contentsOf: placeholders.bytes(of: second)) }
            copied = edit.offset + edit.removed
            let editLine = lines.line(of: edit.offset)
            if editLine != line { (line, moved) = (editLine, 0) }
            let length = placeholders.length(of: edit)
            let start = edit.offset - lines.starts[editLine] + moved
            moved += length - edit.removed
            shifts.append((line, start, start + length, moved))
        }
        output.append(contentsOf: source[copied...])
        bytes = output
        self.placeholders = placeholders
    }

    /// The source's column for one of the edited text; both in bytes from 1, `line` from 0. Inside of a mark: where it
    /// stands. Logarithmic.
    func sourceColumn(line: Int, column: Int) -> Int {
        var low = 0
        var high = shifts.count
        // The first edit that begins at the column or behind it.
        while low < high {
            let middle = (low + high) / 2
            let isBefore = (shifts[middle].line, shifts[middle].start) < (line, column - 1)
            if isBefore { low = middle + 1 } else { high = middle }
        }
        guard low > 0, shifts[low - 1].line == line else { return column }
        let last = shifts[low - 1]
        if column - 1 >= last.end { return column - last.moved }
        let before = low > 1 && shifts[low - 2].line == line ? shifts[low - 2].moved : 0
        return last.start - before + 1
    }
}
