internal import Bytes

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
        marked.withUnsafeBufferPointer { marked in
            var start = 0
            while true {
                let end = marked.firstPosition(from: start) { $0.matches(mark) }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: marked[start..<end]))
                guard end < marked.count else { return }
                start = end + 1
                var number = 0
                while start < marked.count, marked[start] != mark {
                    number = number * 10 + Int(marked[start]) - 0x30
                    start += 1
                }
                if start < marked.count { places.append((bytes.count, number)) }
                start = min(start + 1, marked.count)
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
