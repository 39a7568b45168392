internal import Diagnostics
internal import KnowledgeBase
internal import YAML

extension PolicyReader {
    mutating func readFacts(_ keys: inout MappingReader) {
        for pair in pairs("facts", &keys) { add(pair.key.text, FactNode(pair.value)) }
        for pair in pairs("files", &keys) {
            guard let name = pair.value.text else {
                wrong("files.\(pair.key.text)", pair.value, expected: "the name of a file")
                continue
            }
            guard let source = file(name) else {
                report(
                    .factFile, pair.value.place, "there is no file “\(name)” beside the policy",
                    NearestName.hint(name, among: besides()))
                continue
            }
            let (node, found) = FactFile.read(source)
            findings += found
            guard let node else { continue }
            if policy.facts.base[pair.key.text] != nil {
                report(
                    .factFile, pair.key.place, "“\(pair.key.text)” is among the facts already",
                    "Give the facts of the file another name.")
            } else {
                add(pair.key.text, node)
            }
        }
    }

    mutating func readChanges(_ keys: inout MappingReader) {
        guard let node = keys.node("changes") else { return }
        guard let items = node.items else { return wrong("changes", node, expected: "a list") }
        for item in items {
            var change = MappingReader(item, of: "“changes”")
            let from = day("from", &change)
            if from == nil, item["from"] == nil { _ = change.node("from", isRequired: true) }
            var facts: [String: FactNode] = [:]
            for pair in pairs("facts", &change) {
                guard policy.facts.base[pair.key.text] != nil else {
                    report(
                        .unknownReference, pair.key.place, "the change of “\(pair.key.text)” has no fact to change",
                        NearestName.hint(pair.key.text, among: policy.facts.names))
                    continue
                }
                facts[pair.key.text] = FactNode(pair.value)
            }
            findings += change.finish()
            if let from { policy.facts.changes.append(FactStore.Change(from: from.value, facts: facts)) }
        }
        // A stable order for changes of one day: as written.
        policy.facts.changes = policy.facts.changes.enumerated()
            .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    }

    private mutating func add(_ name: String, _ node: FactNode) {
        policy.facts.names.append(name)
        policy.facts.base[name] = node
    }

    mutating func report(_ id: FindingID, _ place: Place, _ summary: String, _ fix: String = "") {
        findings.append(Finding(id, at: place, summary, fix: fix))
    }

    private var folder: String {
        policy.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    }

    /// Only names beside the policy or in a folder below it: `..` and absolute paths find nothing.
    private func file(_ name: String) -> SourceText? {
        guard !name.split(separator: "/").contains("..") else { return nil }
        return files[folder + name]
    }

    private func besides() -> [String] {
        files.keys.filter { $0.hasPrefix(folder) && $0 != policy.path }.map { String($0.dropFirst(folder.count)) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
