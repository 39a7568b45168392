/// The state of all files of a site that a build may read, found without reading them.
package struct InputState: Sendable {
    private var state = StateDigest()
    /// The newest change of any of them.
    private(set) var newest = FileTime.earliest

    /// Differs where a file is new, gone, renamed or different, or was touched.
    package var digest: String { state.text }

    /// - Parameter stamp: Nil where there is no such file.
    mutating func add(_ name: String, _ stamp: FileStamp?) {
        state.add(name)
        state.add(stamp)
        if let stamp { newest = max(newest, stamp.changed) }
    }

    mutating func add(folder: String, _ entries: [FileEntry]) {
        state.add(folder)
        state.add(UInt64(entries.count))
        for entry in entries {
            switch entry.kind {
            case .file(let stamp): add(entry.name, stamp)
            case .folder, .brokenLink, .linkOutside, .special, .badName:
                state.add(entry.name)
                state.add(entry.kind.number)
            }
        }
    }
}

extension FileEntry.Kind {
    /// Tells the cases apart; files and their absence have the first two numbers.
    fileprivate var number: UInt64 {
        switch self {
        case .file: 1
        case .folder: 2
        case .brokenLink: 3
        case .linkOutside: 4
        case .special: 5
        case .badName: 6
        }
    }
}
