package import Diagnostics

/// Who writes which file: finds two that want the same path, also where the paths differ only in case, because a disk
/// or a host that does not tell cases apart would keep one of them.
package struct OutputPaths: Sendable {
    private struct File: Sendable {
        var path: String
        var place: Place
    }

    private enum Taken {
        case file(Int)
        /// The first file that needs the folder.
        case folder(Int)
    }

    private var files: [File] = []
    /// What stands at a path in its one spelling, by number of its file.
    private var taken: [String: Taken] = [:]
    package private(set) var findings: [Finding] = []

    /// - Parameter count: About how many files there will be.
    package init(count: Int = 0) {
        files.reserveCapacity(count)
        // Nearly each page has a folder of its own.
        taken.reserveCapacity(2 * count)
    }

    /// Takes a path for what stands at `place`. The second taker gets a finding and false.
    @discardableResult
    package mutating func take(_ path: String, for place: Place) -> Bool {
        let key = Self.folded(path)
        let file = File(path: path, place: place)
        switch taken[key] {
        case .folder(let first):
            reportFolder(file, neededBy: files[first])
            return false
        case .file(let owner):
            reportTwice(file, files[owner])
            return false
        case nil:
            taken[key] = .file(files.count)
            files.append(file)
            return takeFolders(of: key)
        }
    }

    /// Notes the folders above the last file. False where one of them is a file already.
    private mutating func takeFolders(of key: String) -> Bool {
        let last = files.count - 1
        var rest = key.utf8[...]
        while let slash = rest.lastIndex(of: 0x2F) {
            rest = rest[..<slash]
            let folder = String(Substring(rest))
            switch taken[folder] {
            // Those above a known folder are known too.
            case .folder: return true
            case .file(let owner):
                reportFolder(files[owner], neededBy: files[last], isOwner: true)
                return false
            case nil: taken[folder] = .folder(last)
            }
        }
        return true
    }

    private mutating func reportTwice(_ file: File, _ owner: File) {
        let differsInCase = !owner.path.utf8.elementsEqual(file.path.utf8)
        findings.append(
            Finding(
                .outputCollision, at: file.place, "“\(file.path)” is written twice",
                explanation: differsInCase
                    ? "“\(owner.path)” differs only in case; many disks and hosts do not tell them apart."
                    : "One of the two would be lost.",
                fix: "Rename one of them, or give one a `slug`.",
                notes: [.init(place: owner.place, "written from here too")]))
    }

    /// - Parameter isOwner: Whether the file was there first, so that the other is to blame.
    private mutating func reportFolder(_ file: File, neededBy other: File, isOwner: Bool = false) {
        findings.append(
            Finding(
                .outputCollision, at: isOwner ? other.place : file.place,
                "“\(file.path)” is written as a file and needed as a folder",
                explanation: "“\(other.path)” is written below it.",
                fix: "Rename one of them, or give one a `slug`.",
                notes: [.init(place: isOwner ? file.place : other.place, "written from here too")]))
    }

    /// One spelling for all that differ in case only: by way of capitals, which also join `ß` and `ss` (Unicode, 3.13).
    private static func folded(_ path: String) -> String {
        var isLowercase = true
        for byte in path.utf8 {
            guard byte < 0x80 else { return path.uppercased().lowercased() }
            if 0x41...0x5A ~= byte { isLowercase = false }
        }
        return isLowercase ? path : path.lowercased()
    }
}
