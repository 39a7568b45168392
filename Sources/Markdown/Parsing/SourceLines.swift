internal import Bytes

/// The lines of a body, and what a single look at its bytes tells about it.
struct SourceLines {
    /// Where each line begins in the source.
    private(set) var starts: [Int] = []
    /// Where the text ends.
    private(set) var end = 0
    /// A byte of U+1000 or above was seen: Chinese, Japanese, Korean, or only a dash or an arrow.
    private(set) var hasWide = false
    /// A `*` directly followed by `.` and a letter or digit was seen.
    private(set) var hasWildcard = false
    /// Lines (from 0) that begin with `import ` or `export `.
    private(set) var moduleLines: [Int] = []

    var count: Int { starts.count }

    /// Line ends are LF, CR and CRLF, as CommonMark has them. Linear.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int) {
        end = bytes.count
        starts.reserveCapacity((bytes.count - bodyStart) / 32 + 4)
        var index = bodyStart
        beginLine(at: index, bytes)
        while true {
            index = Self.nextSpecial(in: bytes, from: index, seeksWide: !hasWide)
            guard index < bytes.count else { break }
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x0A: beginLine(at: index, bytes)
            case 0x0D:
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
                beginLine(at: index, bytes)
            case 0x2A:
                if index + 1 < bytes.count, bytes[index] == 0x2E, Self.isLabel(bytes[index + 1]) { hasWildcard = true }
            case 0xE1...: hasWide = true
            default: break
            }
        }
    }

    /// The next line end, star or, if it is sought, byte that may begin a wide character.
    private static func nextSpecial(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, seeksWide: Bool
    ) -> Int {
        seeksWide
            ? bytes.firstPosition(from: start) {
                $0.matches(0x0A) | $0.matches(0x0D) | $0.matches(0x2A) | $0.matches(0xE0, in: 0xE0)
            } : bytes.firstPosition(from: start) { $0.matches(0x0A) | $0.matches(0x0D) | $0.matches(0x2A) }
    }

    private mutating func beginLine(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        if start + 7 < bytes.count, bytes[start] == 0x69 || bytes[start] == 0x65, bytes[start + 6] == 0x20 {
            let word = bytes[start..<start + 6]
            if word.elementsEqual("import".utf8) || word.elementsEqual("export".utf8) {
                moduleLines.append(starts.count)
            }
        }
        starts.append(start)
    }

    /// True for what a label of a domain name begins with: a letter, a digit, or a byte of a character that is not
    /// ASCII.
    static func isLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// The bytes of a line (from 0), with its line end.
    func range(_ line: Int) -> Range<Int> {
        starts[line]..<(line + 1 < starts.count ? starts[line + 1] : end)
    }

    /// The line (from 0) that holds a byte offset. Logarithmic.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
