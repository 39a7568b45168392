/// Keeps two publishes of one target on one machine apart.
///
/// There are two locks: one is held by Kotae, the other also by the programs it runs, which get it as their standard
/// input. When Kotae is killed, rclone, rsync or git may go on for a while; a next publish waits for them, since two
/// that write one file spoil it.
struct TargetLock: Sendable {
    /// How long a program of a killed publish is waited for.
    private static let patience = Duration.seconds(600)

    /// The target's own folder below the work folder.
    let folder: String
    let programs: PublishLock
    private let publisher: PublishLock

    init(_ workFolder: String, target: String) async throws {
        folder = Self.folder(workFolder, target: target)
        try MachineFolder.create(folder)
        publisher = try PublishLock(file: folder + "/lock", name: target)
        let start = ContinuousClock.now
        while true {
            do {
                programs = try PublishLock(file: folder + "/programs", name: target)
                return
            } catch let error as PublishError where error.kind == .busy {
                guard ContinuousClock.now - start < Self.patience else {
                    publisher.release()
                    throw PublishError(
                        .busy, "a program of an earlier publish to “\(target)” is still running",
                        explanation: "It was left behind by a publish that was killed. Nothing was changed.",
                        fix: "Wait for it, or end it: git, rclone or rsync.")
                }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    func release() {
        programs.release()
        publisher.release()
    }

    private static func folder(_ workFolder: String, target: String) -> String {
        // Names come from site.yaml: a slash in one must not lead elsewhere.
        let name = target.utf8.map { byte -> String in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain || byte == 0x2D || byte == 0x5F ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16)
        }
        return workFolder + "/" + name.joined()
    }
}
