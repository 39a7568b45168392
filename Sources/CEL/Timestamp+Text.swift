extension Timestamp {
    /// Reads RFC 3339 (section 5.6): `2009-02-13T23:31:30.5Z`, offsets as `+09:00`; nil for anything else, for a leap
    /// second, and outside the years 1...9999. Digits after the ninth of a fraction are dropped.
    public init?(rfc3339 text: String) {
        var reader = DigitReader(text)
        guard
            let year = reader.digits(4), reader.take("-"),
            let month = reader.digits(2), (1...12).contains(month), reader.take("-"),
            let day = reader.digits(2), (1...CivilDate.length(ofMonth: month, year: year)).contains(day),
            reader.take("T"),
            let hour = reader.digits(2), hour < 24, reader.take(":"),
            let minute = reader.digits(2), minute < 60, reader.take(":"),
            let second = reader.digits(2), second < 60
        else { return nil }
        var nanoseconds: Int64 = 0
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            nanoseconds = fraction
        }
        guard let offset = Self.offset(&reader), reader.isAtEnd else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSince1970
        let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
        self.init(seconds: seconds, nanoseconds: Int32(nanoseconds))
    }

    /// `Z`, or sign, hours and minutes; in seconds east of UTC.
    private static func offset(_ reader: inout DigitReader) -> Int64? {
        if reader.take("Z") { return 0 }
        let isNegative = reader.take("-")
        guard isNegative || reader.take("+") else { return nil }
        guard let hours = reader.digits(2), hours < 24, reader.take(":"), let minutes = reader.digits(2), minutes < 60
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        return isNegative ? -offset : offset
    }

    /// RFC 3339 in UTC with `Z`; a fraction only if it is not zero, without trailing zeros.
    public var rfc3339: String {
        let clock = LocalTime(self, offset: 0)
        let date = clock.date
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
            + "T\(padded(clock.hour, 2)):\(padded(clock.minute, 2)):\(padded(clock.second, 2))"
            + decimalFraction(Int64(nanoseconds)) + "Z"
    }
}
