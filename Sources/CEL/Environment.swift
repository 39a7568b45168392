/// What expressions are evaluated with: functions, limits, time zones. Variables come from an ``Activation``.
public struct Environment: Sendable {
    /// The offset from UTC, in seconds east, that a named time zone (`Asia/Tokyo`) has at a moment given in seconds
    /// since 1970; nil for an unknown zone.
    public typealias ZoneOffset = @Sendable (_ zone: String, _ unixSeconds: Int64) -> Int?

    private struct Key: Hashable {
        let name: String
        let style: Function.Style
    }

    /// The standard functions and the extensions `strings`, `math`, `encoders`; no named time zones.
    /// (`bindings` and the two-variable macros belong to the parser.)
    public static let standard: Environment = {
        var environment = Environment()
        for function in StandardLibrary.functions { environment.add(function) }
        return environment
    }()

    public var limits = Limits()
    /// Named time zones. A database of them is the host's to bring; `UTC` and `+09:00` need none.
    public var zoneOffset: ZoneOffset?

    private var functions: [Key: Function] = [:]

    private init() {}

    /// Adds a function; it replaces one of the same name and style.
    public mutating func add(_ function: Function) {
        functions[Key(name: function.name, style: function.style)] = function
    }

    func function(_ name: String, _ style: Function.Style) -> Function? {
        functions[Key(name: name, style: style)]
    }
}

extension Environment {
    /// Evaluates an expression.
    ///
    /// Takes at most ``Limits/steps`` steps and a fixed amount of stack.
    /// - Parameters:
    ///   - expression: a parsed expression.
    ///   - activation: the variables.
    ///   - observer: is told of each node that was evaluated, children first.
    /// - Throws: ``EvaluationError`` with the place in the expression.
    public func evaluate(
        _ expression: Expression,
        with activation: any Activation = Variables(),
        observer: Observer? = nil
    ) throws(EvaluationError) -> Value {
        let evaluator = Evaluator(expression, environment: self, activation: activation, observer: observer)
        do {
            return try evaluator.evaluate(expression.root)
        } catch let fault {
            let place = expression.place(atUTF8Offset: expression.nodes[fault.node].anchor)
            throw EvaluationError(
                kind: fault.kind, message: fault.message, place: place, node: fault.node, cause: fault.cause)
        }
    }
}
