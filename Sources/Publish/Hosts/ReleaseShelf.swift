internal import CPlatform
internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The folder that holds the releases of one link.
struct ReleaseShelf: Sendable {
    let link: String
    /// Beside the link, hidden, since many a web server refuses names that begin with a dot.
    let root: String
    private let rootName: String

    init(link: String) {
        let name = link.split(separator: "/").last.map { String($0) } ?? "site"
        self.link = link
        rootName = ".\(name)-releases"
        root = link.dropLast(name.count) + rootName
    }

    var stage: String { root + "/stage" }

    static func name(_ release: Int) -> String {
        let digits = String(release)
        return "r" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    func folder(_ release: Int) -> String { root + "/" + Self.name(release) }

    /// The release that the link leads to; nil where it leads elsewhere or is none.
    func live() throws -> Int? {
        guard case .link(let destination) = try MachineFolder.kind(link), destination.hasPrefix(rootName + "/") else {
            return nil
        }
        return Self.number(String(destination.dropFirst(rootName.utf8.count + 1)))
    }

    /// In ascending order.
    func releases() throws -> [Int] {
        try MachineFolder.names(in: root).compactMap { Self.number($0) }.sorted()
    }

    /// What a publish left that was cut off.
    func removeRemains() throws {
        try MachineFolder.remove(stage)
        try MachineFolder.remove(root + "/link")
        try MachineFolder.remove(root + "/manifest.new")
        // A folder that was replaced by the first link, but not yet put away.
        switch try MachineFolder.kind(root + "/before") {
        case .folder: try putAway(root + "/before")
        default: try MachineFolder.remove(root + "/before")
        }
    }

    /// Makes the link lead to a release: one step for those who read.
    func show(_ release: Int) throws {
        let staged = root + "/link"
        try MachineFolder.remove(staged)
        try MachineFolder.link(staged, to: rootName + "/" + Self.name(release))
        guard case .folder = try MachineFolder.kind(link) else {
            return try MachineFolder.rename(staged, link)
        }
        // A rename cannot put a link where a folder is; the two change places.
        let before = root + "/before"
        try MachineFolder.rename(staged, before)
        guard kotae_exchange_paths(before, link) == 0 else {
            let code = errno
            try? MachineFolder.remove(before)
            throw FileError(path: link, action: "replace", code: code)
        }
        try putAway(before)
    }

    /// The folder that was there before the first release becomes release 0, so that it can be rolled back to.
    private func putAway(_ folder: String) throws {
        if try MachineFolder.files(below: folder).isEmpty { return try MachineFolder.remove(folder) }
        var name = self.folder(0)
        var number = 0
        while try MachineFolder.kind(name) != .missing {
            number += 1
            name = root + "/before-\(number)"
        }
        try MachineFolder.rename(folder, name)
    }

    private static func number(_ name: String) -> Int? {
        guard name.hasPrefix("r"), name.utf8.count >= 7,
            name.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(name.dropFirst())
    }
}
