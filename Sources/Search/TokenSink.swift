/// What the analyzer reports, in reading order.
protocol TokenSink {
    /// A word of a spaced script, folded, at most `Analyzer.longestWord` code points.
    mutating func word(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash)
    /// One part of the word just reported: `full` of `AliyunBSSFullAccess`.
    mutating func part(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash)
    /// A run of an unspaced script (Han, kana, Thai, …) or one Hangul word, folded.
    mutating func run(_ scalars: UnsafeBufferPointer<UInt32>, isHangul: Bool)
    /// A line break: what follows does not adjoin what came before.
    mutating func lineBreak()
}
