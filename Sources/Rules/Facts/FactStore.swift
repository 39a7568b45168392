internal import CEL
internal import Diagnostics
internal import KnowledgeBase

/// The facts of a policy, and how they change with time.
struct FactStore: Sendable {
    struct Change: Sendable {
        var from: CalendarDate
        var facts: [String: FactNode]
    }

    /// In the order of the file.
    var names: [String] = []
    var base: [String: FactNode] = [:]
    /// By `from`, ascending.
    var changes: [Change] = []

    /// A fact as it is in force on a day.
    func fact(_ name: String, on day: CalendarDate) -> FactNode? {
        guard var fact = base[name] else { return nil }
        for change in changes where change.from <= day {
            if let changed = change.facts[name] { fact = fact.merged(with: changed) }
        }
        return fact
    }

    /// All facts on a day as one map.
    func all(on day: CalendarDate) -> CEL.Value {
        FactNode(
            place: SourcePlace(path: ""),
            content: .map(names.compactMap { name in fact(name, on: day).map { FactNode.Entry(key: name, node: $0) } })
        ).value
    }
}
