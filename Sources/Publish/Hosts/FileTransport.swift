/// A host to which files are sent one by one: what rsync and rclone have in common.
protocol FileTransport: Sendable {
    /// What the host holds, compared with the site.
    func survey(_ site: LocalSite) async throws -> HostState
    /// The manifest's bytes as the host has them now; nil where there is none.
    func manifest() async throws -> [UInt8]?
    func putManifest(_ bytes: [UInt8]) async throws
    /// Told once, before anything is sent, which files of the site will be replaced.
    func begin(_ plan: PublishPlan) async throws
    /// Sends files of the site. `done` gets the number of files sent so far.
    func send(_ phase: SendPhase, of site: LocalSite, done: @escaping @Sendable (Int) -> Void) async throws
    /// Deletes files, then folders that it leaves empty. What is not there is fine.
    func delete(_ paths: [String], emptied folders: [String]) async throws
    /// Returns how it was verified and which files differ or should not be there.
    func verify(_ plan: PublishPlan) async throws -> (method: String, differing: [String])
    /// Told once, when everything is verified.
    func finish(_ plan: PublishPlan) async throws
}
