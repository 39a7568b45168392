import Diagnostics
import Markdown
import Testing

@Suite(.serialized) struct HostileInputTests {
    /// A tenth of what the release build is measured with: tests run unoptimized.
    private static let unit = 100_000

    @Test(arguments: [
        "[", "*", ">", "_", "~", "`", "<", "|", "!", "![", "> ", "- ", "*a ", "**（", "あ**", "*.a", "「*.a」", "<X>",
        "</X>", "<X a={1}/>",
        "https://a.com/あ", "www.a.comあ ", "[^1]", "> [!NOTE]\n\n", "# a {#}\n", "\u{3000}\n", "import {\n", "~~**（",
        "&#xE000;", "\\", "`` ` ",
        "> * a\nb\n", "あ\n", "]（/",
    ])
    func isParsedInLinearTime(_ piece: String) {
        let markdown = String(repeating: piece, count: Self.unit / piece.utf8.count)
        let clock = ContinuousClock()
        var tree = MarkdownTree()
        let time = clock.measure { tree = Sample.parse(markdown).tree }
        // The bound is wide because tests run unoptimized and beside others; a quadratic step takes minutes.
        #expect(time < .seconds(20), "\(piece.debugDescription) took \(time)")
        #expect(!tree.nodes.isEmpty)
    }

    @Test(arguments: ["> ", "- ", "1. ", "*a **b "])
    func deepNestingIsCutWithAFinding(_ piece: String) {
        let (tree, findings) = Sample.parse(String(repeating: piece, count: 3000) + "text")
        TreeShape.check(tree)
        #expect(tree.plainText(of: 0).contains("text"))
        var depth = 0
        var ends: [Int32] = []
        for (index, node) in tree.nodes.enumerated() {
            while let end = ends.last, Int(end) <= index { ends.removeLast() }
            ends.append(node.end)
            depth = max(depth, ends.count)
        }
        #expect(depth <= 110)
        if piece != "*a **b " { #expect(findings.contains { $0.id == .nestingTooDeep }) }
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x2A, 0x2A], [0xE3, 0x80], [0xF0, 0x9F, 0x2A, 0x80], [0x2A, 0xE3], [0x00, 0x2A, 0x00],
            [0xEE, 0x80, 0x80, 0x2A, 0x2A, 0xE3, 0x81, 0x82],
            [], [0x0D], [0xEF, 0xBB, 0xBF],
        ] as [[UInt8]])
    func invalidBytesDoNotCrash(_ bytes: [UInt8]) {
        let (tree, _) = MarkdownParser().parse(SourceText(path: "a.md", bytes: bytes), bodyStart: 0, firstLine: 1)
        #expect(tree.nodes.first?.kind == .document)
        _ = MarkdownParser().parse(SourceText(path: "a.md", bytes: bytes), bodyStart: 99, firstLine: -3)
    }

    @Test func theAuthorsOwnPlaceholdersSurvive() {
        let text = "\u{E000}\u{E001}\u{1039F}\u{103D0} &#xE002; **終わり。**次「*.a.com」"
        let html = "<p>\u{E000}\u{E001}\u{1039F}\u{103D0} \u{E002} <strong>終わり。</strong>次「*.a.com」</p>\n"
        #expect(Sample.html(text) == html)
    }
}
