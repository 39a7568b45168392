/// Reads the orientation tag of an EXIF segment (CIPA DC-008, 4.6.4, tag 0x0112).
enum EXIFOrientation {
    /// 1 to 8, or nil where the segment is not EXIF or has no orientation. `start` is the first byte after the length.
    static func read(_ reader: ByteReader, at start: Int, end: Int) -> Int? {
        guard reader.has("Exif\0\0", at: start) else { return nil }
        let base = start + 6
        let isLittleEndian = reader.has("II", at: base)
        guard isLittleEndian || reader.has("MM", at: base) else { return nil }
        func u16(_ offset: Int) -> Int? {
            guard offset + 2 <= end else { return nil }
            return isLittleEndian ? reader.u16LittleEndian(offset) : reader.u16(offset)
        }
        func u32(_ offset: Int) -> Int? {
            guard offset + 4 <= end else { return nil }
            return isLittleEndian ? reader.u32LittleEndian(offset) : reader.u32(offset)
        }
        guard u16(base + 2) == 42, let directory = u32(base + 4), let count = u16(base + directory) else { return nil }
        for entry in 0..<count {
            let offset = base + directory + 2 + entry * 12
            guard let tag = u16(offset) else { return nil }
            guard tag == 0x0112 else { continue }
            // A single SHORT, stored in the first bytes of the value field.
            guard u16(offset + 2) == 3, let value = u16(offset + 8), (1...8).contains(value) else { return nil }
            return value
        }
        return nil
    }
}
