import Testing

@testable import Publish

@Suite struct RsyncListingTests {
    @Test func readsNamesAsTheyAre() {
        let text = """
            drwxr-xr-x          4,096 2026/11/23 12:00:00 .
            -rw-r--r--          1,234 2026/11/23 12:00:00 ja/よくある 質問.html
            -rw-r--r--              0 2026/11/23 12:00:00  leading
            lrwxrwxrwx              3 2026/11/23 12:00:00 link -> target
            broken line

            """
        #expect(RsyncListing(Array(text.utf8)).files == ["ja/よくある 質問.html": 1234, " leading": 0, "link": 0])
    }
}
