import ArgumentParser

/// The exit codes of all commands.
enum ExitStatus {
    /// The site has errors; they were listed.
    static let findings = ExitCode(1)
    /// The machine failed: disk, network, a missing program.
    static let machine = ExitCode(2)
}
