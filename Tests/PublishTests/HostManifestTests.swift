import Testing

@testable import Publish

@Suite struct HostManifestTests {
    @Test func readsWhatItWrites() {
        let manifest = HostManifest(files: ["b", "a/ü 答え.html"], retired: ["theme/x.0123456789.css"])
        #expect(HostManifest(manifest.bytes) == manifest)
    }

    @Test func takesCommentsAndEmptyLinesForWhatTheyAre() {
        let manifest = HostManifest(Array("# a\r\n\r\nja/index.html\r\n#b.txt\n".utf8))
        #expect(manifest.files == ["#b.txt", "ja/index.html"])
        #expect(manifest.retired.isEmpty)
    }

    @Test(
        arguments: [
            "../etc/passwd", "/etc/passwd", "a/../../b", "a//b", "./a", "a/.", "..", ".", "a/", "/", ".git/config",
            "a/.git/x",
            "kotae-manifest.txt", "a\u{0}b", "a\tb", "a\u{7F}",
        ])
    func leavesOutPathsThatCouldLeaveTheFolder(path: String) {
        #expect(HostManifest(Array("\(path)\n# retired: \(path)\n".utf8)).files.isEmpty)
        #expect(HostManifest(Array("\(path)\n# retired: \(path)\n".utf8)).retired.isEmpty)
    }

    @Test func survivesBytesThatAreNoText() {
        #expect(HostManifest([0xFF, 0x0A, 0xC3, 0x0A, 0x23]).retired.isEmpty)
    }
}
