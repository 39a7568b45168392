/// A parsed pattern.
indirect enum RegexTree {
    case scalars(ScalarSet)
    case assertion(RegexProgram.Assertion)
    case sequence([RegexTree])
    case alternatives([RegexTree])
    /// `maximum` nil is without end.
    case repeated(RegexTree, minimum: Int, maximum: Int?)
}
