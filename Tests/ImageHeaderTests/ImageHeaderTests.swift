import ImageHeader
import Testing

@Suite struct ImageHeaderTests {
    static let png: [UInt8] =
        Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) }) + [0x0D, 0x0A, 0x1A, 0x0A]
        + [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0]
    static let gif: [UInt8] = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0]
    static let vp8x: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0]
        + [0x7F, 0x02, 0, 0xDF, 0x01, 0]
    /// 640 × 480: 14 bits of width - 1, then 14 bits of height - 1.
    static let vp8l: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8L".utf8) + [5, 0, 0, 0, 0x2F]
        + [0x7F, 0xC2, 0x77, 0x00]
    static let vp8: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [9, 0, 0, 0, 0, 0, 0]
        + [0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x41]

    static func jpeg(frame: UInt8 = 0xC0, segments: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0x4A, 0x46] + segments
            + [0xFF, 0xC4, 0, 4, 0, 0, 0xFF, 0xFF, frame, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 1, 0, 0, 0]
    }

    static func exif(_ orientation: UInt8, isLittleEndian: Bool) -> [UInt8] {
        let tiff: [UInt8] =
            isLittleEndian
            ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let content = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }

    static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 8
        return [0, 0, UInt8(length >> 8), UInt8(length & 0xFF)] + Array(type.utf8) + content
    }

    /// A thumbnail of 2000 × 10 as item 1, and the picture of 640 × 480 as item 2.
    static func avif(turned: Bool = false, withItems: Bool = true) -> [UInt8] {
        let properties =
            box("ispe", [0, 0, 0, 0, 0, 0, 0x07, 0xD0, 0, 0, 0, 10])
            + box("ispe", [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xE0]) + box("irot", [turned ? 1 : 0])
        let associations = box("ipma", [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 2, 0x82, 0x83])
        let items = withItems ? box("pitm", [0, 0, 0, 0, 0, 2]) : []
        let meta =
            [0, 0, 0, 0] + box("hdlr", [0, 0]) + items
            + box("iprp", box("ipco", properties) + (withItems ? associations : []))
        return box("ftyp", Array("mif1".utf8) + [0, 0, 0, 0] + Array("avifmiaf".utf8)) + box("meta", meta)
    }

    private func size(_ bytes: [UInt8]) -> String? {
        ImageHeader.size(of: bytes).map { "\($0.width)x\($0.height)" }
    }

    @Test func readsEachFormat() {
        #expect(size(Self.png) == "640x480")
        #expect(size(Self.gif) == "320x240")
        #expect(size(Self.vp8x) == "640x480")
        #expect(size(Self.vp8l) == "640x480")
        #expect(size(Self.vp8) == "640x480")
        #expect(size(Self.avif()) == "640x480")
        #expect(size(Self.avif(turned: true)) == "480x640")
        #expect(size(Self.avif(withItems: false)) == "640x480")
    }

    @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC9] as [UInt8])
    func readsJPEGFrames(_ frame: UInt8) {
        #expect(size(Self.jpeg(frame: frame)) == "640x480")
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9] as [UInt8], [true, false])
    func turnsJPEGByItsOrientation(_ orientation: UInt8, _ isLittleEndian: Bool) {
        let expected = (5...8).contains(orientation) ? "480x640" : "640x480"
        #expect(size(Self.jpeg(segments: Self.exif(orientation, isLittleEndian: isLittleEndian))) == expected)
    }

    @Test func skipsAFrameInsideAThumbnail() {
        let thumbnail: [UInt8] = [0xFF, 0xE1, 0, 13, 0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9]
        #expect(size(Self.jpeg(segments: thumbnail)) == "640x480")
    }

    @Test(arguments: [
        ("<svg width='640' height='480'/>", "640x480"),
        ("<svg width=\"640px\" height=\" 480.4px \" viewBox=\"0 0 1 1\">", "640x480"),
        ("<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n<svg viewBox='0,0 640 480'>", "640x480"),
        (
            "<!DOCTYPE svg [<!ENTITY a \"<svg width='1'>\"> <!-- ' -->]><s:svg xmlns:s='x' width='640' height='480'>",
            "640x480"
        ),
        ("<svg width='100%' height='100%' viewBox='0 0 640 480'>", "640x480"),
        ("<svg width='320' viewBox='0 0 640 480'>", "320x240"),
        ("<svg data-width='9' xml:width='8' width\n=\n'640' height='480'>", "640x480"),
        ("\u{FEFF} <svg width='6.4e2' height='480'>", "640x480"),
    ])
    func readsSVG(_ text: String, _ expected: String) {
        #expect(size(Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        "", "text", "<html><svg width='1' height='1'></html>", "<svg>", "<svg width='1em' height='1em'>",
        "<svg width='-1' height='2'>",
        "<svg width='nan' height='inf'>", "<svg width='1e99' height='1'>", "<!-- <svg width='1' height='1'>",
        "<svg width='1", "<svgx width='1' height='1'>",
        "<svg viewBox='0 0 0 10'>", "<svg viewBox='0 0 10'>", "<svg width='&w;' height='2'>", "<svg",
        "<!DOCTYPE svg [<!ENTITY a '>",
    ])
    func knowsNoSize(_ text: String) {
        #expect(size(Array(text.utf8)) == nil)
    }

    @Test func refusesSizesOfNothing() {
        var bytes = Self.png
        for index in 16..<20 { bytes[index] = 0 }
        #expect(size(bytes) == nil)
        for index in 16..<20 { bytes[index] = 0xFF }
        #expect(size(bytes) == nil)
    }

    @Test func survivesDamage() {
        var random = SeededGenerator(seed: 3)
        let svg = Array("<?xml?><!DOCTYPE a [<!ENTITY b 'c'>]><svg width='1px' height='2' viewBox='0 0 3 4'>".utf8)
        let samples = [
            Self.png, Self.gif, Self.vp8, Self.vp8l, Self.vp8x, Self.avif(turned: true), svg,
            Self.jpeg(segments: Self.exif(6, isLittleEndian: true)),
            Self.jpeg(segments: Self.exif(6, isLittleEndian: false)),
        ]
        var sizes = 0
        for sample in samples {
            for length in 0...sample.count where size(Array(sample.prefix(length))) != nil { sizes += 1 }
            for _ in 0..<4_000 {
                var bytes = sample
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[index] =
                        [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)][
                            Int.random(in: 0..<5, using: &random)]
                }
                if let size = ImageHeader.size(of: bytes) {
                    #expect(size.width > 0 && size.height > 0)
                    sizes += 1
                }
            }
        }
        #expect(sizes > 1_000)
    }
}
