package import Diagnostics

/// The plain text of one block, with the way back to the file.
package struct ProseBlock: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        /// Claims in it are checked; the sentences of a question state nothing that must be covered.
        case heading
        /// Not read as sentences.
        case code
    }

    /// Where a piece of the text begins in the file.
    package struct Anchor: Hashable, Sendable {
        /// UTF-8 bytes in the text.
        package var offset: Int
        package var place: Place

        package init(offset: Int, place: Place) {
            self.offset = offset
            self.place = place
        }
    }

    package var kind: Kind
    /// As a reader sees it: no markup.
    package var text: String
    /// At least one, in ascending order of offset, the first at 0. Between two anchors text and file go in step.
    package var anchors: [Anchor]
    /// In order of place.
    package var claims: [ClaimMention]

    package init(kind: Kind = .text, text: String, anchors: [Anchor], claims: [ClaimMention] = []) {
        self.kind = kind
        self.text = text
        self.anchors = anchors
        self.claims = claims
    }

    /// The place of a byte of the text: the nearest anchor before it, and as many columns as there are scalars between.
    /// Linear in that distance.
    package func place(at offset: Int) -> Place? {
        guard var anchor = anchors.first else { return nil }
        for next in anchors.dropFirst() where next.offset <= offset { anchor = next }
        let bytes = text.utf8.dropFirst(anchor.offset).prefix(max(0, offset - anchor.offset))
        var place = anchor.place
        for byte in bytes where byte & 0xC0 != 0x80 { place.column += 1 }
        return place
    }

    /// The text of a range of bytes; ends are moved inside the text.
    package func words(_ range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
