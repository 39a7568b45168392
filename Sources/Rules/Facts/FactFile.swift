internal import Diagnostics
internal import YAML

/// Reads a file of facts beside a policy: JSON, YAML or CSV, by the end of its name.
enum FactFile {
    static func read(_ source: SourceText) -> (node: FactNode?, findings: [Finding]) {
        let name = source.path.lowercased()
        if name.hasSuffix(".csv") { return CSVFacts.read(source) }
        if name.hasSuffix(".json") { return JSONFacts.read(source) }
        let (node, findings) = YAMLParser.parse(source)
        return (node.map { FactNode($0) }, findings)
    }
}
