internal import Bytes

/// What the engine's result depends on besides the values it prints: which values are there, flags, and lengths of
/// lists.
///
/// Two views of one shape give the same HTML but for the values themselves, so the engine runs once for a shape, with a
/// mark in place of each value; from then on a page is those pieces with its own values between them.
struct ViewShape {
    /// Views of longer shapes (long lists) are seldom the same; keeping them would only take memory.
    static let maximumKey = 2048

    private(set) var key = HashedBytes()
    /// The values that may be printed, in the order of their marks.
    private(set) var values: [ViewValue] = []

    init(_ template: String, _ view: View) {
        key.bytes.reserveCapacity(512)
        values.reserveCapacity(view.entries.count)
        append(template)
        append(view)
    }

    private mutating func append(_ view: View) {
        for (name, value) in view.entries {
            append(name)
            switch value {
            case .none: key.bytes.append(0x30)
            case .flag(let flag): key.bytes.append(flag ? 0x32 : 0x31)
            case .text, .raw:
                key.bytes.append(0x33)
                values.append(value)
            case .list(let items):
                key.bytes.append(0x5B)
                for item in items {
                    append(item)
                    key.bytes.append(0x2C)
                }
                key.bytes.append(0x5D)
            }
        }
    }

    private mutating func append(_ name: String) {
        var name = name
        name.withUTF8 { key.bytes.append(contentsOf: $0) }
    }
}
