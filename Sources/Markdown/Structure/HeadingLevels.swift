/// Decides how deep each heading of a page stands.
///
/// The page's title is its only h1, so a heading without one above it becomes h2, and each other becomes one deeper
/// than the nearest heading before it that was written with fewer `#`. The order stays, no level is skipped, and h6 is
/// the end.
///
/// | written | rendered |
/// |---|---|
/// | `#` `##` `#` | 2 3 2 |
/// | `##` `####` `###` | 2 3 3 |
/// | `##` `#` `#` (a title above its questions) | 2 3 3 |
struct HeadingLevels {
    /// For each heading its depth from 0 and the index of the heading above it.
    private(set) var depths: [Int] = []
    private(set) var parents: [Int?] = []

    /// - Parameter levels: as written, 1...6.
    /// - Parameter isBare: whether nothing stands between the heading and the next one.
    init(levels: [Int], isBare: [Bool]) {
        let swaps = Self.isUpsideDown(levels: levels, isBare: isBare)
        var above: [(index: Int, level: Int)] = []
        for (index, written) in levels.enumerated() {
            let level = swaps && written <= 2 ? 3 - written : written
            while let last = above.last, last.level >= level { above.removeLast() }
            parents.append(above.last?.index)
            depths.append(above.count)
            above.append((index, level))
        }
    }

    /// Some pages set a `##` title above `#` questions. It is so where the page begins with `##`, has `#` as well, and
    /// no `##` is followed by anything but a `#`; the first may have an introduction.
    private static func isUpsideDown(levels: [Int], isBare: [Bool]) -> Bool {
        guard levels.first == 2, levels.contains(1) else { return false }
        for (index, level) in levels.enumerated() where level == 2 {
            guard index + 1 < levels.count, levels[index + 1] == 1, isBare[index] || index == 0 else { return false }
        }
        return true
    }
}
