internal import Diagnostics

/// The lines of a stretch of YAML as libyaml counts them, mapped to bytes and to the lines that an editor shows.
///
/// libyaml (YAML 1.1) also ends a line at U+0085, U+2028 and U+2029, which editors and `SourceText` do not. Marks would
/// be off by a line after one of these without the mapping.
struct YAMLLines {
    struct Line {
        /// The byte where the YAML line begins.
        var start: Int
        /// The number of the editor's line that holds it, and the byte where that begins.
        var number: Int
        var numberStart: Int
    }

    let source: SourceText
    /// The bytes that hold the YAML.
    let range: Range<Int>
    private(set) var lines: [Line]

    init(source: SourceText, range: Range<Int>, firstLine: Int) {
        self.source = source
        self.range = range
        let bytes = source.bytes
        var lines = [Line(start: range.lowerBound, number: firstLine, numberStart: range.lowerBound)]
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let left = range.upperBound - index
            var width = 0
            var isEditorLine = true
            if byte == 0x0A {
                width = 1
            } else if byte == 0x0D {
                width = left > 1 && bytes[index + 1] == 0x0A ? 2 : 1
            } else if byte == 0xC2, left > 1, bytes[index + 1] == 0x85 {
                (width, isEditorLine) = (2, false)
            } else if byte == 0xE2, left > 2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
                (width, isEditorLine) = (3, false)
            }
            index += max(width, 1)
            guard width > 0 else { continue }
            let last = lines[lines.count - 1]
            lines.append(
                Line(
                    start: index, number: last.number + (isEditorLine ? 1 : 0),
                    numberStart: isEditorLine ? index : last.numberStart))
        }
        self.lines = lines
    }

    /// The bytes of a YAML line (from 0) without its line break; empty beyond the last.
    func bytes(ofLine line: Int) -> Range<Int> {
        guard lines.indices.contains(line) else { return range.upperBound..<range.upperBound }
        let start = lines[line].start
        var end = line + 1 < lines.count ? lines[line + 1].start : range.upperBound
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The byte of a mark: line and column from 1, columns in Unicode scalars.
    func offset(line: Int, column: Int) -> Int {
        guard let entry = lines.indices.contains(line - 1) ? lines[line - 1] : lines.last else { return 0 }
        var left = column - 1
        var index = entry.start
        while left > 0, index < range.upperBound {
            index += 1
            while index < range.upperBound, source.bytes[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        return index
    }

    /// The place of a mark: line and column from 1, as libyaml counts them.
    func place(line: Int, column: Int) -> Place {
        guard lines.indices.contains(line - 1) else {
            return Place(path: source.path, line: lines.last?.number ?? 1, column: 1)
        }
        let entry = lines[line - 1]
        var before = 0
        for byte in source.bytes[entry.numberStart..<entry.start] where byte & 0xC0 != 0x80 { before += 1 }
        return Place(path: source.path, line: entry.number, column: before + column)
    }
}
