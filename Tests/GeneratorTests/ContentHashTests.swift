import Testing

@testable import Generator

@Suite struct ContentHashTests {
    /// FNV-1a, 64 bits, from its authors' test vectors: "" and "a" and "foobar", in base 36 and cut to ten digits.
    @Test(
        arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
            as [(String, UInt64)])
    func agreesWithThePublishedVectors(_ text: String, _ hash: UInt64) {
        #expect(ContentHash.text(of: Array(text.utf8)) == String(String(hash, radix: 36).suffix(10)))
    }

    @Test func alwaysHasTenLettersAndDigits() {
        for value in 0..<500 {
            let text = ContentHash.text(of: [UInt8(value & 255), UInt8(value >> 8)])
            #expect(
                text.utf8.count == 10
                    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        }
    }
}
