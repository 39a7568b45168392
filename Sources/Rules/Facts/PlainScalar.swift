internal import CEL
internal import KnowledgeBase

/// What plain text in YAML or CSV stands for: a truth value, a number, a day, or text.
enum PlainScalar {
    /// `true`, `12`, `1.5` and `2026-03-15` (a timestamp at the day's beginning in UTC); all else is text: `1.10.2`,
    /// `no`, `0123`, `2020-03`.
    static func value(of text: String) -> CEL.Value {
        if text == "true" { return .bool(true) }
        if text == "false" { return .bool(false) }
        let bytes = Array(text.utf8)
        if isNumber(bytes) {
            if let int = Int64(text) { return .int(int) }
            if let double = Double(text), double.isFinite { return .double(double) }
        }
        if bytes.count == 10, let day = CalendarDate(text) { return day.value }
        return .string(text)
    }

    /// `-? digits (. digits)?` without leading zeros.
    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
        let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first else { return false }
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
        return whole.count == 1 || whole.first != 0x30
    }
}

extension CalendarDate {
    /// The beginning of the day in UTC.
    var value: CEL.Value {
        Timestamp(rfc3339: "\(self)T00:00:00Z").map { .timestamp($0) } ?? .null
    }

    /// The day so many days later; nil outside the years 1...9999.
    func advanced(byDays days: Int) -> CalendarDate? {
        guard case .timestamp(let moment) = value else { return nil }
        let (seconds, overflow) = moment.seconds.addingReportingOverflow(Int64(days) * 86_400)
        guard !overflow, let moved = Timestamp(seconds: seconds) else { return nil }
        return CalendarDate(moved.rfc3339)
    }
}
