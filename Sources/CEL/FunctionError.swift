/// What a function throws when it cannot give a value; the evaluator adds the place.
public struct FunctionError: Error, Hashable, Sendable {
    public let kind: EvaluationError.Kind
    /// What is wrong, one sentence without a period.
    public let message: String

    public init(_ message: String, kind: EvaluationError.Kind = .function) {
        self.kind = kind
        self.message = message
    }
}

extension FunctionError {
    static func overload(_ name: String, _ arguments: [Value]) -> FunctionError {
        let types = arguments.map(\.type.name).joined(separator: ", ")
        return FunctionError("'\(name)' is not defined for (\(types))", kind: .noSuchOverload)
    }

    static func invalid(_ message: String) -> FunctionError {
        FunctionError(message, kind: .invalidArgument)
    }

    static func range(_ message: String) -> FunctionError {
        FunctionError(message, kind: .outOfRange)
    }

    static func index(_ index: Int64, size: Int) -> FunctionError {
        FunctionError("index \(index) is outside 0...\(size)", kind: .indexOutOfRange)
    }
}
