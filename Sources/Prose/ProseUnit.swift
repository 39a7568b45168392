/// A unit by its id: `business-day`, `month`, `percent`, `piece`, `JPY` (ISO 4217 codes are currencies), or a name of
/// the policy's own.
package struct ProseUnit: Hashable, Sendable, RawRepresentable, Comparable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ id: String) { rawValue = id }

    package static let second = ProseUnit("second")
    package static let minute = ProseUnit("minute")
    package static let hour = ProseUnit("hour")
    package static let day = ProseUnit("day")
    package static let businessDay = ProseUnit("business-day")
    package static let week = ProseUnit("week")
    package static let month = ProseUnit("month")
    package static let year = ProseUnit("year")
    package static let percent = ProseUnit("percent")
    package static let piece = ProseUnit("piece")
    package static let count = ProseUnit("count")

    package var description: String { rawValue }

    package static func < (left: ProseUnit, right: ProseUnit) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    package var isTime: Bool {
        switch rawValue {
        case "second", "minute", "hour", "day", "business-day", "week", "month", "year", "millisecond": true
        default: false
        }
    }

    /// Three ASCII capitals: an ISO 4217 code.
    package var isCurrency: Bool {
        rawValue.utf8.count == 3 && rawValue.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// Counters of things: 個, つ, 件, 人, 社 … A bare number ("three regions") counts too, so these agree with no unit.
    package var isCounter: Bool {
        switch rawValue {
        case "count", "piece", "item", "person", "sheet", "machine", "company", "kind", "place", "volume": true
        default: false
        }
    }

    /// The smallest unit of the family and how many of it one of these is, where that is exact by definition.
    ///
    /// A month is no number of days, a business day no number of days, and a day here is no number of hours: "within
    /// 1 day"
    /// and "within 24 hours" are different promises.
    var exactBase: (unit: ProseUnit, factor: Int64) {
        switch rawValue {
        case "minute": (.second, 60)
        case "hour": (.second, 3600)
        case "week": (.day, 7)
        case "year": (.month, 12)
        default: (self, 1)
        }
    }
}
