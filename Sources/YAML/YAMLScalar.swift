package import Diagnostics

/// The text of a scalar, how it was written, and where each part of the text stands in the file.
package struct YAMLScalar: Equatable, Sendable {
    package enum Style: Equatable, Sendable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// `|`
        case literal
        /// `>`
        case folded
    }

    /// A piece of a scalar that stands on a line of its own.
    package struct Segment: Equatable, Sendable {
        /// Where the piece begins in the text, in UTF-8 bytes.
        package var textOffset: Int
        package var line: Int
        package var column: Int

        package init(textOffset: Int, line: Int, column: Int) {
            self.textOffset = textOffset
            self.line = line
            self.column = column
        }
    }

    /// After unquoting, unescaping and folding.
    package var text: String
    package var style: Style
    /// Where the scalar begins: its quote, or its `|` or `>`, or the first character of plain text.
    package var place: Place
    /// The lines of a scalar that spans lines, in order; empty for one on a single line.
    package var segments: [Segment]

    package init(text: String, style: Style, place: Place, segments: [Segment] = []) {
        self.text = text
        self.style = style
        self.place = place
        self.segments = segments
    }
}

extension YAMLScalar {
    /// Quoted or block text is text by intent; only plain text may be read as a number, a boolean or nothing.
    package var isPlain: Bool { style == .plain }

    /// Where the text begins in the file, after an opening quote or block header.
    package var textPlace: Place { place(ofUTF8Offset: 0) }

    /// The place in the file of an offset in `text`, in UTF-8 bytes.
    ///
    /// Exact for plain, literal, folded and single-quoted text. In double quotes exact unless an escape longer than two
    /// characters (`\u00e9`) stands before it on the line; the line is right even then, unless an escaped scalar spans
    /// lines. Linear in the line; offsets beyond the text are taken as its end.
    package func place(ofUTF8Offset offset: Int) -> Place {
        let bytes = text.utf8
        let offset = min(max(offset, 0), bytes.count)
        var from = 0
        var found = place
        if style == .singleQuoted || style == .doubleQuoted { found.column += 1 }
        if let segment = segments.last(where: { $0.textOffset <= offset }) ?? segments.first {
            from = min(segment.textOffset, offset)
            found.line = segment.line
            found.column = segment.column
        }
        for byte in bytes.dropFirst(from).prefix(offset - from) where byte & 0xC0 != 0x80 {
            // The newline of a block scalar ends the segment; what follows an offset there is the next segment's.
            found.column += width(of: byte)
        }
        return found
    }

    /// The columns that a character took in the source, from its first byte.
    private func width(of byte: UInt8) -> Int {
        switch style {
        case .singleQuoted: byte == UInt8(ascii: "'") ? 2 : 1
        case .doubleQuoted: byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 ? 2 : 1
        case .plain, .literal, .folded: 1
        }
    }
}
