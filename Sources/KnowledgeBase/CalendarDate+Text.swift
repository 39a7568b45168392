extension CalendarDate {
    /// Why text is not a day.
    package enum TextError: Error, Equatable {
        /// Not of the form `2020-04-19`, or that followed by `T` or a space and a time.
        case form
        /// Of the form, but no such day.
        case impossible
    }

    /// Reads `2020-04-19` (RFC 3339 full-date); a time after it, `T09:00:00+09:00`, is checked loosely and left out:
    /// the day is the one that is written, in whatever zone.
    package init(text: String) throws(TextError) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { throw .form }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { throw .form }
        if bytes.count > 10 {
            guard Self.isTime(bytes[10...]) else { throw .form }
        }
        guard let value = CalendarDate(year: year, month: month, day: day) else { throw .impossible }
        self = value
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// `T` or a space, then `hh:mm`, and then only what a time may hold.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let time = Array(bytes)
        guard time.count >= 6, [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(time[0]) else { return false }
        guard let hour = number(time[1..<3]), let minute = number(time[4..<6]), time[3] == UInt8(ascii: ":") else {
            return false
        }
        return hour < 24 && minute < 60
            && time[6...].allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ":.+-Zz ".utf8.contains($0) }
    }
}
