/// One end of a range, and whether the end itself belongs to it.
package struct ProseBound: Hashable, Sendable {
    package var value: ProseDecimal
    package var isInclusive: Bool

    package init(_ value: ProseDecimal, isInclusive: Bool = true) {
        self.value = value
        self.isInclusive = isInclusive
    }
}
