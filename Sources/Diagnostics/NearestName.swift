/// Finds the name an author probably meant: the nearest by edit distance.
package enum NearestName {
    /// The candidate nearest to `name`, or nil where none is near.
    ///
    /// Near means at most a third of the letters differ, or two for short words; a swap of neighbours counts as one
    /// (optimal string alignment distance). Ties go to the first candidate. Cost: candidates × lengths, so give it
    /// short lists.
    package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let limit = max(letters.count <= 3 ? 1 : 2, letters.count / 3)
            let distance = distance(letters, other)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// `did you mean “x”?` as a sentence, or an empty string.
    package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
        to(name, among: candidates).map { "Did you mean “\($0)”?" } ?? ""
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current[column] = value
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
