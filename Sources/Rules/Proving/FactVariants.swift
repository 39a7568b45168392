internal import CEL
internal import KnowledgeBase
internal import Prose

/// The small mistakes that can be made in a fact: one part of it changed at a time.
struct FactVariants {
    /// More would make the proof quadratic in the size of one fact.
    static let limit = 2_000

    /// Canonical names of the policy, to put one in another's place.
    let names: [String]

    /// At most ``limit``; `isCut` where there would be more.
    func of(_ node: FactNode) -> (variants: [(change: String, node: FactNode)], isCut: Bool) {
        var variants: [(change: String, node: FactNode)] = []
        collect(node, path: "", into: &variants) { $0 }
        return (Array(variants.prefix(Self.limit)), variants.count > Self.limit)
    }

    private func collect(
        _ node: FactNode, path: String, into variants: inout [(change: String, node: FactNode)],
        rebuild: (FactNode) -> FactNode
    ) {
        guard variants.count <= Self.limit else { return }
        let prefix = path.isEmpty ? "" : path + ": "
        switch node.content {
        case .scalar(let value):
            for changed in scalars(value) {
                let other = FactNode(place: node.place, content: .scalar(changed))
                variants.append((prefix + "\(value.celText) → \(changed.celText)", rebuild(other)))
            }
        case .list(let items):
            for (index, item) in items.enumerated() {
                var rest = items
                rest.remove(at: index)
                let dropped = FactNode(place: node.place, content: .list(rest))
                variants.append((prefix + "item \(index + 1) dropped", rebuild(dropped)))
                collect(item, path: "\(path)[\(index)]", into: &variants) { changed in
                    var items = items
                    items[index] = changed
                    return rebuild(FactNode(place: node.place, content: .list(items)))
                }
            }
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                let path = path.isEmpty ? entry.key : "\(path).\(entry.key)"
                collect(entry.node, path: path, into: &variants) { changed in
                    var entries = entries
                    entries[index].node = changed
                    return rebuild(FactNode(place: node.place, content: .map(entries)))
                }
            }
        }
    }

    private func scalars(_ value: CEL.Value) -> [CEL.Value] {
        switch value {
        case .bool(let bool): return [.bool(!bool)]
        case .int(let int):
            return [int.addingReportingOverflow(1), int.subtractingReportingOverflow(1)]
                .filter { !$0.overflow }.map { .int($0.partialValue) }
        case .double(let double): return [.double(double + 1), .double(double - 1)]
        case .timestamp(let moment):
            guard let day = CalendarDate(moment.rfc3339) else { return [] }
            return [1, -1].compactMap { day.advanced(byDays: $0)?.value }
        case .string(let text): return strings(text).map { .string($0) }
        default: return []
        }
    }

    private func strings(_ text: String) -> [String] {
        if text.utf8.contains(0x2D), let date = ProseDate(iso: text), let year = date.year {
            let later = ProseDate(year: year + 1, month: date.month, day: date.day.map { min($0, 28) })
            return later.map { [$0.description] } ?? []
        }
        if names.contains(text), let other = names.first(where: { $0 != text }) { return [other] }
        return [text + "x"]
    }
}
