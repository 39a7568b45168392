import Testing

@testable import Search

@Suite struct AnalyzerTests {
    @Test func foldsEveryVectorAsTheUnicodeDataDoes() throws {
        struct Row: Decodable {
            var cp: UInt32
            var folded: [UInt32]
            var kinds: [UInt8]

            init(from decoder: any Decoder) throws {
                var row = try decoder.unkeyedContainer()
                cp = try row.decode(UInt32.self)
                folded = try row.decode([UInt32].self)
                kinds = try row.decode([UInt8].self)
            }
        }
        let rows = try Vectors.read("fold.json", as: [Row].self)
        #expect(rows.count > 1000)
        for row in rows {
            var folded: [UInt32] = []
            FoldTable.shared.fold(row.cp) { folded.append($0) }
            #expect(folded == row.folded, "U+\(String(row.cp, radix: 16))")
            #expect(folded.map { FoldTable.shared.kind(of: $0) } == row.kinds, "U+\(String(row.cp, radix: 16))")
        }
    }

    @Test func cutsTextAsTheVectorsSay() throws {
        for vector in try Vectors.read("analysis.json", as: [Vectors.Analysis].self) {
            var writer = TokenWriter()
            var analyzer = Analyzer()
            analyzer.scan(vector.text, into: &writer)
            #expect(writer.finished == vector.tokens, "\(vector.text)")
        }
    }

    @Test func keepsFoldedTextInStepWithItsOffsets() {
        let text = FoldedText("Ｓｉ〜ﾊﾞ㈱ x")
        #expect(text.folded.count == text.at.count && text.at.count == text.till.count)
        let shown = String(String.UnicodeScalarView(text.folded.compactMap { Unicode.Scalar($0) }))
        #expect(shown == "si ば 株 x")
        // The half-width kana and its mark are one code point of the folded text.
        #expect(text.at[3] == 3 && text.till[3] == 5)
    }

    private struct TokenWriter: TokenSink {
        var tokens: [String] = []
        var parts: [String] = []

        var finished: [String] {
            var copy = self
            copy.endParts()
            return copy.tokens
        }

        mutating func endParts() {
            if !parts.isEmpty, let last = tokens.popLast() { tokens.append("\(last)(\(parts.joined(separator: " ")))") }
            parts = []
        }

        mutating func word(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
            endParts()
            tokens.append(String(decoding: utf8, as: UTF8.self))
        }

        mutating func part(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
            parts.append(String(decoding: utf8, as: UTF8.self))
        }

        mutating func run(_ scalars: UnsafeBufferPointer<UInt32>, isHangul: Bool) {
            endParts()
            let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
            tokens.append(isHangul ? "{\(text)}" : "[\(text)]")
        }

        mutating func lineBreak() {
            endParts()
            tokens.append("|")
        }
    }
}
