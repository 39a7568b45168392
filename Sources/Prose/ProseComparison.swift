/// Compares what the words say with what the policy computed.
///
/// Strict on purpose: "at most 7" is not 7, "5 to 7" is not "at most 7", 398 days are not 13 months, and a missing
/// unit is a
/// difference. Only exact conversions count (2 weeks are 14 days, 1 year is 12 months, 1 hour is 60 minutes).
package enum ProseComparison {
    package static func compare(expected: ProseValue, found: ProseValue, locale: String = "en") -> ProseMatch {
        switch (expected, found) {
        case (.quantity(let want, let wantUnit), .quantity(let have, let haveUnit)):
            return compare(want, wantUnit, have, haveUnit, locale)
        case (.date(let want), .date(let have)):
            if want == have { return .match }
            return .mismatch("the words say \(have), expected \(want)")
        case (.names(let want), .names(let have)):
            return compare(want, have)
        default:
            return .mismatch(
                "the words say \(spell(found, locale)), which is another kind of value than \(spell(expected, locale))")
        }
    }

    private static func compare(
        _ want: ProseAmount, _ wantUnit: ProseUnit?, _ have: ProseAmount, _ haveUnit: ProseUnit?, _ locale: String
    ) -> ProseMatch {
        // What is counted is the author's to say: 4つ is held against 3個, not against a bare 3.
        let isCount = (wantUnit?.isCounter ?? true) && haveUnit?.isCounter ?? false
        let expected = ProseValue.quantity(want, unit: isCount ? haveUnit : wantUnit)
        let found = ProseValue.quantity(have, unit: haveUnit)
        let saying = "the words say \(spell(found, locale)), expected \(spell(expected, locale))"
        if !agree(wantUnit, haveUnit) {
            guard let wantUnit, let haveUnit else {
                if wantUnit != nil { return .mismatch("the words give no unit, expected \(spell(expected, locale))") }
                return .mismatch("the words give the unit \(haveUnit?.rawValue ?? ""), and the claim declares none")
            }
            let (wantBase, wantFactor) = wantUnit.exactBase
            let (haveBase, haveFactor) = haveUnit.exactBase
            guard wantBase == haveBase, let left = want.map({ $0.multiplied(by: wantFactor) }),
                let right = have.map({ $0.multiplied(by: haveFactor) })
            else { return .mismatch(saying) }
            return left == right ? .match : .mismatch(saying)
        }
        return want == have ? .match : .mismatch(saying)
    }

    /// Counters agree with each other's absence: "three regions" has none, 三つのリージョン has one. Two different counters
    /// (3人, 3枚) do not agree, unless one of them is the general one.
    private static func agree(_ want: ProseUnit?, _ have: ProseUnit?) -> Bool {
        if want == have { return true }
        guard let want else { return have.map(\.isCounter) ?? true }
        guard let have else { return want.isCounter }
        return want.isCounter && have.isCounter && (isGeneral(want) || isGeneral(have))
    }

    private static func isGeneral(_ unit: ProseUnit) -> Bool { unit == .count || unit == .piece }

    /// Order does not count, repetition does not either.
    private static func compare(_ want: [String], _ have: [String]) -> ProseMatch {
        let missing = unique(want.filter { name in !have.contains { same($0, name) } })
        let extra = unique(have.filter { name in !want.contains { same($0, name) } })
        if missing.isEmpty, extra.isEmpty { return .match }
        var clauses: [String] = []
        if !missing.isEmpty { clauses.append("the words lack \(missing.joined(separator: ", "))") }
        if !extra.isEmpty { clauses.append("the words also name \(extra.joined(separator: ", "))") }
        return .mismatch(clauses.joined(separator: ", and "))
    }

    private static func unique(_ names: [String]) -> [String] {
        var result: [String] = []
        for name in names where !result.contains(where: { same($0, name) }) { result.append(name) }
        return result
    }

    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    private static func spell(_ value: ProseValue, _ locale: String) -> String {
        ProseSpelling.spelled(value, locale: locale)
    }
}
