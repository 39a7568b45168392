import Prose
import Testing

@Suite struct ProseDecimalTests {
    @Test(arguments: [
        ("0.1", "0.1"), ("1.50", "1.5"), ("-12.5", "-12.5"), ("1e3", "1000"), ("5e-07", "0.0000005"),
        ("1.0e-07", "0.0000001"), ("007", "7"), ("-0.05", "-0.05"),
    ]) func readsAndWritesExactly(text: String, expected: String) {
        #expect(ProseDecimal(text)?.description == expected)
    }

    @Test(arguments: ["", "x", "1x", "1.2.3", "12345678901234567890", "1e30", "--1"]) func refusesWhatIsNoNumber(
        text: String
    ) {
        #expect(ProseDecimal(text) == nil)
    }

    @Test func ordersExactly() throws {
        let values = try ["-1.5", "-1", "-0.1", "0", "0.09", "0.1", "1", "1.01", "922337203685477580"].map {
            try #require(ProseDecimal($0))
        }
        #expect(values.sorted() == values)
        #expect(ProseDecimal(shortest: 0.1) == ProseDecimal("0.1"))
    }

    @Test func givesNothingOnOverflow() {
        #expect(ProseDecimal(Int.max).multiplied(by: 2) == nil)
        #expect(ProseDecimal(Int.max).adding(1) == nil)
    }
}
