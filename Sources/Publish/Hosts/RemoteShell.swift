internal import Synchronization

/// How rsync reaches a host by ssh.
///
/// ssh by itself waits as long as the system does for a host that does not answer: two minutes and more. Here it gives
/// up sooner, unless the user has said otherwise: by `RSYNC_RSH`, or by `ConnectTimeout` in ssh's configuration.
final class RemoteShell: Sendable {
    /// In seconds.
    static let patience = 20

    private let host: String?
    private let context: HostContext
    private let known = Mutex<[String]?>(nil)

    init(destination: String, context: HostContext) {
        host = Self.host(of: destination)
        self.context = context
    }

    /// Options of rsync. Asks ssh once.
    func options() async throws -> [String] {
        guard let host, context.runner.variable("RSYNC_RSH") == nil else { return [] }
        if let known = known.withLock({ $0 }) { return known }
        // ssh that is not there is rsync's to report.
        let asked = try? await context.attempt(Command("ssh", ["-G", "--", host]))
        let isSet = asked?.lines.contains { $0.hasPrefix("connecttimeout ") && $0 != "connecttimeout none" } ?? false
        let options = isSet ? [] : ["-e", "ssh -o ConnectTimeout=\(Self.patience)"]
        known.withLock { $0 = options }
        return options
    }

    /// What stands before the colon of `kb@host:/srv/www`; nil for a daemon of rsync and for a path of this machine.
    static func host(of destination: String) -> String? {
        guard !destination.hasPrefix("rsync://"), let colon = destination.firstIndex(of: ":") else { return nil }
        var host = destination[..<colon]
        var rest = destination[colon...]
        if let bracket = host.firstIndex(of: "["), let end = destination.firstIndex(of: "]") {
            // An IPv6 address: `kb@[::1]:/srv/www`.
            host = host[..<bracket] + destination[..<end].dropFirst(destination[...bracket].count)
            rest = destination[end...].dropFirst()
        }
        guard rest.hasPrefix(":"), !rest.hasPrefix("::"), !host.contains("/"), !host.isEmpty else { return nil }
        return String(host)
    }
}
