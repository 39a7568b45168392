/// A range of bytes in a tree's `text`.
package struct TextRange: Hashable, Sendable {
    package var start: Int32
    package var end: Int32

    package static let empty = TextRange(start: 0, end: 0)

    package init(start: Int32, end: Int32) {
        self.start = start
        self.end = end
    }

    package var isEmpty: Bool { start == end }
    package var count: Int { Int(end - start) }
    package var range: Range<Int> { Int(start)..<Int(end) }
}
