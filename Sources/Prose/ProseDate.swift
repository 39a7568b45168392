/// A day, a month or a year of the Gregorian calendar, as far as the words say it. "3月31日" has no year.
package struct ProseDate: Hashable, Sendable, CustomStringConvertible {
    package var year: Int?
    package var month: Int?
    package var day: Int?

    /// `nil` for a day that the calendar does not have (February 30), and for a day without a month.
    package init?(year: Int?, month: Int? = nil, day: Int? = nil) {
        if let year, year < 1 || year > 9999 { return nil }
        if let month, month < 1 || month > 12 { return nil }
        if let day {
            guard let month, day >= 1, day <= Self.days(in: month, of: year ?? 2000) else { return nil }
        }
        guard year != nil || (month != nil && day != nil) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2020`, `2020-03` and `2020-03-31` (ISO 8601).
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.count <= 3, parts.first?.count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            return nil
        }
        var numbers: [Int] = []
        for part in parts {
            guard part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(String(decoding: part, as: UTF8.self))
            else { return nil }
            numbers.append(number)
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// ISO 8601 as far as known; without a year `--03-31`.
    package var description: String {
        var text = year.map { ProseDate.padded($0, to: 4) } ?? "-"
        if let month { text += "-" + ProseDate.padded(month, to: 2) }
        if let day { text += "-" + ProseDate.padded(day, to: 2) }
        return text
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
