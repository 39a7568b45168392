import Foundation
import KnowledgeBase
import TestSupport
import Testing

@Suite struct RelativeURLTests {
    @Test(arguments: [
        ("", "", "./"), ("ja/", "ja/", "./"), ("", "ja/", "ja/"), ("ja/", "", "../"), ("ja/a/", "ja/b/", "../b/"),
        ("ja/a/b/", "ja/", "../../"), ("ja/a", "ja/b", "b"), ("ja/a/", "ja/a/x.png", "x.png"),
        ("a/", "b:c/", "../b:c/"),
        ("", "b:c/", "./b:c/"), ("a/", "a/b:c", "./b:c"), ("ja/a/", "en/a/", "../../en/a/"), ("aa/", "a/", "../a/"),
    ])
    func findsTheWay(_ page: String, _ target: String, _ expected: String) {
        #expect(RelativeURL.from(page, to: target) == expected)
    }

    @Test func writesTheWayAsAnAttributeHoldsIt() {
        var random = SeededGenerator(seed: 2)
        let parts = ["a", "b", "日本", "a b", "x:y", "R&D", "l'eau", "<b>", "\"", "c.html"]
        for _ in 0..<2_000 {
            let page = Self.path(parts, &random)
            let target = Self.path(parts, &random)
            var attribute = Array("href=".utf8)
            RelativeURL.appendAttribute(from: page, to: target, to: &attribute)
            let expected = "href=" + Markup.escape(RelativeURL.encode(RelativeURL.from(page, to: target)))
            #expect(String(decoding: attribute, as: UTF8.self) == expected)
        }
    }

    /// RFC 3986, 5.2, by another implementation: every relative address leads to its target.
    @Test func leadsBackToTheTargetByTheRulesOfTheStandard() throws {
        var random = SeededGenerator(seed: 1)
        let parts = ["a", "b", "日本", "a b", "x:y", "50%", "..a", "q?", "h#", "e\u{301}", "..", "c.html"].filter {
            $0 != ".."
        }
        for _ in 0..<2_000 {
            let page = Self.path(parts, &random)
            let target = Self.path(parts, &random)
            let base = try #require(URL(string: "https://h.example/docs/" + RelativeURL.encode(page)))
            let address = RelativeURL.encode(RelativeURL.from(page, to: target))
            let resolved = try #require(URL(string: address, relativeTo: base)).absoluteURL
            #expect(
                resolved.absoluteString == "https://h.example/docs/" + RelativeURL.encode(target),
                "\(page) → \(target): \(address)")
        }
    }

    private static func path(_ parts: [String], _ random: inout SeededGenerator) -> String {
        let folders = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            parts.randomElement(using: &random).map { $0 + "/" } ?? ""
        }
        let file = Bool.random(using: &random) ? parts.randomElement(using: &random) ?? "" : ""
        return folders.joined() + file
    }

    @Test(arguments: [("", "./"), ("ja/", "../"), ("ja/a/", "../../"), ("ja/a/index.html", "../../")])
    func findsTheWayToTheRoot(_ page: String, _ expected: String) {
        #expect(RelativeURL.root(from: page) == expected)
    }

    @Test(arguments: [
        ("a b", "a%20b"), ("日", "%E6%97%A5"), ("a/b:c@d", "a/b:c@d"), ("50%", "50%25"), ("q?#", "q%3F%23"),
        ("\\", "%5C"),
        ("\"<>", "%22%3C%3E"), ("e\u{301}", "e%CC%81"), ("&'()", "&'()"),
    ])
    func encodesWhatAPathMayNotHold(_ path: String, _ expected: String) {
        #expect(RelativeURL.encode(path) == expected)
        #expect(RelativeURL.decode(expected).map { Array($0.utf8) } == Array(path.utf8))
    }

    @Test(arguments: ["%", "%4", "%GG", "%FF", "%C3%28", "a%2"])
    func refusesABrokenEscape(_ text: String) {
        #expect(RelativeURL.decode(text) == nil)
    }

    @Test func decodesOnce() {
        #expect(RelativeURL.decode("%252e%252e") == "%2e%2e")
        #expect(RelativeURL.encodeComponent("a/b?ä") == "a%2Fb%3F%C3%A4")
    }

    @Test(arguments: [
        ("b", "a", "a/b"), ("../b", "a", "b"), ("./", "a/c", "a/c/"), ("../", "a/c", "a/"), ("a//b/./c", "", "a/b/c"),
        ("..", "a", ""), ("x/..", "a", "a/"), ("", "a", "a/"),
    ])
    func joinsAPathToAFolder(_ path: String, _ folder: String, _ expected: String) {
        #expect(RelativeURL.resolve(path, in: folder) == expected)
    }

    @Test(arguments: ["..", "../x", "a/../../x", "/..", "./../x", "a/b/../../../x"])
    func refusesToLeaveTheRoot(_ path: String) {
        #expect(RelativeURL.resolve(path, in: "") == nil)
    }

    /// A combining mark after a slash makes one character of the two, which a split by characters passes over.
    @Test(arguments: [
        "../\u{301}x", "a/../../\u{301}x", "..//\u{301}", "../\u{200D}", "\u{301}/../../x", "../\u{FE0F}/x",
    ])
    func doesNotLeaveTheRootByWayOfACombiningMark(_ path: String) {
        #expect(RelativeURL.resolve(path, in: "") == nil)
    }

    @Test func neverLeavesTheRootWhateverThePath() {
        var random = SeededGenerator(seed: 2)
        let pieces = ["..", ".", "", "a", "/", "\u{301}", "\\", "%2e%2e", "日", "\u{200D}", "..a"]
        for _ in 0..<5_000 {
            let path = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            .joined(separator: Bool.random(using: &random) ? "/" : "")
            guard let resolved = RelativeURL.resolve(path, in: "x") else { continue }
            let parts = resolved.utf8.split(separator: 0x2F).map { Array($0) }
            #expect(!parts.contains(Array("..".utf8)) && !parts.contains(Array(".".utf8)), "\(Array(path.utf8))")
            #expect(!resolved.utf8.starts(with: "/".utf8))
        }
    }
}
