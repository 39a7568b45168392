/// Bounds on parsing and evaluating one expression, so that a hostile one can neither hang nor exhaust memory or stack.
public struct Limits: Hashable, Sendable {
    /// The deepest nesting that can be asked for: what a stack of 512 KiB holds in a build without optimisation.
    public static let maximumNesting = 64

    /// Longest source text in bytes of UTF-8.
    public var sourceLength: Int
    /// Levels of parentheses, calls, literals and operands inside each other; at most ``maximumNesting``.
    /// Chains (`a + b + c`, `a.b.c`, `!!a`, `a && b && c`, `c ? x : d ? y : z`) count as one level.
    public var nesting: Int {
        didSet { nesting = min(nesting, Self.maximumNesting) }
    }
    /// Steps of one evaluation: a node visited, a list element or 16 bytes of text produced, compared or searched.
    public var steps: Int
    /// Size of one value, counted as steps are: 1 for each scalar, list, map or key, and 1 for each 16 bytes.
    public var valueSize: Int
    /// Levels of lists and maps inside each other in one value; at most ``maximumNesting``.
    public var valueNesting: Int {
        didSet { valueNesting = min(valueNesting, Self.maximumNesting) }
    }

    public init(
        sourceLength: Int = 262_144,
        nesting: Int = Limits.maximumNesting,
        steps: Int = 1_000_000,
        valueSize: Int = 250_000,
        valueNesting: Int = Limits.maximumNesting
    ) {
        self.sourceLength = sourceLength
        self.nesting = min(nesting, Self.maximumNesting)
        self.steps = steps
        self.valueSize = valueSize
        self.valueNesting = min(valueNesting, Self.maximumNesting)
    }
}
