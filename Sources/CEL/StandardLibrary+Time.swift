extension StandardLibrary {
    /// The accessors of timestamps, and those of durations.
    static let timeFunctions: [Function] = [
        accessor("getFullYear", { $0.date.year }),
        accessor("getMonth", { $0.date.month - 1 }),
        accessor("getDate", { $0.date.day }),
        accessor("getDayOfMonth", { $0.date.day - 1 }),
        accessor("getDayOfWeek", { $0.date.dayOfWeek }),
        accessor("getDayOfYear", { $0.date.dayOfYear }),
        accessor("getHours", { $0.hour }, duration: { $0 / 3_600_000_000_000 }),
        accessor("getMinutes", { $0.minute }, duration: { $0 / 60_000_000_000 }),
        accessor("getSeconds", { $0.second }, duration: { $0 / 1_000_000_000 }),
        accessor("getMilliseconds", { $0.millisecond }, duration: { $0 / 1_000_000 % 1_000 }),
    ]

    /// `timestamp.name()`, `timestamp.name(zone)`, and `duration.name()` where there is one.
    private static func accessor(
        _ name: String,
        _ timestamp: @escaping @Sendable (LocalTime) -> Int64,
        duration: (@Sendable (_ nanoseconds: Int64) -> Int64)? = nil
    ) -> Function {
        Function(name, .method, 1...2) { arguments, context in
            switch (arguments[0], arguments.count) {
            case (.timestamp(let moment), 1): return .int(timestamp(LocalTime(moment, offset: 0)))
            case (.timestamp(let moment), 2):
                guard case .string(let zone) = arguments[1] else { break }
                try context.budget.spend(bytes: zone.utf8.count)
                let offset = try offset(of: zone, at: moment, context)
                return .int(timestamp(LocalTime(moment, offset: offset)))
            case (.duration(let nanoseconds), 1):
                guard let duration else { break }
                return .int(duration(nanoseconds))
            default: break
            }
            throw FunctionError.overload(name, arguments)
        }
    }

    private static func offset(
        of zone: String, at moment: Timestamp, _ context: CallContext
    ) throws(FunctionError) -> Int64 {
        if zone == "UTC" { return 0 }
        if let offset = LocalTime.fixedOffset(zone) { return offset }
        // A day either way keeps the arithmetic of years 0 to 10,000 far from its bounds.
        guard let offset = context.zoneOffset?(zone, moment.seconds), abs(offset) <= 86_400 else {
            throw .invalid("there is no time zone \(Value.string(zone).briefText)")
        }
        return Int64(offset)
    }
}
