/// Reads what `BitWriter` wrote. Past the end every read throws: index files come from a disk or a network.
struct BitReader {
    private let bytes: [UInt8]
    private var position = 0
    private var held: UInt64 = 0
    private var left = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What is left is less than a byte: the zeros that fill it. What is written has at least a byte.
    var isAtEnd: Bool { position == bytes.count && left < 8 }

    /// A number of `count` bits, 0...32.
    mutating func bits(_ count: Int) throws(SearchIndexError) -> Int {
        while left < count {
            guard position < bytes.count else { throw .damaged }
            held |= UInt64(bytes[position]) << UInt64(left)
            position += 1
            left += 8
        }
        defer {
            held >>= UInt64(count)
            left -= count
        }
        return Int(held & (1 << UInt64(count) - 1))
    }

    /// A number by its exponential-Golomb code.
    mutating func golomb(_ order: Int) throws(SearchIndexError) -> Int {
        var more = 0
        while try bits(1) == 0 {
            more += 1
            guard more < 32 else { throw .damaged }
        }
        let high = try bits(more) | 1 << more
        return (high - 1) << order | (try bits(order))
    }

    mutating func bytes(_ count: Int) throws(SearchIndexError) -> [UInt8] {
        guard count <= bytes.count - position + left / 8 else { throw .damaged }
        var result: [UInt8] = []
        for _ in 0..<count { result.append(UInt8(truncatingIfNeeded: try bits(8))) }
        return result
    }
}
