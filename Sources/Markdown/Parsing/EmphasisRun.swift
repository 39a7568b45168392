/// A run of `*`, `_` or `~`, and the rules by which it opens and closes emphasis.
struct EmphasisRun {
    /// Whether a run can open and can close.
    struct Decision: Equatable {
        var opens: Bool
        var closes: Bool
    }

    let marker: UInt8
    let start: Int
    let end: Int
    /// What the parser will see to its left and right, marks included.
    var before: CharacterClass
    var after: CharacterClass

    /// What libcmark-gfm decides by the classes it sees.
    func decision(before: CharacterClass, after: CharacterClass) -> Decision {
        let left =
            !after.contains(.space)
            && (!after.contains(.punctuation) || !before.isDisjoint(with: [.space, .punctuation]))
        let right =
            !before.contains(.space)
            && (!before.contains(.punctuation) || !after.isDisjoint(with: [.space, .punctuation]))
        return decision(left: left, right: right, before: before, after: after)
    }

    /// What the CJK-friendly amendment wants.
    func amendedDecision(before: CharacterClass, after: CharacterClass) -> Decision {
        let left =
            !after.contains(.space)
            && (!after.contains(.punctuation) || after.contains(.cjk)
                || !before.isDisjoint(with: [.space, .punctuation, .cjk, .ideographicSelector]))
        let right =
            !before.contains(.space)
            && (!before.contains(.punctuation) || before.contains(.cjk)
                || !after.isDisjoint(with: [.space, .punctuation, .cjk]))
        return decision(left: left, right: right, before: before, after: after)
    }

    private func decision(left: Bool, right: Bool, before: CharacterClass, after: CharacterClass) -> Decision {
        guard marker == 0x5F else { return Decision(opens: left, closes: right) }
        return Decision(
            opens: left && (!right || before.contains(.punctuation)),
            closes: right && (!left || after.contains(.punctuation)))
    }
}
