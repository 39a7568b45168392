import Preview
import Testing

/// Held against RFC 9110, section 14.1.2.
@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-499", 0..<500), ("bytes=500-999", 500..<1000), ("bytes=-500", 9500..<10000),
        ("bytes=9500-", 9500..<10000),
        ("bytes=0-0", 0..<1), ("bytes=-1", 9999..<10000), ("bytes=0-99999", 0..<10000), ("bytes=-99999", 0..<10000),
        ("Bytes=1-2", 1..<3),
    ])
    func readsOneRange(header: String, range: Range<Int>) {
        #expect(ByteRange(header, count: 10_000) == .part(range))
    }

    @Test(arguments: ["bytes=10000-", "bytes=10000-10001", "bytes=-0"])
    func refusesWhatIsOutside(header: String) {
        #expect(ByteRange(header, count: 10_000) == .unsatisfiable)
    }

    @Test(
        arguments: [
            nil, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=0-1,4-5", "lines=0-1", "bytes=+1-2",
            "bytes=99999999999999999999-", "bytes=1-2-3",
        ] as [String?])
    func ignoresWhatItCannotRead(header: String?) {
        #expect(ByteRange(header, count: 10_000) == .whole)
    }

    @Test func findsNothingInAnEmptyFile() {
        #expect(ByteRange("bytes=0-", count: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", count: 0) == .unsatisfiable)
    }
}
