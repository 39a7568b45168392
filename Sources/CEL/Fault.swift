/// An error on its way up through the evaluator.
///
/// It names the node only; the place, which costs a walk over the text, is computed once, when the error leaves.
/// A class, so that it takes one word in the frames of the functions that pass it on, of which many are on the stack.
final class Fault: Error {
    let kind: EvaluationError.Kind
    let message: String
    let node: Expression.NodeID
    let cause: (any Error)?

    init(_ kind: EvaluationError.Kind, _ message: String, at node: Expression.NodeID, cause: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.node = node
        self.cause = cause
    }

    convenience init(_ error: FunctionError, at node: Expression.NodeID) {
        self.init(error.kind, error.message, at: node)
    }

    /// Whether `&&`, `||`, `all` and `exists` may go on after it.
    var isAbsorbable: Bool { kind != .limit }
}
