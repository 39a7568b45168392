internal import KnowledgeBase

/// One fact of a policy with another value, for the check of the check.
struct FactReplacement: Sendable {
    var name: String
    /// The index of the change of facts whose value is replaced; nil for the fact as it was at first.
    var change: Int?
    var node: FactNode

    /// The fact on a day with the replacement in place; nil for another fact.
    func fact(_ wanted: String, of store: FactStore, on day: CalendarDate) -> FactNode? {
        guard wanted == name, let base = store.base[name] else { return nil }
        var fact = change == nil ? node : base
        for (index, next) in store.changes.enumerated() where next.from <= day {
            if let changed = index == change ? node : next.facts[name] { fact = fact.merged(with: changed) }
        }
        return fact
    }
}
