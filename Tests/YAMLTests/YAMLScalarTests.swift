import Diagnostics
import KnowledgeBase
import Testing
import YAML

@Suite struct YAMLScalarTests {
    /// Finds the word `HERE` in the text and in the file: both must be the same place.
    @Test(arguments: [
        "k: a HERE b\n",
        "k: 'it''s HERE'\n",
        "k: \"a \\\"b\\\" HERE\"\n",
        "k: |\n  a\n\n    b HERE\n  c\n",
        "k: |2\n    a\n  b HERE\n",
        "k: >\n  a b\n  c HERE d\n",
        "k: >-\n  日本\n\n    更に HERE\n  d\n",
        "k: >\n\n  a\n   b\n\n\n  HERE\n",
        "k: one\n  two\n\n  three HERE\n",
        "k: 'one\n  two HERE'\n",
        "k: \"one\n\n  two HERE\"\n",
        "list:\n  - k: >\n      a HERE\n",
        "k: |\r\n  a\r\n  b HERE\r\n",
    ])
    func mapsOffsetsToPlaces(_ yaml: String) throws {
        let source = SourceText(path: "f", bytes: Array(yaml.utf8))
        let node = try #require(YAMLParser.parse(source).node)
        let scalar = try #require((node["k"] ?? node["list"]?.items?.first?["k"])?.scalar)
        let inText = try #require(offset(of: "HERE", in: Array(scalar.text.utf8)))
        let inFile = try #require(offset(of: "HERE", in: source.bytes))
        #expect(scalar.place(ofUTF8Offset: inText) == source.place(at: inFile))
    }

    @Test func clampsOffsetsOutsideTheText() throws {
        let node = try #require(YAMLParser.parse(SourceText(path: "f", bytes: Array("k: ab".utf8))).node?["k"])
        let scalar = try #require(node.scalar)
        #expect(scalar.place(ofUTF8Offset: -5).column == 4)
        #expect(scalar.place(ofUTF8Offset: 99).column == 6)
        #expect(scalar.textPlace == scalar.place)
    }

    private func offset(of word: String, in bytes: [UInt8]) -> Int? {
        let word = Array(word.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: word) }
    }
}
