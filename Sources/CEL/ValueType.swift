/// The types of values; each is itself a value (`type(1) == int`).
public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case null = "null_type"
    case bool
    case int
    case uint
    case double
    case string
    case bytes
    case list
    case map
    case timestamp = "google.protobuf.Timestamp"
    case duration = "google.protobuf.Duration"
    case type

    /// The name by which an expression refers to the type.
    public var name: String { rawValue }
}
