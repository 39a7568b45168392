/// A moment from `0001-01-01T00:00:00Z` to `9999-12-31T23:59:59.999999999Z`.
public struct Timestamp: Hashable, Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// 0...999,999,999 after ``seconds``.
    public let nanoseconds: Int32

    static let minimumSeconds: Int64 = -62_135_596_800
    static let maximumSeconds: Int64 = 253_402_300_799
    static let nanosecondsPerSecond: Int64 = 1_000_000_000

    /// A moment, or nil outside the range of years 1...9999 or of nanoseconds.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard
            (Self.minimumSeconds...Self.maximumSeconds).contains(seconds),
            (0..<Int32(Self.nanosecondsPerSecond)).contains(nanoseconds)
        else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The moment so many nanoseconds later; nil outside the range.
    func advanced(byNanoseconds nanoseconds: Int64) -> Timestamp? {
        advanced(nanoseconds / Self.nanosecondsPerSecond, nanoseconds % Self.nanosecondsPerSecond)
    }

    /// The moment so many nanoseconds earlier; nil outside the range. (-2^63 cannot be negated as a whole.)
    func advanced(byNegated nanoseconds: Int64) -> Timestamp? {
        advanced(-(nanoseconds / Self.nanosecondsPerSecond), -(nanoseconds % Self.nanosecondsPerSecond))
    }

    private func advanced(_ wholeSeconds: Int64, _ nanoseconds: Int64) -> Timestamp? {
        var seconds = seconds + wholeSeconds
        var rest = Int64(self.nanoseconds) + nanoseconds
        if rest < 0 {
            rest += Self.nanosecondsPerSecond
            seconds -= 1
        } else if rest >= Self.nanosecondsPerSecond {
            rest -= Self.nanosecondsPerSecond
            seconds += 1
        }
        return Timestamp(seconds: seconds, nanoseconds: Int32(rest))
    }

    /// Nanoseconds from another moment to this one; nil if they do not fit in 64 bits (about 292 years).
    func nanoseconds(since other: Timestamp) -> Int64? {
        // The seconds are borrowed from towards zero so that -2^63 ns, whose whole seconds alone fit, is found too.
        var seconds = seconds - other.seconds
        var rest = Int64(nanoseconds) - Int64(other.nanoseconds)
        if seconds < 0, rest > 0 {
            seconds += 1
            rest -= Self.nanosecondsPerSecond
        } else if seconds > 0, rest < 0 {
            seconds -= 1
            rest += Self.nanosecondsPerSecond
        }
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: Self.nanosecondsPerSecond)
        let (sum, sumOverflow) = scaled.addingReportingOverflow(rest)
        return overflow || sumOverflow ? nil : sum
    }
}

extension Timestamp: Comparable {
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
