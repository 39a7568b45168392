/// A day of the proleptic Gregorian calendar, without a time or a zone, so that it never moves to the day before.
package struct CalendarDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil for a day that does not exist, such as February 30, or a year outside 1...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2020-04-19`, with or without a time after it. Nil for anything else; `init(text:)` tells why.
    package init?(_ text: String) {
        guard let date = try? CalendarDate(text: text) else { return nil }
        self = date
    }

    /// 1 January of the year 1: before all others.
    package static let first = CalendarDate(firstOfYear: 1)

    private init(firstOfYear year: Int) {
        (self.year, month, day) = (year, 1, 1)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// RFC 3339 full-date: `2020-04-19`.
    package var description: String {
        // As a number, with a 1 in front that keeps the zeros behind it; this is written for each page.
        var text = Array(String(1_0000_00_00 + year * 1_00_00 + month * 1_00 + day).utf8.dropFirst())
        text.insert(0x2D, at: 4)
        text.insert(0x2D, at: 7)
        return String(decoding: text, as: UTF8.self)
    }
}
