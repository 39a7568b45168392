/// Cuts the first sentence off a text.
enum Sentence {
    /// Up to and with the first `。`, `！`, `？`, or a `.`, `!`, `?` before a blank; all of it where there is none. A stop
    /// inside brackets ends nothing.
    static func first(of text: String) -> String {
        var depth = 0
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            switch scalar {
            case "「", "『", "（", "(", "“", "【": depth += 1
            case "」", "』", "）", ")", "”", "】": depth = max(0, depth - 1)
            case "。", "！", "？", "．", "؟", "।":
                if depth == 0 { return trimmed(scalars[..<next]) }
            case ".", "!", "?":
                let endsHere = next == scalars.endIndex || scalars[next] == " " || scalars[next] == "\n"
                if depth == 0, endsHere { return trimmed(scalars[..<next]) }
            case "\n":
                if depth == 0 { return trimmed(scalars[..<index]) }
            default: break
            }
            index = next
        }
        return text
    }

    private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
        PlainText.trimmed(Array(String(scalars).utf8)[...])
    }
}
