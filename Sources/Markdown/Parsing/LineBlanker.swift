internal import Diagnostics

/// Turns lines into blank ones, byte for byte: those that hold only U+3000, and MDX module lines.
struct LineBlanker {
    private let lines: SourceLines
    /// The text with the lines blanked; nil where none was.
    private(set) var result: [UInt8]?
    /// The lines (from 0) at which a dropped module statement begins.
    private(set) var dropped: [Int] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines, options: MarkdownOptions) {
        self.lines = lines
        let modules = options.dropsModuleLines ? lines.moduleLines : []
        let ideographic = options.ideographicBlankLines && lines.hasWide ? ideographicLines(bytes) : []
        guard !modules.isEmpty || !ideographic.isEmpty else { return }
        let fenced = FencedLines(bytes, lines: lines)
        for line in ideographic where !fenced.contains(line) { blank(line, bytes) }
        var end = 0
        for line in modules where line >= end && !fenced.contains(line) && isFree(line, bytes) {
            guard let last = statementEnd(line, bytes) else { continue }
            dropped.append(line)
            for statementLine in line...last { blank(statementLine, bytes) }
            end = last + 1
        }
    }

    /// Writes spaces over all but the quote markers and the line end.
    private mutating func blank(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        var text = result ?? Array(bytes)
        result = nil
        var isPrefix = true
        for index in lines.range(line) {
            let byte = text[index]
            if isPrefix, byte == 0x3E || byte == 0x20 || byte == 0x09 { continue }
            isPrefix = false
            if byte != 0x0A, byte != 0x0D { text[index] = 0x20 }
        }
        result = text
    }

    private func ideographicLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        (0..<lines.count).filter { line in
            let range = lines.range(line)
            var index = range.lowerBound
            var found = false
            while index < range.upperBound {
                switch bytes[index] {
                case 0x20, 0x09, 0x0A, 0x0D: index += 1
                case 0x3E where !found: index += 1
                case 0xE3 where index + 2 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
                    found = true
                    index += 3
                default: return false
                }
            }
            return found
        }
    }

    /// True where the line does not go on a paragraph: it is the first, follows a blank line, or another module line.
    private func isFree(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line > 0 else { return true }
        return (result ?? Array(bytes))[lines.range(line - 1)].allSatisfy { $0 <= 0x20 }
    }

    /// The last line of the `import` or `export` statement that begins on `line`, or nil where it is prose.
    private func statementEnd(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let first = ModuleLine(bytes[lines.range(line)])
        guard first.isImport || first.isExport else { return nil }
        if first.isComplete { return line }
        guard first.mayContinue else { return nil }
        var last = line
        while last + 1 < lines.count, last - line < 50 {
            let next = ModuleLine(bytes[lines.range(last + 1)])
            if next.isBlank { return first.isExport ? last : nil }
            last += 1
            if next.isComplete { return last }
        }
        return first.isExport ? last : nil
    }
}
