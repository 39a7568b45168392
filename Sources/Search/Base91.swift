/// Bytes as printable ASCII that needs no escape in a JavaScript string: thirteen bits in two of 91 characters, 23 %
/// more than the bytes (Base64: 33 %). The idea of thirteen bits in two characters is Joachim Henke's basE91; the
/// alphabet is our own: `!` to `~` in order without `"`, `\` and `<`.
enum Base91 {
    static let alphabet: [UInt8] = (0x21...0x7E).map { UInt8($0) }
        .filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<") }

    /// The two characters of each thirteen bits, the first in the low byte.
    private static let pairs: [UInt16] = (0..<8192).map { UInt16(alphabet[$0 / 91]) << 8 | UInt16(alphabet[$0 % 91]) }

    static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        text += [UInt8](unsafeUninitializedCapacity: bytes.count * 16 / 13 + 3) { target, count in
            pairs.withUnsafeBufferPointer { pairs in
                var held: UInt32 = 0
                var bits: UInt32 = 0
                for byte in bytes {
                    held |= UInt32(byte) << bits
                    bits += 8
                    guard bits >= 13 else { continue }
                    let pair = pairs[Int(held & 8191)]
                    target[count] = UInt8(truncatingIfNeeded: pair)
                    target[count + 1] = UInt8(pair >> 8)
                    count += 2
                    held >>= 13
                    bits -= 13
                }
                guard bits > 0 else { return }
                target[count] = alphabet[Int(held) % 91]
                count += 1
                // Up to six bits fit one character; the reader tells the cases apart by the odd length.
                guard bits > 6 else { return }
                target[count] = alphabet[Int(held) / 91]
                count += 1
            }
        }
    }

    /// Throws `.damaged` for a character outside the alphabet.
    static func decode(_ text: some Sequence<UInt8>) throws(SearchIndexError) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        var bytes: [UInt8] = []
        var held: UInt32 = 0
        var bits: UInt32 = 0
        var low: UInt32?
        func drain() {
            while bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: held))
                held >>= 8
                bits -= 8
            }
        }
        for character in text {
            let value = UInt32(values[Int(character)])
            guard value < 91 else { throw .damaged }
            if let first = low {
                held |= (first + value * 91) << bits
                bits += 13
                low = nil
                drain()
            } else {
                low = value
            }
        }
        if let low {
            held |= low << bits
            bits += 6
            drain()
        }
        return bytes
    }
}
