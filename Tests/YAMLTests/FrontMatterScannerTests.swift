import Diagnostics
import Foundation
import KnowledgeBase
import Testing
import YAML

@Suite struct FrontMatterScannerTests {
    private func scan(_ yaml: String) -> YAMLNode? {
        let source = SourceText(path: "f", bytes: Array(yaml.utf8))
        return FrontMatterScanner.scan(source, range: 0..<source.bytes.count, firstLine: 1)
    }

    @Test(arguments: [
        "title: Hello, world\ndate: \"2020-04-19\"\ndraft: false\n",
        "title: 'SSL証明書 & Q&A' # comment\ntags: [a, \"b, c\", 日本, ~]\n\nempty:\n# note\nlist:\n- x\n- \"y\"\nlast: "
            + "http://a.b/c#d\n",
        "list:\n  - a\n\n  # c\n  - b b  \nkey: []\n",
        "a: x\r\nb: y\r\n",
        "a:   spaced   \nb:# c\n".replacingOccurrences(of: "b:# c", with: "b: # c"),
    ])
    func readsSimpleFrontMatterAsTheParserDoes(_ yaml: String) throws {
        let fast = try #require(scan(yaml))
        #expect(fast == YAMLParser.parse(SourceText(path: "f", bytes: Array(yaml.utf8))).node)
    }

    @Test(arguments: [
        "a: b: c", "a: x\n  y", "a: |\n  t", "a: 'it''s'", "a: \"\\n\"", "a: {b: c}", "a: [b: c]", "a: [x,]", "a: *x",
        "a: &x y", "a: !t y", "a: 1\na: 2", "\"a\": b", "- a", "a:\n  b: c", "a:\tb", "a: x # y", "", "a",
        "a:\n - x\n  - y",
        "a: [x\n, y]", "a: - b", "a:\n- - b", "a: x\u{2028}y", "a: 'x' y", "? a", "a: \"x", "a: [\"x\" y]",
        "\u{FEFF}a: b",
    ])
    func leavesTheRestToTheParser(_ yaml: String) {
        #expect(scan(yaml) == nil)
    }

    @Test func agreesWithTheParserOnGeneratedFrontMatter() {
        var random = SeededGenerator(seed: 20_200_419)
        let pieces = [
            "title", "a", "b", "date", "key-1", "_x", ":", ": ", ": ", ": ", ": ", "\n", "\n", "\n", "\n- ", "\n  - ",
            "\n  ",
            "'", "\"", "'x'", "\"y y\"", "[", "]", "[a, b]", "[ 'a' , \"b\", c ]", "[]", ", ", " #", "# c",
            "plain text",
            "日本語", "é", "1.10", "no", "null", "~", "http://x.y/z", "-", "- ", "?", "&", "*", "!", "|", ">", "%", "@",
            "\\",
            "{", "}", "\r\n", " ", "   ", "2020-04-19", "---", "...", "<<", "=", "\t", "''", "\u{A0}", "\u{3000}",
        ]
        var scanned = 0
        for round in 0..<20_000 {
            let yaml =
                round % 2 == 0
                ? randomPieces(pieces, using: &random) : randomKeys(pieces, using: &random)
            guard let fast = scan(yaml) else { continue }
            scanned += 1
            let slow = YAMLParser.parse(SourceText(path: "f", bytes: Array(yaml.utf8)))
            #expect(fast == slow.node, "\(yaml.debugDescription) \(slow.findings)")
        }
        #expect(scanned >= 5_000)
    }

    private func randomPieces(_ pieces: [String], using random: inout SeededGenerator) -> String {
        var yaml = "k: "
        for _ in 0..<Int.random(in: 0..<10, using: &random) {
            yaml += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        return yaml
    }

    /// Mostly well-formed: a key and a value on each line.
    private func randomKeys(_ pieces: [String], using random: inout SeededGenerator) -> String {
        let values = [
            "x", "two words", "'q q'", "\"d # d\"", "[a, b]", "[]", "", "\n- i\n- j", "\n  - 日本\n\n  - 'k'", "値 値", "~",
            "null",
            "x#y", "a:b", "'a': b", "x  # c", "\"a\"   # c", "# c", "[日本, b, 'c']", "1.10", "[null, a b]", "\n# c\n- z",
        ]
        var yaml = ""
        for index in 0..<Int.random(in: 1..<6, using: &random) {
            let value =
                Int.random(in: 0..<12, using: &random) == 0
                ? pieces[Int.random(in: 0..<pieces.count, using: &random)]
                : values[Int.random(in: 0..<values.count, using: &random)]
            yaml += "key\(index): \(value)" + ["\n", "\r\n", "\n\n", "  \n"][Int.random(in: 0..<4, using: &random)]
        }
        return yaml
    }

    @Test func agreesWithTheParserOnRealArticles() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files = [
            root.appending(path: "../shared/seed/ICP_001_Q&A.md"),
            root.appending(path: "../../shared/seed/ICP_001_Q&A.md"),
        ]
        let corpus = root.appending(path: ".bench/astro-docs")
        if let names = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil) {
            files += names.compactMap { $0 as? URL }.filter { ["md", "mdx"].contains($0.pathExtension) }
        }
        var sources: [(SourceText, FrontMatterBlock)] = []
        for file in files {
            guard let data = try? Data(contentsOf: file) else { continue }
            let source = SourceText(path: file.lastPathComponent, bytes: Array(data))
            if let frontMatter = FrontMatterBlock.split(source).frontMatter { sources.append((source, frontMatter)) }
        }
        guard !sources.isEmpty else {
            print("skipped: neither the seed nor the unpacked corpus is there")
            return
        }
        var scanned = 0
        var different = 0
        let clock = ContinuousClock()
        var fastTime = Duration.zero
        var slowTime = Duration.zero
        for (source, frontMatter) in sources {
            var fast: YAMLNode?
            fastTime += clock.measure {
                fast = FrontMatterScanner.scan(source, range: frontMatter.yamlRange, firstLine: 2)
            }
            var slow: YAMLNode?
            slowTime += clock.measure {
                slow = YAMLParser.parse(source, range: frontMatter.yamlRange, firstLine: 2).node
            }
            #expect(slow != nil, "\(source.path)")
            guard let fast else { continue }
            scanned += 1
            if fast != slow { different += 1 }
        }
        #expect(different == 0)
        print("front matter: \(scanned) of \(sources.count) simple; scanner \(fastTime), parser \(slowTime)")
    }
}
