/// Rules that need each other's values.
struct RuleCycles {
    /// Each cycle once, from its first rule on, in the order in which its rules ask for each other.
    private(set) var found: [[String]] = []

    private enum State { case open, done }

    /// Linear in the references; takes no stack, however long a chain of rules is.
    init(_ policy: Policy) {
        var states: [String: State] = [:]
        for rule in policy.rules where states[rule.name] == nil {
            var path: [(name: String, next: [String])] = []
            func open(_ name: String) {
                states[name] = .open
                let next = policy.rule(name)?.expression.direct.rules ?? []
                path.append((name, next.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }))
            }
            open(rule.name)
            while let last = path.last {
                guard let next = last.next.last else {
                    states[last.name] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next.removeLast()
                switch states[next] {
                case .done: continue
                case .open:
                    let start = path.firstIndex { $0.name == next } ?? 0
                    found.append(path[start...].map(\.name))
                case nil: if policy.ruleIndex[next] != nil { open(next) }
                }
            }
        }
    }
}
