import Diagnostics
import Testing

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r\r\nb", 4, 3, 1), ("a\n\nb", 3, 3, 1),
        ("日本語", 6, 1, 3), ("日\r\n本", 5, 2, 1), ("🎌x", 4, 1, 2), ("", 0, 1, 1), ("ab", 99, 1, 3), ("ab", -5, 1, 1),
        ("a\r\nb", 2, 1, 3),
    ])
    func findsThePlaceOfAByte(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        #expect(source.place(at: offset) == Place(path: "a.md", line: line, column: column))
    }

    @Test(arguments: [
        ("x\n日本語です", 2, 7, 2, 3), ("x\r日本", 2, 4, 2, 2), ("x\r\n日本", 2, 4, 2, 2), ("abc", 1, 99, 1, 4),
        ("abc", 1, 0, 1, 1),
        ("abc", 9, 4, 9, 4), ("a\nb", -3, 2, 1, 2),
    ])
    func findsThePlaceOfAByteColumn(_ text: String, _ line: Int, _ byteColumn: Int, _ atLine: Int, _ atColumn: Int) {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        #expect(source.place(line: line, byteColumn: byteColumn) == Place(path: "a.md", line: atLine, column: atColumn))
    }

    @Test func agreesWithItselfOnEveryByteOfAMixedText() {
        let text = "日本\r\nab\rc\n\n🎌é\r\n"
        let source = SourceText(path: "m", bytes: Array(text.utf8))
        var previous = source.place(at: 0)
        for offset in 1...source.bytes.count {
            let place = source.place(at: offset)
            #expect(!(place < previous), "offset \(offset)")
            previous = place
        }
        #expect(previous == Place(path: "m", line: 6, column: 1))
    }

    @Test func findsPlacesInAnyOrder() {
        let text = "日本 ab\n\r\n🎌é\rend"
        let bytes = Array(text.utf8)
        // A text that is asked for one place only has nothing to remember.
        let expected = (0...bytes.count).map { SourceText(path: "m", bytes: bytes).place(at: $0) }
        for step in [1, 5, 7, 11] {
            let source = SourceText(path: "m", bytes: bytes)
            for index in 0...bytes.count {
                let offset = index * step % (bytes.count + 1)
                #expect(source.place(at: offset) == expected[offset], "offset \(offset), step \(step)")
                let place = expected[offset]
                let line = SourceText(path: "m", bytes: bytes).place(at: offset).line
                #expect(source.place(line: line, byteColumn: 1) == Place(path: "m", line: place.line, column: 1))
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func findsManyPlacesOfALongLineAndOfManyLines() {
        for separator in [" ", "\n"] {
            let source = SourceText(path: "m", bytes: Array(String(repeating: "word" + separator, count: 400_000).utf8))
            var last = source.place(at: 0)
            for offset in stride(from: 5, through: source.bytes.count, by: 5) {
                let place = source.place(at: offset)
                #expect(last < place)
                last = place
            }
        }
    }
}
