package import Diagnostics
package import KnowledgeBase

extension PublishTarget {
    /// Understands one target of site.yaml.
    ///
    /// - Returns: The target, or nil where there are findings: unknown, missing and doubled keys, values that cannot
    ///   be right, and credentials, which have no place in site.yaml.
    package static func read(_ settings: PublishSettings) -> (target: PublishTarget?, findings: [Finding]) {
        var reader = TargetReader(settings)
        let target = reader.read()
        return (target, reader.findings.sorted())
    }
}
