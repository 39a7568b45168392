/// An immutable map that keeps the order of its entries; copies share them.
///
/// Keys are bool, int, uint or string. Number keys are one key when they are equal: `1` and `1u` cannot both be there.
public struct MapValue: Sendable {
    public typealias Entry = (key: Value, value: Value)

    /// Why entries do not make a map.
    public enum KeyError: Error, Hashable, Sendable {
        /// The entry at this index has a key of a type that cannot be a key.
        case unusable(index: Int)
        /// The entry at this index repeats a key.
        case duplicate(index: Int)
    }

    private final class Storage: Sendable {
        let entries: [Entry]
        let positions: [MapKey: Int]
        let size: Int
        let nesting: Int

        init(_ entries: [Entry]) throws(KeyError) {
            var positions: [MapKey: Int] = [:]
            positions.reserveCapacity(entries.count)
            var size = 1
            var nesting = 0
            for (index, entry) in entries.enumerated() {
                guard let key = MapKey(entry: entry.key) else { throw KeyError.unusable(index: index) }
                guard positions.updateValue(index, forKey: key) == nil else { throw KeyError.duplicate(index: index) }
                let (sum, overflow) = size.addingReportingOverflow(entry.value.size)
                size = overflow ? .max : sum
                let (withKey, keyOverflow) = size.addingReportingOverflow(entry.key.size)
                size = keyOverflow ? .max : withKey
                nesting = max(nesting, entry.value.nesting)
            }
            self.entries = entries
            self.positions = positions
            self.size = size
            self.nesting = nesting + 1
        }
    }

    private let storage: Storage

    /// A map of these entries, in their order.
    public init(_ entries: [Entry]) throws(KeyError) {
        storage = try Storage(entries)
    }

    public var entries: [Entry] { storage.entries }
    public var count: Int { storage.entries.count }

    /// The value at a key that equals `key` in the language's sense (`1.0` finds `1u`); nil when there is none.
    public subscript(key: Value) -> Value? {
        guard let key = MapKey(lookup: key), let position = storage.positions[key] else { return nil }
        return storage.entries[position].value
    }

    /// The entries in a fixed order: bools, numbers by value, then strings by code points.
    public var sortedEntries: [Entry] {
        storage.entries.sorted { MapKey.precedes($0.key, $1.key) }
    }

    var size: Int { storage.size }
    var nesting: Int { storage.nesting }
}

extension MapKey {
    static func precedes(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.bool(let left), .bool(let right)): !left && right
        case (.string(let left), .string(let right)): left.precedesByScalars(right)
        default:
            if let order = ValueOrder(left, right) { order == .less } else { rank(left) < rank(right) }
        }
    }

    private static func rank(_ key: Value) -> Int {
        switch key {
        case .bool: 0
        case .string: 2
        default: 1
        }
    }
}
