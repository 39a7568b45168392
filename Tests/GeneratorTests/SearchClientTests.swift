import TestSupport
import Testing

@Suite struct SearchClientTests {
    private static let engine = "search/kotae-engine.js"
    private static let part = "search/engine/04-parts.js"

    /// The files that a site serves, by path, where its own `templates/` holds these.
    private func served(_ own: [String: String] = [:]) throws -> TestSite.Output {
        var files = ["content/en/a.md": "---\ntitle: A\n---\n\nText.\n"]
        for (path, text) in own { files["templates/" + path] = text }
        return try TestSite(files).build()
    }

    private func builtIn(_ path: String) throws -> String {
        let file = try #require(TestSite.plainTheme.first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func leavesOutTheCommentsOfTheBuiltInClient() throws {
        let engine = try served().text(Self.engine)
        #expect(engine.contains("\"use strict\";\n"))
        #expect(!engine.contains("\n//") && !engine.contains("\n "))
        let parts = TestSite.plainTheme.filter { $0.path.hasPrefix("search/engine/") }
        #expect(parts.count > 1)
        #expect(engine.utf8.count < parts.reduce(0) { $0 + $1.bytes.count } * 3 / 4)
    }

    @Test func servesTheEngineAsOneScriptInTheOrderOfItsParts() throws {
        let site = try served()
        #expect(!site.files.keys.contains { $0.hasPrefix("search/engine/") })
        let engine = site.text(Self.engine)
        let gives = engine.split(separator: "\n").filter { $0.hasPrefix("Object.assign(search,") }
        let parts = TestSite.plainTheme.filter { $0.path.hasPrefix("search/engine/") }
        #expect(gives.count == parts.count)
        let places = ["const fold=", "const analyze=", "const plan=", "const scores=", "const engine="].map {
            engine.ranges(of: $0).map(\.lowerBound)
        }
        #expect(places.allSatisfy { $0.count == 1 })
        let order = places.flatMap { $0 }
        #expect(order == order.sorted())
    }

    @Test func servesWhatTheSiteHasInPlaceOfItAsItIs() throws {
        let own = "// Ours.\n  const a = `\n    b , c\n  `;\n"
        #expect(try served([Self.engine: own]).text(Self.engine) == own)
        let mixed = try served([Self.part: own]).text(Self.engine)
        #expect(mixed.contains(own) && mixed.contains("foldText") && !mixed.contains("class BitReader"))
    }

    @Test func takesACopyThatIsTheSameForTheBuiltInOne() throws {
        #expect(
            try served([Self.part: try builtIn(Self.part)]).text(Self.engine) == (try served().text(Self.engine)))
    }
}
