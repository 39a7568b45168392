/// Where the walk stands in the outline's lists, all of which are in document order.
struct RenderingCursor {
    var heading = 0
    var question = 0
    var sequence = 0
    var step = 0
    var claim = 0
    /// The rules that divide the last question from the next.
    var divider = 0..<0

    init() {}

    /// - Parameter node: where the walk begins. Questions and sequences that begin before it are passed over.
    init(_ outline: Outline, at node: Int) {
        heading = Self.first(in: outline.headings) { $0.node >= node }
        question = Self.first(in: outline.questions) { $0.node >= node }
        sequence = Self.first(in: outline.sequences) { $0.nodes.lowerBound >= node }
        claim = Self.first(in: outline.claims) { $0.node >= node }
    }

    /// The index of the first element for which a condition holds that holds for all after it.
    private static func first<Element>(in elements: [Element], where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(elements[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
