/// A function that expressions can call.
public struct Function: Sendable {
    public enum Style: Hashable, Sendable {
        /// `name(a, b)`, where the name may have a namespace: `math.abs`.
        case global
        /// `a.name(b)`; `a` is the first argument.
        case method
    }

    /// Computes the value; arguments as counted by `arity`. Throws ``FunctionError``, or any error of the host's.
    public typealias Body = @Sendable (_ arguments: [Value]) throws -> Value

    typealias BoundedBody = @Sendable (_ arguments: [Value], _ context: CallContext) throws -> Value

    public let name: String
    public let style: Style
    /// How many arguments it takes, the receiver of a method included.
    public let arity: ClosedRange<Int>
    let body: BoundedBody

    /// A function of the host. It bounds its own work; its result is held against ``Limits/valueSize``.
    public init(_ name: String, _ style: Style, arity: ClosedRange<Int>, body: @escaping Body) {
        self.init(name, style, arity) { arguments, _ in try body(arguments) }
    }

    init(_ name: String, _ style: Style, _ arity: ClosedRange<Int>, body: @escaping BoundedBody) {
        self.name = name
        self.style = style
        self.arity = arity
        self.body = body
    }
}
