/// Which lines of a text stand in fenced code: needed only by what rewrites lines before the parse.
struct FencedLines {
    private var fenced: [Bool] = []

    /// Looks at line beginnings only, through quote and list markers. Linear.
    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: SourceLines) {
        fenced.reserveCapacity(lines.count)
        var open: (marker: UInt8, length: Int)?
        for line in 0..<lines.count {
            let range = lines.range(line)
            let start = Self.contentStart(bytes, range)
            let run = Self.run(bytes, start..<range.upperBound)
            if let fence = open {
                fenced.append(true)
                if run.marker == fence.marker, run.length >= fence.length, run.endsLine { open = nil }
            } else if run.length >= 3, run.marker == 0x7E || !run.hasBacktick {
                open = (run.marker, run.length)
                fenced.append(true)
            } else {
                fenced.append(false)
            }
        }
    }

    func contains(_ line: Int) -> Bool { fenced[line] }

    private static func contentStart(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case 0x20, 0x09, 0x3E: index += 1
            case 0x2A, 0x2B, 0x2D:
                guard index + 1 < range.upperBound, bytes[index + 1] == 0x20 else { return index }
                index += 2
            case 0x30...0x39:
                var end = index
                while end < range.upperBound, (0x30...0x39).contains(bytes[end]) { end += 1 }
                let isItem =
                    end + 1 < range.upperBound && (bytes[end] == 0x2E || bytes[end] == 0x29) && bytes[end + 1] == 0x20
                guard isItem else { return index }
                index = end + 2
            default: return index
            }
        }
        return index
    }

    private static func run(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (marker: UInt8, length: Int, endsLine: Bool, hasBacktick: Bool) {
        guard let marker = range.isEmpty ? nil : bytes[range.lowerBound], marker == 0x60 || marker == 0x7E else {
            return (0, 0, false, false)
        }
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] == marker { index += 1 }
        let rest = bytes[index..<range.upperBound]
        return (marker, index - range.lowerBound, rest.allSatisfy { $0 <= 0x20 }, rest.contains(0x60))
    }
}
