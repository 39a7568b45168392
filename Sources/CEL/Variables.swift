/// Variables with known values.
public struct Variables: Activation, Sendable {
    private let values: [String: Value]

    public init(_ values: [String: Value] = [:]) {
        self.values = values
    }

    public func value(of name: String) -> Value? { values[name] }
}
