import Diagnostics
import Testing

@Suite struct NearestNameTests {
    private static let keys = ["title", "description", "date", "updated", "tags", "slug"]

    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("descripton", "description"), ("udpated", "updated"), ("tag", "tags"),
        ("dat", "date"),
    ])
    func findsTheNameThatWasMeant(_ written: String, _ meant: String) {
        #expect(NearestName.to(written, among: Self.keys) == meant)
        #expect(NearestName.hint(written, among: Self.keys) == "Did you mean “\(meant)”?")
    }

    @Test(arguments: ["xyz", "colour", "", "日本"])
    func findsNothingForAWordThatIsFarFromAll(_ written: String) {
        #expect(NearestName.to(written, among: Self.keys) == nil)
        #expect(NearestName.hint(written, among: Self.keys).isEmpty)
    }

    @Test func takesTheFirstOfEquallyNearNames() {
        #expect(NearestName.to("cat", among: ["bat", "hat"]) == "bat")
        #expect(NearestName.to("cat", among: ["hat", "bat"]) == "hat")
    }

    @Test func staysQuickOnAHugeName() {
        let name = String(repeating: "x", count: 1_000_000)
        #expect(NearestName.to(name, among: ["title"]) == nil)
    }
}
