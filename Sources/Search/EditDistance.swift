/// Whether two words differ by one edit: another letter, one more, one less, or two neighbours exchanged.
enum EditDistance {
    static func isOne(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
        let (m, n) = (a.count - start - end, b.count - start - end)
        if m <= 1, n <= 1 { return m + n > 0 }
        return m == 2 && n == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }

    /// How many edits lead from one to the other. Quadratic: for words.
    static func count(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var older: [Int] = []
        var old = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, older[j - 1] + 1) }
                row.append(least)
            }
            (older, old) = (old, row)
        }
        return old[b.count]
    }
}
