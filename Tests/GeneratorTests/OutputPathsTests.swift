import Diagnostics
import Generator
import Testing

@Suite struct OutputPathsTests {
    private func collisions(_ paths: [String]) -> [String] {
        var outputs = OutputPaths()
        for (index, path) in paths.enumerated() { outputs.take(path, for: Place(path: "source\(index)")) }
        return outputs.findings.map { "\($0.id.name) \($0.place.path) \($0.notes.compactMap(\.place?.path))" }
    }

    @Test func letsDifferentPathsBe() {
        #expect(
            collisions(["a/index.html", "b/index.html", "a.html", "ab/index.html", "日/index.html", "a/b/index.html"])
                .isEmpty)
    }

    @Test(arguments: [
        ("a/index.html", "a/index.html"), ("FAQ/index.html", "faq/index.html"), ("É/index.html", "é/index.html"),
        ("が/index.html", "か\u{3099}/index.html"), ("Ａ/x", "ａ/x"), ("Σ", "σ"), ("straße", "STRASSE"), ("ﬁ", "FI"),
    ])
    func findsPathsThatADiskTakesForOne(_ first: String, _ second: String) {
        #expect(collisions([first, second]) == ["output-collision source1 [\"source0\"]"])
    }

    @Test(arguments: [("ja", "ja/index.html"), ("a/b", "a/b/c/d.html"), ("JA", "ja/x")])
    func findsAFileWhereAFolderIsNeeded(_ file: String, _ below: String) {
        #expect(collisions([file, below]) == ["output-collision source1 [\"source0\"]"])
        #expect(collisions([below, file]) == ["output-collision source1 [\"source0\"]"])
    }

    @Test func saysWhenPathsDifferOnlyInCase() {
        var outputs = OutputPaths()
        let (first, second) = (
            outputs.take("ja/FAQ/index.html", for: Place(path: "a")),
            outputs.take("ja/faq/index.html", for: Place(path: "b"))
        )
        #expect(first && !second)
        #expect(
            outputs.findings.first?.explanation
                == "“ja/FAQ/index.html” differs only in case; many disks and hosts do not tell them apart.")
    }
}
