extension Expression {
    /// The variables of the host that the expression can ask for, in the order of the source, repeats included.
    ///
    /// The variables of macros and `cel.bind`, the names of types, and the namespaces of functions that `environment`
    /// knows are left out.
    public func references(in environment: Environment = .standard) -> [Reference] {
        var walker = ReferenceWalker(expression: self, environment: environment)
        walker.walk()
        return walker.references.sorted {
            let left = nodes[$0.node].utf8Range.lowerBound
            let right = nodes[$1.node].utf8Range.lowerBound
            return left == right ? $0.node < $1.node : left < right
        }
    }
}
