import Foundation
import JSON
import Testing

@Suite struct JSONWriterTests {
    private func written(isEmbedded: Bool = false, _ text: String) -> String {
        var json = JSONWriter(isEmbedded: isEmbedded)
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func writesMembersInTheOrderGiven() {
        var json = JSONWriter()
        json.object { json in
            json.member("z", 1)
            json.member("a", "x")
            json.member("none", ifPresent: nil)
            json.member("flag", true)
            json.member("list", texts: ["p", "q"])
            json.key("empty")
            json.object { _ in }
            json.key("nested")
            json.array { json in
                json.array { _ in }
                json.value(-3)
                json.raw(Array("null".utf8))
            }
        }
        let expected = #"{"z":1,"a":"x","flag":true,"list":["p","q"],"empty":{},"nested":[[],-3,null]}"#
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("答え 🎌", "\"答え 🎌\""), ("", "\"\""),
    ])
    func escapesWhatJSONForbidsInStrings(_ text: String, _ expected: String) {
        #expect(written(text) == expected)
    }

    @Test(arguments: ["</script><script>alert(1)</script>", "<!--", "]]>", "a&b", "\u{2028}\u{2029}", "¨©\u{80A8}"])
    func writesNothingThatEndsAScriptElement(_ text: String) throws {
        let json = written(isEmbedded: true, text)
        #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
        #expect(!json.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 })
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
        #expect(parsed as? String == text)
    }

    @Test func readsBackEveryScalarThatItWrites() throws {
        var generator = SystemScalars()
        for isEmbedded in [false, true] {
            let text = generator.text()
            let json = written(isEmbedded: isEmbedded, text)
            let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
            #expect((parsed as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        }
    }

    /// Each scalar up to U+3000 once, then some from every plane.
    private struct SystemScalars {
        mutating func text() -> String {
            var scalars = String.UnicodeScalarView()
            for value in Array(UInt32(0)...0x3000) + stride(from: 0x3000, through: 0x10FFFF, by: 997) {
                // A byte order mark may be dropped by a reader.
                if value != 0xFEFF, let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            }
            return String(scalars)
        }
    }
}
