internal import CEL
internal import Prose

/// Turns a value of an expression into one that prose can state.
enum ClaimValue {
    /// A number is a number; a map of `min`, `max`, `moreThan`, `lessThan` a range; a timestamp, or text like
    /// `2020-03`, a date; text or a list of texts names; a duration seconds.
    static func truth(of value: CEL.Value, unit: ProseUnit?, kind: ProseKind?) -> ClaimTruth {
        switch value {
        case .int, .uint, .double:
            guard let number = number(value) else { return .failed("the number \(value.celText) is too long") }
            return quantity(ProseAmount(exactly: number), unit, kind)
        case .duration(let nanoseconds):
            guard nanoseconds % 1_000_000_000 == 0 else {
                return .failed("a duration with a fraction cannot be stated")
            }
            return quantity(
                ProseAmount(exactly: ProseDecimal(Int(nanoseconds / 1_000_000_000))), unit ?? .second, kind)
        case .timestamp(let moment):
            guard let date = ProseDate(iso: String(moment.rfc3339.prefix(10))) else { return .failed("no date") }
            return .value(.date(date), kind: .date, unit: nil)
        case .string(let text):
            if kind == .date || kind == nil && text.utf8.contains(0x2D), let date = ProseDate(iso: text) {
                return .value(.date(date), kind: .date, unit: nil)
            }
            return .value(.names([text]), kind: .names, unit: nil)
        case .list(let list):
            var names: [String] = []
            for element in list {
                guard case .string(let name) = element else {
                    return .failed("a list must hold texts to be stated, and has \(element.celText)")
                }
                names.append(name)
            }
            guard !names.isEmpty else { return .failed("the list is empty, and words cannot state that") }
            return .value(.names(names), kind: .names, unit: nil)
        case .map(let map): return range(map, unit, kind)
        case .bool: return .failed("“value” needs something to state, and got true or false; write “holds”")
        case .null, .bytes, .type: return .failed("\(value.celText) cannot be stated in words")
        }
    }

    private static func range(_ map: MapValue, _ unit: ProseUnit?, _ kind: ProseKind?) -> ClaimTruth {
        var amount = ProseAmount(min: nil, max: nil)
        for entry in map.entries {
            guard case .string(let key) = entry.key, let number = number(entry.value) else {
                return .failed("a range has numbers under “min”, “max”, “moreThan” and “lessThan”")
            }
            switch key {
            case "min": amount.min = ProseBound(number)
            case "max": amount.max = ProseBound(number)
            case "moreThan": amount.min = ProseBound(number, isInclusive: false)
            case "lessThan": amount.max = ProseBound(number, isInclusive: false)
            default: return .failed("“\(key)” is no end of a range; write “min”, “max”, “moreThan” or “lessThan”")
            }
        }
        guard amount.min != nil || amount.max != nil else { return .failed("the range has no end") }
        return quantity(amount, unit, kind)
    }

    private static func quantity(_ amount: ProseAmount, _ unit: ProseUnit?, _ kind: ProseKind?) -> ClaimTruth {
        let natural: ProseKind =
            switch unit {
            case .percent?: .percent
            case let unit? where unit.isCurrency: .money
            case let unit? where unit.isTime: .duration
            default: amount.exact == nil ? .range : .number
            }
        return .value(.quantity(amount, unit: unit), kind: kind ?? natural, unit: unit)
    }

    private static func number(_ value: CEL.Value) -> ProseDecimal? {
        switch value {
        case .int(let int): ProseDecimal(coefficient: int, scale: 0)
        case .uint(let uint): Int64(exactly: uint).map { ProseDecimal(coefficient: $0, scale: 0) }
        case .double(let double): ProseDecimal(shortest: double)
        default: nil
        }
    }
}
