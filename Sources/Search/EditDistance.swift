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
}
