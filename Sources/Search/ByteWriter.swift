/// Appends the integers and strings of the index formats to bytes.
struct ByteWriter {
    var bytes: [UInt8] = []

    /// LEB128: seven bits a byte, low bits first, the high bit set on all but the last.
    @inline(__always)
    mutating func varint(_ value: Int) {
        var rest = UInt64(truncatingIfNeeded: value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// How many bytes a word shares with the one before it in a list, how many it has besides, and those.
    mutating func word(_ word: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) {
        var shared = 0
        previous.withUnsafeBufferPointer { previous in
            word.withUnsafeBufferPointer { word in
                while shared < min(previous.count, word.count), previous[shared] == word[shared] { shared += 1 }
            }
        }
        varint(shared)
        varint(word.count - shared)
        bytes.append(contentsOf: word.dropFirst(shared))
    }

    /// The count of UTF-8 bytes, then the bytes.
    mutating func string(_ text: String) {
        varint(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// The same for text that is UTF-8.
    mutating func text(_ utf8: [UInt8]) {
        varint(utf8.count)
        bytes.append(contentsOf: utf8)
    }
}
