/// Reads the size of a picture from its first bytes, without decoding it.
package enum ImageHeader {
    /// As much of a file as `size(of:)` is meant to get. JPEG files with embedded colour profiles and previews need
    /// most.
    package static let prefixLength = 256 * 1024

    /// The size of a PNG, JPEG, GIF, WebP, AVIF or SVG picture; nil where the format is unknown, the bytes are damaged
    /// or cut off before the size, or (SVG) the picture has no size of its own.
    ///
    /// The format is told from the bytes, never from a file name. JPEG's EXIF orientation counts, as it does in
    /// browsers (CSS Images 3, `image-orientation: from-image`). Never traps; at most linear in the bytes.
    package static func size(of bytes: [UInt8]) -> ImageSize? {
        let reader = ByteReader(bytes)
        if reader.has("\u{89}PNG\r\n\u{1A}\n", at: 0) { return png(reader) }
        if reader.u16(0) == 0xFFD8 { return JPEGHeader.size(reader) }
        if reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0) { return gif(reader) }
        if reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) { return webP(reader) }
        if reader.has("ftyp", at: 4) { return AVIFHeader.size(reader) }
        return SVGHeader.size(bytes)
    }

    /// PNG, third edition, 11.2.1: the IHDR chunk comes first.
    private static func png(_ reader: ByteReader) -> ImageSize? {
        guard reader.has("IHDR", at: 12), let width = reader.u32(16), let height = reader.u32(20) else { return nil }
        return ImageSize(checking: width, height)
    }

    /// GIF89a, section 18: the logical screen.
    private static func gif(_ reader: ByteReader) -> ImageSize? {
        guard let width = reader.u16LittleEndian(6), let height = reader.u16LittleEndian(8) else { return nil }
        return ImageSize(checking: width, height)
    }

    /// RFC 9649, section 2: a lossy, a lossless or an extended first chunk.
    private static func webP(_ reader: ByteReader) -> ImageSize? {
        if reader.has("VP8X", at: 12) {
            guard let width = reader.u24LittleEndian(24), let height = reader.u24LittleEndian(27) else { return nil }
            return ImageSize(checking: width + 1, height + 1)
        }
        if reader.has("VP8L", at: 12) {
            guard reader.u8(20) == 0x2F, let low = reader.u16LittleEndian(21), let high = reader.u16LittleEndian(23)
            else {
                return nil
            }
            let bits = low | high << 16
            return ImageSize(checking: (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        guard reader.has("VP8 ", at: 12), reader.u24LittleEndian(23) == 0x2A019D,
            let width = reader.u16LittleEndian(26), let height = reader.u16LittleEndian(28)
        else { return nil }
        // The upper two bits are a scale that browsers ignore.
        return ImageSize(checking: width & 0x3FFF, height & 0x3FFF)
    }
}
