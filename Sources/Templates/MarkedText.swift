/// Text with numbered places in it, made from text in which each number stands between two marks.
///
/// A mark is a control character, which can come neither from a template nor from what is escaped.
package struct MarkedText: Sendable {
    /// All text without the marks.
    package private(set) var bytes: [UInt8] = []
    /// Where the numbers stood, in ascending order of `offset` into `bytes`.
    package private(set) var places: [(offset: Int, number: Int)] = []

    package init(_ marked: [UInt8], mark: UInt8) {
        bytes.reserveCapacity(marked.count)
        var number: Int?
        for byte in marked {
            if byte == mark {
                if let known = number { places.append((bytes.count, known)) }
                number = number == nil ? 0 : nil
            } else if let digits = number {
                number = digits * 10 + Int(byte) - 0x30
            } else {
                bytes.append(byte)
            }
        }
    }

    /// The text with what `insert` appends for each number.
    ///
    /// - Parameter size: About how many bytes are inserted in all.
    package func joined(adding size: Int, _ insert: (_ number: Int, _ output: inout [UInt8]) -> Void) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + size)
        append(to: &result, insert)
        return result
    }

    /// Appends the text with what `insert` appends for each number.
    package func append(to output: inout [UInt8], _ insert: (_ number: Int, _ output: inout [UInt8]) -> Void) {
        bytes.withUnsafeBufferPointer { text in
            var start = 0
            for place in places {
                output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place.offset]))
                insert(place.number, &output)
                start = place.offset
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }
}
