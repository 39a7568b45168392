import Diagnostics
import Testing
import YAML

/// What looks like an anchor, an alias or a key of several values, and is text; and what is not.
@Suite struct YAMLAliasGuardTests {
    private func parse(_ yaml: String) -> (node: YAMLNode?, findings: [Finding]) {
        YAMLParser.parse(SourceText(path: "p.yaml", bytes: Array(yaml.utf8)))
    }

    /// CEL has `&&`, `*` and `? :`, and so have sentences.
    @Test(arguments: [
        "a && b * c ? [d] : {}", "given.a * 2 ? [1]: [2]", "{'a': 1}['a'] * 2 && [1, 2].all(x, x > 0)",
        "*.domain.com は &amp; と同じ？", "「&a」と「*a」: ［1］", "a ? *b : &c", "é&a é*b ? c", "[*a]: [&b]", "? *a",
    ])
    func readsExpressionsInQuotesAndBlocks(_ text: String) throws {
        let double = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let forms = [
            "k: '\(text.replacing("'", with: "''"))'", "k: \"\(double)\"", "k: >-\n  \(text)", "k: |-\n  \(text)",
            "k: >-\n  \(text)\nl: [1] # \(text)", "k: '\(text.replacing("'", with: "''"))' # &a *a ? [*a] : x",
        ]
        for yaml in forms {
            let (node, findings) = parse(yaml + "\n")
            #expect(findings.isEmpty, "\(yaml): \(findings.map(\.summary))")
            guard case .mapping(let pairs)? = node?.value, case .scalar(let scalar)? = pairs.first?.value.value else {
                Issue.record("\(yaml) has no text under its first key")
                continue
            }
            #expect(scalar.text == text, "\(yaml)")
        }
    }

    @Test(arguments: [
        "given.a && given.b ? facts.c * 2 : facts.d", "a || b * c && !d", "x ? y : z && 2 * 3",
    ])
    func readsPlainExpressions(_ text: String) throws {
        let plain = text.replacing(" : ", with: " :")
        let (node, findings) = parse("k: \(plain)\nl: [\(plain)]\n")
        #expect(findings.isEmpty && node != nil, "\(findings.map(\.summary))")
    }

    @Test(arguments: [
        "a: &x [1, 2]\nb: *x\nc: a && b * c\n", "a: &x text\n*x : value\n", "a: &x 1\n? *x\n: 2\n",
        "base: &b { k: 1 }\nmore: { inner: *b }\nnote: 'a ? [*b]: c'\n", "? [a, b]\n# &x *x\n: 1\n",
    ])
    func acceptsAliasesThatStandForValues(_ yaml: String) {
        #expect(parse(yaml).findings.filter { $0.summary.contains("alias") }.isEmpty, "\(parse(yaml).findings)")
    }

    @Test(arguments: [
        ("a: &x [1]\n? *x\n: v\n", 2, 3), ("a: &x [1]\nb: { [*x]: v }\n", 2, 6), ("a: &x {k: 1}\n*x : v\n", 2, 1),
        ("日本: &x [1]\nキー: { 二: { *x : v } }\n", 2, 12), ("a: &x 1\nb: &x [1]\n*x : v\n", 3, 1),
        ("a: &x [1]\n? [*x]\n: v\nbroken: ]\n", 2, 3), ("a: &x [1]\nb: *x\n---\n? [b]\n: v\n", 4, 3),
    ])
    func refusesKeysThatStandForSeveralValues(_ yaml: String, _ line: Int, _ column: Int) throws {
        let findings = parse(yaml).findings
        #expect(findings.map(\.summary) == ["a key is a list, a mapping or an alias of one"])
        #expect(findings.first?.place == Place(path: "p.yaml", line: line, column: column))
    }

    /// Ten levels of ten aliases each as a key would be compared 10^10 times.
    @Test(.timeLimit(.minutes(1)), arguments: ["? *a9\n: x\n", "? [*a9]\n: x\n", "*a9 : x\n", "k: [{*a9 : x}]\n"])
    func endsWithABillionLaughsInAKey(_ end: String) {
        var yaml = "a0: &a0 [x, 'x && y ? *z : w']\n"
        for level in 1...9 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(!parse(yaml + end).findings.isEmpty)
        #expect(!parse(yaml + end + "'not closed\n").findings.isEmpty)
    }
}
