internal import CEL
internal import Diagnostics
internal import YAML

/// A fact, or a part of one, and where it is written.
struct FactNode: Sendable {
    enum Content: Sendable {
        case scalar(CEL.Value)
        case list([FactNode])
        case map([Entry])
    }

    struct Entry: Sendable {
        var key: String
        var node: FactNode
    }

    var place: SourcePlace
    var content: Content

    /// The value for expressions. Linear in the fact.
    var value: CEL.Value {
        switch content {
        case .scalar(let value): return value
        case .list(let items): return .list(items.map(\.value))
        case .map(let entries):
            let pairs = entries.map { (key: CEL.Value.string($0.key), value: $0.node.value) }
            // The keys of a mapping are distinct: the reader of the file saw to that.
            return (try? MapValue(pairs)).map { .map($0) } ?? .null
        }
    }

    subscript(key: String) -> FactNode? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key.utf8.elementsEqual(key.utf8) }?.node
    }

    /// This fact with another's parts in place of its own; what is not a mapping on both sides is replaced.
    func merged(with other: FactNode) -> FactNode {
        guard case .map(var entries) = content, case .map(let others) = other.content else { return other }
        for entry in others {
            if let index = entries.firstIndex(where: { $0.key.utf8.elementsEqual(entry.key.utf8) }) {
                entries[index].node = entries[index].node.merged(with: entry.node)
            } else {
                entries.append(entry)
            }
        }
        return FactNode(place: place, content: .map(entries))
    }
}

extension FactNode {
    init(_ node: YAMLNode) {
        place = node.place
        switch node.value {
        case .null: content = .scalar(.null)
        case .scalar(let scalar):
            content = .scalar(scalar.isPlain ? PlainScalar.value(of: scalar.text) : .string(scalar.text))
        case .sequence(let items): content = .list(items.map { FactNode($0) })
        case .mapping(let pairs):
            content = .map(pairs.map { Entry(key: $0.key.text, node: FactNode($0.value)) })
        }
    }
}
