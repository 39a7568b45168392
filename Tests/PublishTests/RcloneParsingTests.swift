import Testing

@testable import Publish

@Suite struct RcloneParsingTests {
    @Test func readsWhatARemoteCanDo() {
        let store = RcloneFeatures(
            "{\n\t\"Hashes\": [\n\t\t\"md5\"\n\t],\n\t\"Features\": { \"CanHaveEmptyDirectories\": false }}")
        #expect(store.hasChecksums && !store.hasFolders)
        let dav = RcloneFeatures("{\"Hashes\": [], \"Features\": { \"CanHaveEmptyDirectories\": true }}")
        #expect(!dav.hasChecksums && dav.hasFolders)
        #expect(!RcloneFeatures("").hasChecksums)
    }

    @Test func readsTheListOfChecksumsThatItWrites() {
        var sums = PublishedChecksums()
        sums.lines["a b/答え.html"] = PublishedChecksums.Line(sum: "00ff", size: 12)
        #expect(PublishedChecksums(sums.bytes) == sums)
        #expect(PublishedChecksums(Array("# x\nnot a line\n1 x y\n".utf8)).lines.isEmpty)
    }
}
