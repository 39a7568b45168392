import TestSupport
import Testing

@Suite struct SearchClientTests {
    private static let path = "search/kotae-engine.js"
    private static let article = "---\ntitle: A\n---\n\nText.\n"

    private func served(_ own: String?) throws -> String {
        var files = ["content/en/a.md": Self.article]
        if let own { files["templates/" + Self.path] = own }
        return try TestSite(files).build().text(Self.path)
    }

    private func builtIn() throws -> String {
        let file = try #require(TestSite.plainTheme.first { $0.path == Self.path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func leavesOutTheCommentsOfTheBuiltInClient() throws {
        let served = try served(nil)
        #expect(served.contains("\"use strict\";\n"))
        #expect(!served.contains("\n//") && !served.contains("\n "))
        #expect(served.utf8.count < (try builtIn()).utf8.count * 3 / 4)
    }

    @Test func servesWhatTheSiteHasInPlaceOfItAsItIs() throws {
        let own = "// Ours.\n  const a = `\n    b , c\n  `;\n"
        #expect(try served(own) == own)
    }

    @Test func takesACopyThatIsTheSameForTheBuiltInOne() throws {
        #expect(try served(try builtIn()) == (try served(nil)))
    }
}
