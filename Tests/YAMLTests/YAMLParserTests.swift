import Diagnostics
import KnowledgeBase
import Testing
import YAML

@Suite struct YAMLParserTests {
    private func parse(_ text: String) -> (node: YAMLNode?, findings: [Finding]) {
        YAMLParser.parse(SourceText(path: "f.yaml", bytes: Array(text.utf8)))
    }

    @Test func keepsKeyOrderAndPlaces() throws {
        let node = try #require(parse("b: 1\n日本: [x, 値]\na:\n  - k: v\n").node)
        let pairs = try #require(node.pairs)
        #expect(pairs.map(\.key.text) == ["b", "日本", "a"])
        #expect(pairs.map(\.key.place.line) == [1, 2, 3])
        let items = try #require(pairs[1].value.items)
        #expect(
            items.map(\.place) == [
                Place(path: "f.yaml", line: 2, column: 6), Place(path: "f.yaml", line: 2, column: 9),
            ])
        #expect(pairs[2].value.items?.first?["k"]?.place == Place(path: "f.yaml", line: 4, column: 8))
    }

    @Test(arguments: ["yes", "no", "1.10", "0123", "0x1F", "2020-04-19", "1e3", "off", "=", "<<"])
    func keepsPlainTextAsWritten(_ text: String) {
        #expect(parse("k: \(text)\n").node?["k"]?.text == text)
    }

    @Test(arguments: [("k:", true), ("k: ~", true), ("k: null", true), ("k: ''", false), ("k: 'null'", false)])
    func readsOnlyPlainNullsAsNothing(_ yaml: String, _ isNull: Bool) {
        #expect(parse(yaml).node?["k"]?.isNull == isNull)
    }

    @Test func takesNumbersAndBooleansAsKeys() {
        #expect(parse("1: a\ntrue: b\nnull: c\n").node?.pairs?.map(\.key.text) == ["1", "true", "null"])
    }

    @Test func readsAnEmptyDocumentAsNothing() {
        #expect(parse("").node?.isNull == true)
        #expect(parse("# only a comment\n").node?.isNull == true)
        #expect(parse("\u{FEFF}k: v").node?["k"]?.text == "v")
    }

    @Test(arguments: [
        ("k: v\n\tx: y\n", "yaml-syntax 2:1 a tab is used for indentation"),
        ("a: 1\nk: \"open\nb: 2\n", "yaml-syntax 2:4 a quote is not closed"),
        ("title: Foo: bar\n", "yaml-syntax 1:11 a colon followed by a space is inside a value"),
        ("a: 1\nnocolon\nb: 2\n", "yaml-syntax 2:1 a key has no colon"),
        ("a:\n    b: 1\n  c: 2\n", "yaml-syntax 3:3 a key was expected here"),
        ("a: [x, y\nb: 2\n", "yaml-syntax 1:4 “[” is not closed"),
        ("t: *.domain.com\n", "yaml-syntax 1:5 a value begins with “*”"),
        ("t: *x\n", "yaml-syntax 1:4 a value begins with “*”"),
        ("t: @x\n", "yaml-syntax 1:4 a value cannot begin with “@”"),
        ("t: \"\\q\"\n", "yaml-syntax 1:5 an unknown escape after “\\” in double quotes"),
        ("t: - x\n", "yaml-syntax 1:4 a list item “- ” cannot stand here"),
        ("a: 1\n---\nb: 2\n", "yaml-syntax 3:1 a second YAML document begins here"),
        ("a: 1\nb: 2\n\"a\": 3\n", "duplicate-key 3:1 the key “a” is there twice"),
        ("k: {a: 1, a: 2}\n", "duplicate-key 1:11 the key “a” is there twice"),
        ("a: x\u{1}y\n", "yaml-syntax 1:5 the control character U+0001 is not allowed in YAML"),
        ("a: !custom x\n", "yaml-syntax 1:4 the tag “!custom” is not supported"),
        ("[a]: x\n", "yaml-syntax 1:1 a key is a list or a mapping"),
    ])
    func explainsBrokenYAML(_ yaml: String, _ expected: String) {
        let result = parse(yaml)
        let shown = result.findings.map { "\($0.id.name) \($0.place.line):\($0.place.column) \($0.summary)" }
        #expect(shown == [expected])
        #expect(result.node == nil)
    }

    @Test func refusesInvalidUTF8AtItsPlace() {
        let result = YAMLParser.parse(SourceText(path: "f", bytes: Array("a: é\nb: x".utf8) + [0xFF]))
        #expect(result.findings.map(\.place) == [Place(path: "f", line: 2, column: 5)])
    }

    @Test func boundsTheExpansionOfAliases() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(parse(yaml).findings.map(\.summary) == ["aliases stand for more than 200000 values"])
        for key in ["? *a9\n: x\n", "? [*a9]\n: x\n", "k: {[*a9]: x}\n"] {
            #expect(parse(yaml + key).findings.map(\.summary) == ["a key is a list, a mapping or an alias of one"])
        }
        #expect(parse("a: &x [1]\nb: *x\n").node?["b"]?.items?.count == 1)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func boundsTheDepth(_ opener: String) {
        let result = parse(String(repeating: opener, count: 20_000))
        #expect(result.node == nil)
        #expect(result.findings.count == 1)
    }

    @Test func readsRandomBytesWithoutCrashing() {
        var random = SeededGenerator(seed: 7)
        let alphabet = Array("ab:-?[]{},&*!|>'\"%@`#~ \n\n\r\t\\0é\u{85}\u{2028}<".utf8)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let result = YAMLParser.parse(SourceText(path: "f", bytes: bytes))
            #expect((result.node == nil) == !result.findings.isEmpty)
            if let node = result.node { visit(node) }
        }
    }

    /// Every offset of every text has a place.
    private func visit(_ node: YAMLNode) {
        switch node.value {
        case .null: break
        case .scalar(let scalar):
            for offset in 0...scalar.text.utf8.count { #expect(scalar.place(ofUTF8Offset: offset).column >= 1) }
        case .sequence(let items): items.forEach(visit)
        case .mapping(let pairs): pairs.forEach { visit($0.value) }
        }
    }

    @Test func countsLinesAsEditorsDo() {
        // libyaml ends a line at U+2028; editors do not.
        #expect(parse("a: 'x\u{2028}y'\nb: 1\n").node?["b"]?.place == Place(path: "f.yaml", line: 2, column: 4))
        #expect(parse("a: 1\r\nb: 2\r\n").node?["b"]?.place.line == 2)
    }
}
