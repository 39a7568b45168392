/// The bytes that the library parses: the author's with marks in them, and the way back from their columns.
struct EditedSource {
    let bytes: [UInt8]
    /// What the marks are; nil where there are none.
    let placeholders: Placeholders?
    /// For each edit: its line (from 0), the column (bytes, from 0) after it in the edited line, and how far later columns
    /// of the line have moved by it.
    private var shifts: [(line: Int32, edited: Int32, delta: Int32)] = []

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
            let column = edit.offset - lines.starts[editLine] + moved + length
            moved += length - edit.removed
            shifts.append((Int32(line), Int32(column), Int32(length - edit.removed)))
        }
        output.append(contentsOf: source[copied...])
        bytes = output
        self.placeholders = placeholders
    }

    /// The source's column for one of the edited text; both in bytes from 1, `line` from 0. Inside of a mark: where it stands.
    func sourceColumn(line: Int, column: Int) -> Int {
        guard !shifts.isEmpty else { return column }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(shifts[middle].line) < line { low = middle + 1 } else { high = middle }
        }
        var moved = 0
        while low < shifts.count, Int(shifts[low].line) == line {
            let shift = shifts[low]
            guard column - 1 >= Int(shift.edited) else {
                let begin = Int(shift.edited) - Int(shift.delta)
                return column - 1 > begin ? begin - moved + 1 : column - moved
            }
            moved += Int(shift.delta)
            low += 1
        }
        return column - moved
    }
}
