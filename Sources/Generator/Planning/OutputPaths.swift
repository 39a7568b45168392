package import Diagnostics

/// Who writes which file: finds two that want the same path, also where the paths differ only in case, because a disk
/// or a host that does not tell cases apart would keep one of them.
package struct OutputPaths: Sendable {
    private var owners: [String: (path: String, place: Place)] = [:]
    package private(set) var findings: [Finding] = []

    package init() {}

    /// Takes a path for what stands at `place`. The second taker gets a finding and false.
    @discardableResult
    package mutating func take(_ path: String, for place: Place) -> Bool {
        let key = path.lowercased()
        guard let owner = owners[key] else {
            owners[key] = (path, place)
            return true
        }
        let differsInCase = !owner.path.utf8.elementsEqual(path.utf8)
        findings.append(
            Finding(
                .outputCollision, at: place, "“\(path)” is written twice",
                explanation: differsInCase
                    ? "“\(owner.path)” differs only in case; many disks and hosts do not tell them apart."
                    : "One of the two would be lost.",
                fix: "Rename one of them, or give one a `slug`.",
                notes: [.init(place: owner.place, "written from here too")]))
        return false
    }
}
