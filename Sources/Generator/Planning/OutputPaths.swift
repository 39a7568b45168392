package import Diagnostics

/// Who writes which file: finds two that want the same path, also where the paths differ only in case, because a disk
/// or a host that does not tell cases apart would keep one of them.
package struct OutputPaths: Sendable {
    private var owners: [String: (path: String, place: Place)] = [:]
    /// The folders that the files taken so far need, and the first of those files.
    private var folders: [String: (path: String, place: Place)] = [:]
    package private(set) var findings: [Finding] = []

    package init() {}

    /// Takes a path for what stands at `place`. The second taker gets a finding and false.
    @discardableResult
    package mutating func take(_ path: String, for place: Place) -> Bool {
        let key = Self.folded(path)
        if let inside = folders[key] {
            reportFolder(path, neededBy: inside.path, at: place, other: inside.place)
            return false
        }
        guard let owner = owners[key] else {
            owners[key] = (path, place)
            return takeFolders(of: key, path, place)
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

    /// Notes the folders above a file. False where one of them is a file already.
    private mutating func takeFolders(of key: String, _ path: String, _ place: Place) -> Bool {
        var rest = key.utf8[...]
        while let slash = rest.lastIndex(of: 0x2F) {
            rest = rest[..<slash]
            let folder = String(Substring(rest))
            // Those above a known folder are known too.
            if folders[folder] != nil { return true }
            if let file = owners[folder] {
                reportFolder(file.path, neededBy: path, at: place, other: file.place)
                return false
            }
            folders[folder] = (path, place)
        }
        return true
    }

    private mutating func reportFolder(_ file: String, neededBy path: String, at place: Place, other: Place) {
        findings.append(
            Finding(
                .outputCollision, at: place, "“\(file)” is written as a file and needed as a folder",
                explanation: "“\(path)” is written below it.", fix: "Rename one of them, or give one a `slug`.",
                notes: [.init(place: other, "written from here too")]))
    }

    /// One spelling for all that differ in case only: by way of capitals, which also join `ß` and `ss` (Unicode, 3.13).
    private static func folded(_ path: String) -> String {
        path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
    }
}
