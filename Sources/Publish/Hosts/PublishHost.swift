/// One kind of target at work. Calls come in the order survey, apply, verify, under the lock of the target.
protocol PublishHost: Sendable {
    /// Files that the target needs beside the site, with their bytes.
    var extras: [String: [UInt8]] { get }
    /// What the host holds, compared with the site. Changes nothing on the host.
    func survey(_ site: LocalSite) async throws -> HostState
    /// Makes the host hold what the plan says. Returns the name of the new release.
    func apply(_ plan: PublishPlan) async throws -> String
    /// Asks the host what it holds now. Returns how; throws `PublishError` of kind `verification` where something
    /// differs.
    func verify(_ plan: PublishPlan, release: String) async throws -> String
    func rollBack() async throws -> RollbackReport
}

extension PublishHost {
    var extras: [String: [UInt8]] { [:] }

    func rollBack() async throws -> RollbackReport {
        throw PublishError(
            .noRollback, "this target keeps no earlier release",
            explanation: "Only targets of type folder and git can be rolled back.",
            fix: "Build the earlier version of the site and publish it.")
    }
}
