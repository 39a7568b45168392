/// A short name for some bytes, for file names that change with their content.
///
/// FNV-1a with 64 bits, folded to ten letters and digits: good against accidents, not against an attacker, who would be
/// attacking files of his own.
enum ContentHash {
    static func text(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 36)
        return String((String(repeating: "0", count: 13) + digits).suffix(10))
    }
}
