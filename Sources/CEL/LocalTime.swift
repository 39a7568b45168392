/// A moment as a clock in some time zone shows it.
struct LocalTime {
    let date: CivilDate
    let hour: Int64
    let minute: Int64
    let second: Int64
    let millisecond: Int64

    /// - Parameter offset: seconds east of UTC.
    init(_ timestamp: Timestamp, offset: Int64) {
        let local = timestamp.seconds + offset
        var secondOfDay = local % 86_400
        if secondOfDay < 0 { secondOfDay += 86_400 }
        date = CivilDate(daysSince1970: (local - secondOfDay) / 86_400)
        hour = secondOfDay / 3_600
        minute = secondOfDay % 3_600 / 60
        second = secondOfDay % 60
        millisecond = Int64(timestamp.nanoseconds) / 1_000_000
    }

    /// Reads `+09:00`, `-02:30`, `02:00` as seconds east of UTC; nil for other text.
    static func fixedOffset(_ zone: String) -> Int64? {
        var reader = DigitReader(zone)
        let isNegative = reader.take("-")
        if !isNegative { _ = reader.take("+") }
        guard
            let hours = reader.digits(2), hours < 24, reader.take(":"),
            let minutes = reader.digits(2), minutes < 60, reader.isAtEnd
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        return isNegative ? -offset : offset
    }
}
