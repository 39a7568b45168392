import Diagnostics
import KnowledgeBase
import Testing
import YAML

@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("---\na: 1\n---\nbody", "a: 1\n", "body", 4),
        ("\u{FEFF}---\na: 1\n---\nbody", "a: 1\n", "body", 4),
        ("---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body", 4),
        ("---\ra: 1\r---\rbody", "a: 1\r", "body", 4),
        ("--- \na: 1\n...\t\nbody", "a: 1\n", "body", 4),
        ("---\n---\n", "", "", 3),
        ("---\na: 1\n---", "a: 1\n", "", 4),
        ("---\na: |\n  ---\n---\nbody", "a: |\n  ---\n", "body", 5),
    ])
    func splits(_ file: String, _ yaml: String, _ body: String, _ line: Int) throws {
        let source = SourceText(path: "f.md", bytes: Array(file.utf8))
        let (found, findings) = FrontMatterBlock.split(source)
        let frontMatter = try #require(found)
        #expect(String(decoding: source.bytes[frontMatter.yamlRange], as: UTF8.self) == yaml)
        #expect(String(decoding: source.bytes[frontMatter.bodyStart...], as: UTF8.self) == body)
        #expect(frontMatter.firstBodyLine == line)
        #expect(findings.isEmpty)
    }

    @Test(arguments: ["", "text\n---\n", "----\n", "--- x\n", " ---\na: 1\n---\n", "--"])
    func leavesTextWithoutFrontMatterAlone(_ file: String) {
        let (found, findings) = FrontMatterBlock.split(SourceText(path: "f.md", bytes: Array(file.utf8)))
        #expect(found == nil)
        #expect(findings.isEmpty)
    }

    @Test func reportsAMissingEndMarker() {
        let (found, findings) = FrontMatterBlock.split(
            SourceText(path: "f.md", bytes: Array("---\ntitle: x\n\ntext".utf8)))
        #expect(found == nil)
        #expect(findings.map(\.summary) == ["the front matter is not closed"])
    }

    @Test func placesErrorsInTheFile() throws {
        let source = SourceText(path: "f.md", bytes: Array("---\na: 1\nb: x: y\n---\n".utf8))
        let frontMatter = try #require(FrontMatterBlock.split(source).frontMatter)
        #expect(frontMatter.parse(source).findings.map(\.place) == [Place(path: "f.md", line: 3, column: 5)])
    }
}
