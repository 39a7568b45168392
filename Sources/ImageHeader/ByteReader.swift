/// Reads numbers at offsets; nil beyond the end, so that a damaged length can never trap.
struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func u8(_ offset: Int) -> Int? {
        bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
    }

    func u16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 2 else { return nil }
        return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }

    func u16LittleEndian(_ offset: Int) -> Int? {
        u16(offset).map { $0 >> 8 | ($0 & 0xFF) << 8 }
    }

    func u24LittleEndian(_ offset: Int) -> Int? {
        guard let low = u16LittleEndian(offset), let high = u8(offset + 2) else { return nil }
        return low | high << 16
    }

    func u32(_ offset: Int) -> Int? {
        guard let high = u16(offset), let low = u16(offset + 2) else { return nil }
        return high << 16 | low
    }

    func u32LittleEndian(_ offset: Int) -> Int? {
        guard let low = u16LittleEndian(offset), let high = u16LittleEndian(offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Whether Latin-1 text stands at an offset.
    func has(_ text: String, at offset: Int) -> Bool {
        var index = offset
        for scalar in text.unicodeScalars {
            guard let byte = u8(index), byte == Int(scalar.value) else { return false }
            index += 1
        }
        return true
    }
}
