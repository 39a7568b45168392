internal import CEL

/// Collects which nodes of which rules the tests have reached.
final class CoverageRecorder {
    private var reached: [String: Set<CEL.Expression.NodeID>] = [:]

    func observer(of rule: String) -> CEL.Observer {
        { node, _ in self.reached[rule, default: []].insert(node) }
    }

    func hasReached(_ node: CEL.Expression.NodeID, of rule: String) -> Bool {
        reached[rule]?.contains(node) ?? false
    }
}
