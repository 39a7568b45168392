import Bytes
import Testing

@Suite struct FirstPositionTests {
    /// Every byte, and neighbours that borrows run on into: 0x00, 0x01, 0x7F, 0x80, 0x81, 0xFF.
    private static let texts: [[UInt8]] = {
        var texts: [[UInt8]] = [[], Array(0...255), Array((0...255).reversed())]
        let edges: [UInt8] = [0x00, 0x01, 0x1F, 0x20, 0x21, 0x25, 0x26, 0x27, 0x28, 0x3C, 0x3E, 0x7F, 0x80, 0x81, 0xFF]
        var state: UInt64 = 1
        for length in 1...40 {
            for _ in 0..<20 {
                texts.append(
                    (0..<length).map { _ in
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return edges[Int(state >> 33) % edges.count]
                    })
            }
        }
        return texts
    }()

    private func expectSame(
        _ matches: (ByteWord) -> UInt64, as isMatch: (UInt8) -> Bool, _ location: SourceLocation = #_sourceLocation
    ) {
        for text in Self.texts {
            text.withUnsafeBufferPointer { text in
                for start in 0...text.count {
                    let expected = text[start...].firstIndex(where: isMatch) ?? text.count
                    let found = text.firstPosition(from: start, where: matches)
                    #expect(found == expected, "\(Array(text)) from \(start)", sourceLocation: location)
                }
            }
        }
    }

    @Test(arguments: [0x00, 0x01, 0x26, 0x7F, 0x80, 0xFF] as [UInt8])
    func findsOneByte(_ byte: UInt8) {
        expectSame({ $0.matches(byte) }, as: { $0 == byte })
    }

    @Test func findsBytesByTheBitsOfAMask() {
        expectSame({ $0.matches(0x26, in: 0xFE) }, as: { $0 == 0x26 || $0 == 0x27 })
        expectSame({ $0.matches(0x3C, in: 0xFD) }, as: { $0 == 0x3C || $0 == 0x3E })
        expectSame({ $0.matches(0xE0, in: 0xE0) }, as: { $0 >= 0xE0 })
    }

    @Test(arguments: [0x01, 0x20, 0x80] as [UInt8])
    func findsBytesBelowALimit(_ limit: UInt8) {
        expectSame({ $0.below(limit) }, as: { $0 < limit })
    }

    @Test func findsBytesThatAreNotASCII() {
        expectSame({ $0.wide }, as: { $0 >= 0x80 })
    }

    @Test func countsLeadingLettersAndDigits() {
        func isCounted(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
        for byte: UInt8 in 0...255 {
            for place in 0..<8 {
                // Bytes before it are counted, those behind it must not matter.
                for after: UInt8 in [0x00, 0x61, 0x7F, 0x80, 0xFF] {
                    let bytes = (0..<8).map { $0 < place ? 0x7A : $0 == place ? byte : after }
                    let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    let expected = bytes.firstIndex { !isCounted($0) } ?? 8
                    let found = ByteWord(word).leadingLettersAndDigits
                    #expect(found == expected, "\(bytes)")
                }
            }
        }
    }

    @Test func findsTheFirstOfSeveral() {
        expectSame(
            { $0.below(0x20) | $0.matches(0x26, in: 0xFE) | $0.matches(0x80) | $0.wide },
            as: { $0 < 0x20 || $0 == 0x26 || $0 == 0x27 || $0 >= 0x80 })
    }
}
