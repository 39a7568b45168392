/// How much: exactly 5, 5 to 7, at least 5, less than 3. Both ends absent does not occur in a value that was read.
package struct ProseAmount: Hashable, Sendable {
    package var min: ProseBound?
    package var max: ProseBound?

    package init(min: ProseBound?, max: ProseBound?) {
        self.min = min
        self.max = max
    }

    package init(exactly value: ProseDecimal) {
        self.init(min: ProseBound(value), max: ProseBound(value))
    }

    /// The number, when the amount is one number.
    package var exact: ProseDecimal? {
        guard let min, let max, min == max, min.isInclusive else { return nil }
        return min.value
    }

    func map(_ transform: (ProseDecimal) -> ProseDecimal?) -> ProseAmount? {
        var result = self
        if let bound = min {
            guard let value = transform(bound.value) else { return nil }
            result.min = ProseBound(value, isInclusive: bound.isInclusive)
        }
        if let bound = max {
            guard let value = transform(bound.value) else { return nil }
            result.max = ProseBound(value, isInclusive: bound.isInclusive)
        }
        return result
    }
}
