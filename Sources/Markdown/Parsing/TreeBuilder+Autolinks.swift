internal import CCmarkGFM

extension TreeBuilder {
    /// Where a bare URL runs on into text that is not ASCII, asks for a parse with a mark there that ends it.
    ///
    /// The library takes all up to a blank or `<` for the URL, so what is in it has not been looked at for markup: only
    /// another parse can tell. Further URLs in the same stretch get their marks at once.
    mutating func findStops(_ node: OpaquePointer, _ index: Int) {
        guard let url = cmark_node_get_url(node), Self.isWide(url) else { return }
        let link = tree.nodes[index]
        let line = Int(link.line) - context.firstLine
        guard line >= 0, line < context.lines.count else { return }
        var position = context.lines.starts[line] + Int(link.column) - 1
        let end = context.lines.end
        guard position >= 0, scheme(at: position) > 0 else { return }
        var isInURL = true
        while position < end, source[position] > 0x20, source[position] != 0x3C {
            if isInURL, source[position] >= 0x80 {
                guard block.stops < Self.limit else {
                    hasManyStops = true
                    return
                }
                block.stops += 1
                stops.append(SourceEdit(position, .stop))
                isInURL = false
            } else if !isInURL {
                isInURL = scheme(at: position) > 0
            }
            position += 1
        }
    }

    private static func isWide(_ string: UnsafePointer<CChar>) -> Bool {
        // Whether CChar has a sign differs between platforms.
        var index = 0
        while string[index] != 0 {
            if UInt8(truncatingIfNeeded: string[index]) >= 0x80 { return true }
            index += 1
        }
        return false
    }

    /// The length of what begins a bare URL at a byte of the source, 0 for anything else.
    private func scheme(at position: Int) -> Int {
        for scheme in Self.schemes where position + scheme.count <= source.count {
            let word = source[position..<(position + scheme.count)]
            if word.elementsEqual(scheme, by: { $0 | ($0 >= 0x41 ? 0x20 : 0) == $1 }) { return scheme.count }
        }
        return 0
    }

    /// The library's time for bare URLs grows with the square of their number in one paragraph; no author writes as
    /// many.
    private static let limit = 200

    private static let schemes = ["https://", "http://", "ftp://", "www."].map { Array($0.utf8) }
}
