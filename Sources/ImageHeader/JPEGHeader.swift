/// Walks the segments of a JPEG file to its frame header (ITU-T T.81, B.2.2).
enum JPEGHeader {
    static func size(_ reader: ByteReader) -> ImageSize? {
        var offset = 2
        var isTurned = false
        while let marker = nextMarker(reader, &offset) {
            switch marker {
            case 0x01, 0xD0...0xD7: continue
            case 0xD9, 0xDA: return nil
            default: break
            }
            guard let length = reader.u16(offset), length >= 2 else { return nil }
            if isFrame(marker) {
                guard let height = reader.u16(offset + 3), let width = reader.u16(offset + 5) else { return nil }
                let size = ImageSize(checking: width, height)
                return isTurned ? size?.turned : size
            }
            if marker == 0xE1, let orientation = EXIFOrientation.read(reader, at: offset + 2, end: offset + length) {
                isTurned = (5...8).contains(orientation)
            }
            offset += length
        }
        return nil
    }

    /// The code after the next 0xFF and its fill bytes; bytes that belong to no segment are skipped, as decoders do.
    private static func nextMarker(_ reader: ByteReader, _ offset: inout Int) -> Int? {
        while let byte = reader.u8(offset) {
            offset += 1
            guard byte == 0xFF else { continue }
            while reader.u8(offset) == 0xFF { offset += 1 }
            guard let code = reader.u8(offset) else { return nil }
            offset += 1
            if code != 0 { return code }
        }
        return nil
    }

    /// SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }
}
