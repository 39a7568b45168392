internal import Diagnostics
internal import YAML

/// All policies of a site.
struct PolicySet: Sendable {
    struct ClaimID: Hashable, Sendable {
        var policy: Int
        var claim: Int
    }

    var policies: [Policy] = []
    /// Every policy file could be read as YAML.
    private(set) var isComplete = true
    /// Claims by id, and by `policy/id`.
    private(set) var claims: [String: ClaimID] = [:]

    /// Reads every policy among the files: YAML files that no policy names as a file of facts.
    static func read(_ files: [SourceText]) -> (set: PolicySet, findings: [Finding]) {
        var set = PolicySet()
        var findings: [Finding] = []
        var byPath: [String: SourceText] = [:]
        for file in files { byPath[file.path] = file }
        var parsed: [(source: SourceText, node: YAMLNode)] = []
        var factPaths: Set<String> = []
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) where isYAML(file.path) {
            let (node, found) = YAMLParser.parse(file)
            findings += found
            guard let node else {
                set.isComplete = false
                continue
            }
            parsed.append((file, node))
            let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            for pair in node["files"]?.pairs ?? [] {
                if let name = pair.value.text { factPaths.insert(folder + name) }
            }
        }
        for (source, node) in parsed where !factPaths.contains(source.path) {
            let (policy, found) = PolicyReader.read(source, root: node, files: byPath)
            findings += found
            if let policy { set.policies.append(policy) }
        }
        findings += set.indexClaims()
        for index in set.policies.indices {
            let check = ReferenceCheck(policy: set.policies[index])
            findings += check.findings()
            (set.policies[index].brokenRules, set.policies[index].brokenClaims) = check.broken()
        }
        // The head of a table is read with each of its rows.
        var told: Set<Finding> = []
        return (set, findings.filter { told.insert($0).inserted })
    }

    func declaration(_ id: ClaimID) -> ClaimDeclaration { policies[id.policy].claims[id.claim] }

    private mutating func indexClaims() -> [Finding] {
        var findings: [Finding] = []
        var first: [String: Place] = [:]
        for (index, policy) in policies.enumerated() {
            if let other = first.updateValue(policy.place, forKey: policy.id) {
                findings.append(
                    Finding(
                        .duplicatePolicy, at: policy.place, "two policies have the name “\(policy.id)”",
                        fix: "Give one of them another name.", notes: [Finding.Note(place: other, "The first one.")]))
            }
            for (position, claim) in policy.claims.enumerated() {
                let id = ClaimID(policy: index, claim: position)
                claims["\(policy.id)/\(claim.id)"] = id
                if let other = claims[claim.id] {
                    findings.append(
                        Finding(
                            .duplicateClaim, at: claim.place, "the claim “\(claim.id)” is declared twice",
                            explanation: "A link to it could mean either.", fix: "Give one of them another name.",
                            notes: [Finding.Note(place: declaration(other).place, "The first declaration.")]))
                } else {
                    claims[claim.id] = id
                }
            }
        }
        return findings
    }

    private static func isYAML(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }
}
