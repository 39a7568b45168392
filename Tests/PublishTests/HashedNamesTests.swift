import Publish
import Testing

@Suite struct HashedNamesTests {
    @Test(
        arguments: [
            ("theme/kotae.0a1b2c3d4e.css", true), ("theme/kotae.abcdefghij.css", true),
            ("search/ja-5d1f0a3c/h12.js", true), ("search/zh-CN-5d1f0a3c/h.js", true),
            ("search/ja.js", false), ("search/kotae-search.js", false), ("theme/kotae.css", false),
            ("theme/kotae.min.css", false), ("images/photo.0a1b2c3d4e.png", false),
            ("images/photo-5d41402a.png", false),
            ("theme", false), ("", false), ("search/abcdefgh/x.js", false),
        ])
    func tellsHashedFilesByFolderAndShape(path: String, isHashed: Bool) {
        #expect(HashedNames().contains(path) == isHashed)
    }
}
