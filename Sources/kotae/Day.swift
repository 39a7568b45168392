import ArgumentParser
import Foundation
import KnowledgeBase

/// A day on the command line: `2027-03-15`.
struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(argument) else { return nil }
        self.date = date
    }

    /// The day that the machine's clock shows, in its own time zone.
    static func today() -> CalendarDate? {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
