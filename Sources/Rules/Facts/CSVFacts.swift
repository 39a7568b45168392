internal import CEL
internal import Diagnostics

/// Reads comma-separated values (RFC 4180): a row of names, then one mapping for each row, as a list.
///
/// Text in quotes stays text; other cells are read as plain YAML is (`12` is a number). A byte order mark and all
/// three line ends are accepted, blank lines are skipped. Linear.
struct CSVFacts {
    private struct Cell {
        var text: String
        var isQuoted: Bool
        var place: SourcePlace
    }

    private let source: SourceText
    private var index: Int
    private var line = 1
    private var column = 1

    static func read(_ source: SourceText) -> (node: FactNode?, findings: [Finding]) {
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            return (
                nil, [Finding(.factFile, at: SourcePlace(path: source.path), "“\(source.path)” is not valid UTF-8")]
            )
        }
        var reader = CSVFacts(source)
        return reader.table()
    }

    private init(_ source: SourceText) {
        self.source = source
        index = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func table() -> (node: FactNode?, findings: [Finding]) {
        var rows: [[Cell]] = []
        while index < source.bytes.count {
            let row = row()
            guard let row else {
                let place = SourcePlace(path: source.path, line: line, column: column)
                return (
                    nil, [Finding(.factFile, at: place, "a quoted cell is not closed", fix: "Write “\"” at its end.")]
                )
            }
            if row.count > 1 || row.first.map({ !$0.text.isEmpty || $0.isQuoted }) ?? false { rows.append(row) }
        }
        guard let head = rows.first else {
            return (
                nil, [Finding(.factFile, at: SourcePlace(path: source.path), "the file has no row of column names")]
            )
        }
        var findings: [Finding] = []
        var seen: Set<[UInt8]> = []
        for cell in head where !seen.insert(Array(cell.text.utf8)).inserted || cell.text.isEmpty {
            findings.append(
                Finding(.factFile, at: cell.place, "“\(cell.text)” cannot be a second name of a column or an empty one")
            )
        }
        var items: [FactNode] = []
        for row in rows.dropFirst() {
            guard row.count == head.count else {
                findings.append(
                    Finding(
                        .factFile, at: row.first?.place ?? SourcePlace(path: source.path),
                        "this row has \(row.count) cells, and there are \(head.count) columns"))
                continue
            }
            let entries = zip(head, row).map { name, cell in
                FactNode.Entry(
                    key: name.text,
                    node: FactNode(
                        place: cell.place,
                        content: .scalar(cell.isQuoted ? .string(cell.text) : PlainScalar.value(of: cell.text))))
            }
            items.append(FactNode(place: row.first?.place ?? SourcePlace(path: source.path), content: .map(entries)))
        }
        guard findings.isEmpty else { return (nil, findings) }
        return (FactNode(place: SourcePlace(path: source.path), content: .list(items)), [])
    }

    /// The cells up to the end of the line; nil for a quote that does not close.
    private mutating func row() -> [Cell]? {
        var cells: [Cell] = []
        while true {
            guard let cell = cell() else { return nil }
            cells.append(cell)
            guard index < source.bytes.count else { return cells }
            let byte = source.bytes[index]
            advance()
            if byte == 0x2C { continue }
            if byte == 0x0D, index < source.bytes.count, source.bytes[index] == 0x0A { index += 1 }
            line += 1
            column = 1
            return cells
        }
    }

    private mutating func cell() -> Cell? {
        let place = SourcePlace(path: source.path, line: line, column: column)
        var text: [UInt8] = []
        let isQuoted = index < source.bytes.count && source.bytes[index] == 0x22
        if isQuoted {
            advance()
            while true {
                guard index < source.bytes.count else { return nil }
                let byte = source.bytes[index]
                advance()
                if byte == 0x22 {
                    guard index < source.bytes.count, source.bytes[index] == 0x22 else { break }
                    advance()
                }
                if byte == 0x0A {
                    line += 1
                    column = 1
                }
                text.append(byte)
            }
        }
        while index < source.bytes.count, ![0x2C, 0x0A, 0x0D].contains(source.bytes[index]) {
            text.append(source.bytes[index])
            advance()
        }
        return Cell(text: String(decoding: text, as: UTF8.self), isQuoted: isQuoted, place: place)
    }

    private mutating func advance() {
        if source.bytes[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
    }
}
