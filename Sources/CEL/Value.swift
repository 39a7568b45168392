/// A value of the Common Expression Language.
///
/// Swift's `==` on values is strict: same type, same bits (a NaN is itself, `-0.0` is not `0.0`), text by code points,
/// lists in order, maps in any order. The language's own equality, where `1 == 1.0`, is ``isEqual(to:)``.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list(ListValue)
    case map(MapValue)
    case timestamp(Timestamp)
    case duration(nanoseconds: Int64)
    case type(ValueType)
}

extension Value {
    /// The type of the value.
    public var type: ValueType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list
        case .map: .map
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type
        }
    }

    /// A list of these elements.
    public static func list(_ elements: [Value]) -> Value { .list(ListValue(elements)) }

    /// The size that ``Limits/valueSize`` bounds. Shared parts count each time, so it also bounds the value's text.
    var size: Int {
        switch self {
        case .string(let text): 1 + text.utf8.count / Budget.bytesPerStep
        case .bytes(let bytes): 1 + bytes.count / Budget.bytesPerStep
        case .list(let list): list.size
        case .map(let map): map.size
        default: 1
        }
    }

    /// How many lists and maps are inside each other: 0 for a scalar, 1 for `[]`.
    var nesting: Int {
        switch self {
        case .list(let list): list.nesting
        case .map(let map): map.nesting
        default: 0
        }
    }
}
