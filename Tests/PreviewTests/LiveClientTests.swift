import Preview
import Testing

@Suite struct LiveClientTests {
    @Test func putsTheScriptAtTheEndOfTheBody() {
        let page = LiveClient.inject(into: Array("<html><body><p></body> in text</p></body></html>".utf8))
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.hasSuffix("async></script></body></html>"))
        #expect(text.hasPrefix("<html><body><p></body> in text</p><script src=\"/.kotae/live.js\" data-page=\""))
    }

    @Test func putsTheScriptAtTheEndOfAPageWithoutABody() {
        #expect(String(decoding: LiveClient.inject(into: Array("<p>x".utf8)), as: UTF8.self).hasPrefix("<p>x<script "))
        #expect(String(decoding: LiveClient.inject(into: []), as: UTF8.self).hasPrefix("<script "))
    }

    @Test func tellsAChangeOfAStyleFromAChangeOfThePage() {
        func mask(_ text: String) -> StyleMask { StyleMask(Array(text.utf8)) }
        let old = mask("<link href=\"../theme/kotae.abc.css\"><script src=\"../theme/kotae.abc.js\"></script>")
        let newStyle = mask("<link href=\"../theme/kotae.xyz.css\"><script src=\"../theme/kotae.abc.js\"></script>")
        let newScript = mask("<link href=\"../theme/kotae.abc.css\"><script src=\"../theme/kotae.xyz.js\"></script>")
        #expect(old.bytes == newStyle.bytes)
        #expect(old.bytes != newScript.bytes)
        #expect(newStyle.names == ["kotae.xyz.css"])
    }

    @Test func usesNoInlineScriptOrStyle() {
        #expect(!LiveClient.script.contains("innerHTML"))
        #expect(!LiveClient.script.contains("style="))
    }
}
