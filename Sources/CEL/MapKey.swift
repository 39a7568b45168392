/// A map key by its mathematical value, so that `1`, `1u` and `1.0` find one entry; text by its bytes.
///
/// Swift's `String` compares by canonical equivalence, the language by code points; hence the wrapping.
enum MapKey: Sendable {
    case bool(Bool)
    case int(Int64)
    /// Above `Int64.max` only.
    case uint(UInt64)
    case string(String)

    /// The key for a lookup; nil for a value that no key can equal, such as `3.1` or a list.
    init?(lookup value: Value) {
        if case .double(let double) = value {
            if let int = Int64(exactly: double) {
                self = .int(int)
            } else if let uint = UInt64(exactly: double) {
                self = .uint(uint)
            } else {
                return nil
            }
        } else {
            self.init(entry: value)
        }
    }

    /// The key of an entry; nil for a value that cannot be a key: doubles too.
    init?(entry value: Value) {
        switch value {
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .uint(let uint): self = Int64(exactly: uint).map(MapKey.int) ?? .uint(uint)
        case .string(let text): self = .string(text)
        default: return nil
        }
    }
}

extension MapKey: Hashable {
    static func == (left: MapKey, right: MapKey) -> Bool {
        switch (left, right) {
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.uint(let left), .uint(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
        default: false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .bool(let bool): hasher.combine(bool)
        case .int(let int): hasher.combine(int)
        case .uint(let uint): hasher.combine(uint)
        case .string(let text): text.hashScalars(into: &hasher)
        }
    }
}
