/// Finds the name an author probably meant: the nearest by edit distance.
package enum NearestName {
    /// The candidate nearest to `name`, or nil where none is near.
    ///
    /// Near means at most a third of the letters differ, or two for short words; a swap of neighbours counts as one
    /// (optimal string alignment distance). Ties go to the first candidate. Cost: candidates × lengths, so give it
    /// short lists.
    package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased().unicodeScalars.prefix(64))
        let limit = limit(letters.count)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            // Each letter too many or too few is an edit. Most candidates end here.
            let length = candidate.unicodeScalars.prefix(64).count
            let bound = min(limit, (best?.distance ?? .max) - 1)
            guard abs(length - letters.count) <= bound else { continue }
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            if let distance = distance(letters, other, atMost: bound) { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func limit(_ count: Int) -> Int { max(count <= 3 ? 1 : 2, count / 3) }

    /// `did you mean “x”?` as a sentence, or an empty string.
    package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
        to(name, among: candidates).map { "Did you mean “\($0)”?" } ?? ""
    }

    /// Nil where it is more than `bound`.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int) -> Int? {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = beforeLast
        for row in left.indices {
            current[0] = row + 1
            var least = row + 1
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    value = min(value, beforeLast[column - 1] + 1)
                }
                current[column + 1] = value
                least = min(least, value)
            }
            // A swap reaches back two rows, and costs one: what is above the bound by more than that stays above.
            if least > bound + 1 { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= bound ? last[right.count] : nil
    }
}
