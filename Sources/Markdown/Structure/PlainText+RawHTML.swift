extension PlainText {
    /// Appends what a reader sees of raw HTML: the text between the tags, but for elements that are left out with all
    /// that they hold. Tags of blocks end a line, so that words of two list items do not become one; tags that are
    /// shown are text. Linear.
    static func appendText(ofHTML html: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var tokens = HTMLTokenizer(html)
        // The element that is being left out, and how many of its name are open.
        var dropped: (name: String, depth: Int)?
        while let token = tokens.next() {
            switch token.kind {
            case .text where dropped == nil: appendCollapsed(html[token.range], to: &output)
            case .startTag where dropped == nil:
                if HTMLAllowList.rawText.contains(token.name) {
                    // Without an end the tag is shown.
                    if !tokens.skipElement(token.name) { output.append(contentsOf: html[token.range]) }
                } else if HTMLAllowList.dropped.contains(token.name), !HTMLAllowList.droppedVoid.contains(token.name) {
                    dropped = (token.name, 1)
                } else {
                    endBlock(token.name, &output)
                }
            case .startTag where dropped?.name == token.name: dropped?.depth += 1
            case .endTag where dropped == nil: endBlock(token.name, &output)
            case .endTag where dropped?.name == token.name:
                dropped?.depth -= 1
                if dropped?.depth == 0 { dropped = nil }
            default: break
            }
        }
    }

    /// Whether raw HTML is a tag that breaks the line.
    static func isBreak(_ html: ArraySlice<UInt8>) -> Bool {
        guard html.count >= 4, html.first == 0x3C else { return false }
        let name = html.dropFirst().prefix(2).map { $0 | 0x20 }
        let after = html[html.startIndex + 3]
        return name.elementsEqual("br".utf8) && (after == 0x3E || after == 0x2F || after <= 0x20)
    }

    /// White space is one space, and none at the beginning of a line, as in a browser.
    private static func appendCollapsed(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for byte in CharacterReferences.decode(text) {
            guard byte <= 0x20 else {
                output.append(byte)
                continue
            }
            if let last = output.last, last != 0x20, last != 0x0A { output.append(0x20) }
        }
    }

    private static func endBlock(_ name: String, _ output: inout [UInt8]) {
        if name != "br", HTMLAllowList.elements[name]?.role == .inline { return }
        separate(&output, from: 0, by: name == "td" || name == "th" || name == "br" ? 0x20 : 0x0A)
    }
}
