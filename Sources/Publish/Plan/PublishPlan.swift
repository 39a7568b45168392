/// What a publish would do: a value to show before anything is changed.
package struct PublishPlan: Sendable, Equatable {
    package let target: PublishTarget
    /// All that changes, in order of path.
    package let files: [PlannedFile]
    package let unchanged: Int
    /// By locale in the order of the site, then pages outside of any; locales without a change are left out.
    package let pages: [PageChanges]
    /// Files on the host that are not Kotae's and stay as they are.
    package let foreign: Int
    /// Files on the host that are not Kotae's and stand where a file of the site will be.
    package let replaced: [String]
    /// The host holds files, but no manifest that marks them as Kotae's.
    package let isUnmarked: Bool
    /// The host is empty.
    package let isFirst: Bool
    /// Files beside the site that the build did not write, so they are not published.
    package let notSent: [String]

    let site: LocalSite
    let host: HostState
    /// What the host's manifest will say.
    let manifest: HostManifest
    /// Files of the target itself, with their bytes: `.nojekyll`.
    let extras: [String: [UInt8]]

    /// To be sent, in bytes.
    package var bytesToSend: Int { files.reduce(0) { $0 + ($1.change == .new || $1.change == .changed ? $1.size : 0) } }
    /// What readers lose: files that go and had a stable path. Hashed files go with every release and do not count.
    package var deletions: [PlannedFile] { files.filter { $0.change == .gone && $0.role != .hashed } }
    /// Nothing differs, and the host knows so.
    package var isUpToDate: Bool {
        files.allSatisfy { $0.change == .retired } && manifest.bytes == host.manifestBytes && host.remains.isEmpty
            && !isUnmarked
    }

    package func count(_ change: PlannedFile.Change) -> Int { files.count { $0.change == change } }

    package static func == (left: PublishPlan, right: PublishPlan) -> Bool {
        left.target == right.target && left.files == right.files && left.unchanged == right.unchanged
            && left.pages == right.pages && left.host == right.host && left.manifest == right.manifest
            && left.replaced == right.replaced && left.notSent == right.notSent
    }
}
