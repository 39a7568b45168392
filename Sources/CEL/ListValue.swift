/// An immutable list; copies share their elements.
public struct ListValue: Sendable {
    private final class Storage: Sendable {
        let elements: [Value]
        let size: Int
        let nesting: Int

        init(_ elements: [Value]) {
            self.elements = elements
            var size = 1
            var nesting = 0
            for element in elements {
                // Saturates: sharing lets the sum grow exponentially in the length of an expression.
                let (sum, overflow) = size.addingReportingOverflow(element.size)
                size = overflow ? .max : sum
                nesting = Swift.max(nesting, element.nesting)
            }
            self.size = size
            self.nesting = nesting + 1
        }
    }

    private let storage: Storage

    public init(_ elements: [Value]) {
        storage = Storage(elements)
    }

    public var elements: [Value] { storage.elements }

    /// The size of two lists put together.
    static func size(joining first: ListValue, _ second: ListValue) -> Int {
        let (sum, overflow) = first.size.addingReportingOverflow(second.size)
        return overflow ? .max : sum - 1
    }

    var size: Int { storage.size }
    var nesting: Int { storage.nesting }
}

extension ListValue: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { storage.elements.count }
    public subscript(position: Int) -> Value { storage.elements[position] }
}

extension ListValue: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Value...) {
        self.init(elements)
    }
}
