import CEL
import Testing

/// Texts, equalities and limits of values.
@Suite struct ValueTests {
    private let mixed =
        "[null, true, -1, 2u, 1.0, 1e21, -0.0, 'a\"\\n\\u200b', b'\\xff\"a', {'b': 1, 'a': 2, 3: 4, true: 5}, "
        + "timestamp('2026-03-15T00:00:00.5Z'), duration('-1.5s'), int, google.protobuf.Duration, double('NaN')]"

    @Test func writesCELText() throws {
        #expect(
            try evaluate(mixed).celText
                == "[null, true, -1, 2u, 1.0, 1e+21, -0.0, \"a\\\"\\n\\u200b\", b\"\\xff\\\"a\", "
                + "{true: 5, 3: 4, \"a\": 2, \"b\": 1}, timestamp(\"2026-03-15T00:00:00.5Z\"), duration(\"-1.5s\"), "
                + "int, google.protobuf.Duration, double(\"NaN\")]")
    }

    @Test func writesJSON() throws {
        #expect(
            try evaluate(mixed).jsonText
                == "[null,true,-1,2,1,1e+21,-0,\"a\\\"\\n\u{200B}\",\"/yJh\",{\"3\":4,\"a\":2,\"b\":1,\"true\":5},"
                + "\"2026-03-15T00:00:00.5Z\",\"-1.5s\",\"int\",\"google.protobuf.Duration\",\"NaN\"]")
    }

    @Test(arguments: [
        (1.0, "1"), (-0.0045, "-0.0045"), (0.1, "0.1"), (123456789.125, "123456789.125"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"), (1.25e-7, "1.25e-07"), (0.000001, "0.000001"), (.leastNonzeroMagnitude, "5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"), (-0.0, "-0"), (.infinity, "Infinity"),
        (100, "100"), (1234567890123456768, "1234567890123456800"),
    ])
    func writesTheShortestTextOfADouble(double: Double, text: String) throws {
        #expect(try evaluate("string(x)", ["x": .double(double)]) == .string(text))
        if double.isFinite { #expect(Double(text)?.bitPattern == double.bitPattern) }
    }

    @Test func comparesStrictlyInSwift() throws {
        #expect(Value.int(1) != .double(1) && Value.int(1) != .uint(1) && Value.double(0) != .double(-0.0))
        #expect(Value.double(.nan) == .double(.nan))
        #expect(Value.string("e\u{301}") != .string("\u{E9}"))
        #expect(try evaluate("{'a': 1, 'b': 2}") == evaluate("{'b': 2, 'a': 1}"))
        #expect(try evaluate("{'a': 1}") != evaluate("{'a': 1u}"))
        #expect(Set([Value.int(1), .uint(1), .double(1), .int(1)]).count == 3)
    }

    @Test func comparesByValueInTheLanguage() {
        #expect(Value.int(1).isEqual(to: .double(1)) && Value.list([.uint(1)]).isEqual(to: .list([.double(1)])))
        #expect(!Value.double(.nan).isEqual(to: .double(.nan)))
        #expect(!Value.string("e\u{301}").isEqual(to: .string("\u{E9}")))
    }

    @Test func refusesMapsThatAreNone() throws {
        #expect(throws: MapValue.KeyError.duplicate(index: 1)) {
            try MapValue([(key: .int(1), value: .null), (key: .uint(1), value: .null)])
        }
        #expect(throws: MapValue.KeyError.unusable(index: 0)) { try MapValue([(key: .null, value: .null)]) }
        let map = try MapValue([(key: .string("e\u{301}"), value: .int(1)), (key: .string("\u{E9}"), value: .int(2))])
        #expect(map.count == 2 && map[.string("\u{E9}")] == .int(2) && map[.double(0.5)] == nil)
    }

    @Test(arguments: [
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0), ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
        ("1970-01-01T00:00:00Z", 0, 0), ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
        ("2000-02-29T12:00:00+09:00", 951_793_200, 0),
        ("2026-03-15T00:00:00-02:30", 1_773_541_800, 0),
    ])
    func readsTimestamps(text: String, seconds: Int64, nanoseconds: Int32) throws {
        let timestamp = try #require(Timestamp(rfc3339: text))
        #expect(timestamp.seconds == seconds && timestamp.nanoseconds == nanoseconds)
        #expect(Timestamp(rfc3339: timestamp.rfc3339) == timestamp)
    }

    @Test(arguments: [
        "", "2026-03-15", "2026-03-15T00:00:00", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
        "2026-01-32T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
        "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+0900", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00Zx",
        "0000-12-31T23:59:59Z", "9999-12-31T23:59:59-00:01", "２０２６-01-01T00:00:00Z",
    ])
    func refusesTimestamps(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }
}
