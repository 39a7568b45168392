/// A number that stands for the state of files: their names, sizes, times and nodes, without their bytes.
///
/// Two states give the same number by accident once in some 2^32 states; it is no defence against intent.
struct StateDigest {
    private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        // FNV-1a, whose multiplier and start are Fowler, Noll and Vo's.
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ stamp: FileStamp?) {
        guard let stamp else { return add(0) }
        add(stamp.isFolder ? 2 : 1)
        add(UInt64(bitPattern: Int64(stamp.size)))
        for time in [stamp.modified, stamp.changed] {
            add(UInt64(bitPattern: Int64(time.seconds)))
            add(UInt64(bitPattern: Int64(time.nanoseconds)))
        }
        add(stamp.node)
    }

    mutating func add(_ number: UInt64) {
        state = (state ^ number) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
    }

    var text: String { String(state, radix: 16) }
}
