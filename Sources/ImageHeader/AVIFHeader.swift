/// Reads the size of an AVIF picture: the `ispe` property of its primary item (ISO/IEC 23008-12, 6.5.3).
///
/// A file may hold other items (a thumbnail, an alpha plane) with sizes of their own; where the association of the
/// primary item cannot be read, the largest size is taken, which is the picture's.
enum AVIFHeader {
    private struct Box {
        var type: Int
        var content: Range<Int>
    }

    static func size(_ reader: ByteReader) -> ImageSize? {
        let top = boxes(reader, in: 0..<reader.count)
        guard let fileType = top.first, isAVIF(reader, fileType.content) else { return nil }
        guard let meta = top.first(where: { $0.type == code("meta") }), meta.content.count >= 4 else { return nil }
        let inner = boxes(reader, in: meta.content.lowerBound + 4..<meta.content.upperBound)
        guard let properties = inner.first(where: { $0.type == code("iprp") }) else { return nil }
        let tables = boxes(reader, in: properties.content)
        guard let container = tables.first(where: { $0.type == code("ipco") }) else { return nil }
        let list = boxes(reader, in: container.content)
        let primary = inner.first { $0.type == code("pitm") }.flatMap { primaryItem(reader, $0.content) }
        let associations = tables.first { $0.type == code("ipma") }
        if let primary, let associations,
            let indices = propertyIndices(of: primary, reader, associations.content)
        {
            let own = indices.compactMap { list.indices.contains($0 - 1) ? list[$0 - 1] : nil }
            if let size = own.lazy.compactMap({ extent(reader, $0) }).first {
                return isTurned(reader, own) ? size.turned : size
            }
        }
        return list.compactMap { extent(reader, $0) }.max { $0.width * $0.height < $1.width * $1.height }
    }

    private static func code(_ type: String) -> Int {
        type.utf8.reduce(0) { $0 << 8 | Int($1) }
    }

    /// The boxes in a range (ISO/IEC 14496-12, 4.2); a box that is cut off by the end of the prefix ends there.
    private static func boxes(_ reader: ByteReader, in range: Range<Int>) -> [Box] {
        var boxes: [Box] = []
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, boxes.count < 1_000 {
            guard var length = reader.u32(offset), let type = reader.u32(offset + 4) else { break }
            var header = 8
            if length == 1 {
                guard let high = reader.u32(offset + 8), let low = reader.u32(offset + 12), high == 0 else { break }
                length = low
                header = 16
            } else if length == 0 {
                length = range.upperBound - offset
            }
            guard length >= header, offset + header <= range.upperBound else { break }
            let end = min(offset + length, range.upperBound)
            boxes.append(Box(type: type, content: offset + header..<end))
            offset = end
        }
        return boxes
    }

    private static func isAVIF(_ reader: ByteReader, _ content: Range<Int>) -> Bool {
        // The major brand, a version, then compatible brands.
        stride(from: content.lowerBound, to: min(content.upperBound, content.lowerBound + 400), by: 4).contains {
            reader.has("avif", at: $0) || reader.has("avis", at: $0)
        }
    }

    private static func extent(_ reader: ByteReader, _ box: Box) -> ImageSize? {
        guard box.type == code("ispe"), box.content.count >= 12, let width = reader.u32(box.content.lowerBound + 4),
            let height = reader.u32(box.content.lowerBound + 8)
        else { return nil }
        return ImageSize(checking: width, height)
    }

    /// `irot` by 90 or 270 degrees (ISO/IEC 23008-12, 6.5.10).
    private static func isTurned(_ reader: ByteReader, _ properties: [Box]) -> Bool {
        properties.contains { box in
            box.type == code("irot") && !box.content.isEmpty && (reader.u8(box.content.lowerBound) ?? 0) & 1 == 1
        }
    }

    private static func primaryItem(_ reader: ByteReader, _ content: Range<Int>) -> Int? {
        reader.u8(content.lowerBound) == 0 ? reader.u16(content.lowerBound + 4) : reader.u32(content.lowerBound + 4)
    }

    /// The indices (from 1) of an item's properties.
    private static func propertyIndices(of item: Int, _ reader: ByteReader, _ content: Range<Int>) -> [Int]? {
        guard let version = reader.u8(content.lowerBound), let flags = reader.u8(content.lowerBound + 3),
            let count = reader.u32(content.lowerBound + 4)
        else { return nil }
        var offset = content.lowerBound + 8
        for _ in 0..<min(count, 10_000) {
            guard let id = version == 0 ? reader.u16(offset) : reader.u32(offset) else { return nil }
            offset += version == 0 ? 2 : 4
            guard let entries = reader.u8(offset), offset < content.upperBound else { return nil }
            offset += 1
            var indices: [Int] = []
            for _ in 0..<entries {
                guard let entry = flags & 1 == 1 ? reader.u16(offset) : reader.u8(offset) else { return nil }
                indices.append(flags & 1 == 1 ? entry & 0x7FFF : entry & 0x7F)
                offset += flags & 1 == 1 ? 2 : 1
            }
            if id == item { return indices }
        }
        return nil
    }
}
