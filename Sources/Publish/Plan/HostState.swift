/// What a host holds before a publish.
struct HostState: Sendable, Equatable {
    /// Nil where the host has none.
    var manifest: HostManifest?
    /// The manifest's bytes as the host has them.
    var manifestBytes: [UInt8] = []
    /// Every file there by path, in bytes; the manifest and a host's own bookkeeping left out.
    var sizes: [String: Int] = [:]
    /// Files of the site that are there with other bytes.
    var differing: Set<String> = []
    /// Empty folders and remains of a broken transfer, which only Kotae can have made.
    var remains: [String] = []
    /// Changes whenever the host does: a release, a commit, the manifest's bytes.
    var token = ""
}
