/// What is left of ``Limits`` during one evaluation.
final class Budget {
    /// Bytes that count as one step.
    static let bytesPerStep = 16

    let limits: Limits
    private(set) var stepsLeft: Int

    init(_ limits: Limits) {
        self.limits = limits
        stepsLeft = limits.steps
    }

    /// Takes steps, or throws when there are not enough.
    func spend(_ steps: Int) throws(FunctionError) {
        stepsLeft -= min(steps, stepsLeft + 1)
        guard stepsLeft >= 0 else {
            throw FunctionError("the evaluation takes more than \(limits.steps) steps", kind: .limit)
        }
    }

    /// Takes the steps for reading or writing text.
    func spend(bytes: Int) throws(FunctionError) {
        try spend(1 + bytes / Self.bytesPerStep)
    }

    /// Refuses a text before it is built.
    func reserve(bytes: Int) throws(FunctionError) {
        try reserve(size: 1 + bytes / Self.bytesPerStep)
    }

    /// Refuses a text that has become too long, without taking steps.
    func check(bytes: Int) throws(FunctionError) {
        try check(size: 1 + bytes / Self.bytesPerStep)
    }

    private func check(size: Int) throws(FunctionError) {
        guard size <= limits.valueSize else {
            throw FunctionError("a value is larger than \(limits.valueSize) elements", kind: .limit)
        }
    }

    /// Refuses a value before it is built, and takes the steps for building it.
    func reserve(size: Int) throws(FunctionError) {
        try check(size: size)
        try spend(size)
    }

    /// Checks a value that is there already: of a variable, or of a function.
    func admit(_ value: Value) throws(FunctionError) {
        try check(size: value.size)
        guard value.nesting <= limits.valueNesting else {
            throw FunctionError("a value is nested deeper than \(limits.valueNesting) levels", kind: .limit)
        }
    }
}
