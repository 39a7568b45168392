/// A token of a query: the analyzer's report as a value.
enum QueryToken: Equatable {
    case word([UInt32], parts: [[UInt32]])
    case run([UInt32], isHangul: Bool)

    /// The tokens of `text`; line breaks are not of interest in a query.
    static func tokens(of text: String) -> [QueryToken] {
        var collector = Collector()
        var analyzer = Analyzer()
        analyzer.scan(text, into: &collector)
        return collector.tokens
    }

    private struct Collector: TokenSink {
        var tokens: [QueryToken] = []

        mutating func word(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
            tokens.append(.word(Self.scalars(utf8), parts: []))
        }

        mutating func part(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
            guard case .word(let scalars, let parts)? = tokens.popLast() else { return }
            tokens.append(.word(scalars, parts: parts + [Self.scalars(utf8)]))
        }

        mutating func run(_ scalars: UnsafeBufferPointer<UInt32>, isHangul: Bool) {
            tokens.append(.run(Array(scalars), isHangul: isHangul))
        }

        mutating func lineBreak() {}

        private static func scalars(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt32] {
            String(decoding: utf8, as: UTF8.self).unicodeScalars.map(\.value)
        }
    }
}
