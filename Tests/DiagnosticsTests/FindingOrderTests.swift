import Diagnostics
import Foundation
import Testing

@Suite struct FindingOrderTests {
    private static let broken = FindingID("broken-link", .error)
    private static let alternative = FindingID("missing-alt", .warning)

    @Test func ordersByPathBytesThenLineThenColumn() {
        let places = [
            Place(path: "Z.md"), Place(path: "a.md", line: 2, column: 9), Place(path: "a.md", line: 10, column: 1),
            Place(path: "a.md", line: 10, column: 2), Place(path: "é.md"), Place(path: "日.md"),
        ]
        #expect(places.reversed().sorted() == places)
    }

    @Test func putsErrorsBeforeWarningsAtOnePlace() {
        let place = Place(path: "a.md")
        let findings = [
            Finding(Self.broken, at: place, "a"), Finding(Self.broken, at: place, "b"),
            Finding(Self.alternative, at: place, "a"),
        ]
        #expect(findings.reversed().sorted() == findings)
    }

    @Test func printsAPlaceAsEditorsReadIt() {
        #expect(Place(path: "content/ja/a.md", line: 12, column: 9).description == "content/ja/a.md:12:9")
    }

    @Test func writesFindingsAsOneObject() throws {
        var finding = Finding(
            Self.broken, at: Place(path: "a \"b\".md", line: 3, column: 4), "the link “\u{1B}x” leads nowhere")
        finding.notes = [.init(place: Place(path: "c.md"), "here"), .init("and there")]
        let bytes = JSONReport.bytes(of: [finding, Finding(Self.alternative, at: Place(path: "d"), "no text")])
        #expect(bytes.last == 0x0A)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["errors"] as? Int == 1 && root["warnings"] as? Int == 1)
        let findings = try #require(root["findings"] as? [[String: Any]])
        #expect(findings.count == 2)
        #expect(findings[0]["path"] as? String == "a \"b\".md" && findings[0]["line"] as? Int == 3)
        #expect((findings[0]["notes"] as? [[String: Any]])?.count == 2)
        #expect(findings[1]["explanation"] == nil)
    }

    @Test func writesAnEmptyListOfFindings() {
        #expect(JSONReport.bytes(of: []) == Array("{\"errors\":0,\"warnings\":0,\"findings\":[]}\n".utf8))
    }
}
