extension PublishError {
    package static func missingProgram(_ name: String) -> PublishError {
        let advice =
            switch name {
            case "rclone": "Install it from rclone.org or with your system's packages, and see that it is in PATH."
            case "rsync": "Install rsync 3.1 or later with your system's packages, and see that it is in PATH."
            default: "Install it with your system's packages, and see that it is in PATH."
            }
        return PublishError(
            .missingProgram, "the program “\(name)” is not installed", explanation: "Nothing was sent.", fix: advice)
    }

    /// What a failed command means, told by the words that git, ssh, rsync and rclone are known to use.
    ///
    /// - Parameters:
    ///   - doing: What was going on, as a gerund: `reading what the host holds`.
    ///   - state: What the failure leaves on the host, as a sentence.
    static func failed(_ program: String, doing: String, _ result: CommandResult, state: String) -> PublishError {
        let words = result.errors.isEmpty ? endingText(result) : result.errors
        let kind = kind(program, result)
        return PublishError(
            kind, "\(headline(kind, program)) while \(doing)", explanation: state, fix: fix(kind, program),
            words: SecretMask.masked(words))
    }

    private static func endingText(_ result: CommandResult) -> String {
        switch result.ending {
        case .exited(let code): "ended with exit code \(code) and said nothing"
        case .signaled(let signal): "was ended by signal \(signal)"
        }
    }

    /// Phrases in lower case; the first row that matches wins, so the narrow ones stand before the broad.
    private static let phrases: [(kind: Kind, words: [String])] = [
        (.diskFull, ["no space left", "disk quota exceeded", "disk full", "insufficient storage", "507 "]),
        (
            .hostKey,
            ["host key verification failed", "host identification has changed", "knownhosts: key", "unknown host key"]
        ),
        (.changedMeanwhile, ["stale info", "fetch first", "non-fast-forward", "cannot lock ref"]),
        (
            .credentials,
            [
                "permission denied (publickey", "permission denied (password",
                "permission denied (keyboard", "permission denied (gssapi", "permission denied, please try",
                "authentication failed", "could not read username", "could not read password",
                "unable to authenticate", "invalidaccesskeyid", "signaturedoesnotmatch", "accessdenied",
                "access denied",
                "401 unauthorized", "403 forbidden", "error: 401", "error: 403", "status 401", "status 403",
                "unauthorized",
                "authorizationheadermalformed", "invalid credentials", "auth failed", "statuscode: 403",
                "statuscode: 401",
            ]
        ),
        (.machine, ["didn't find section in config file", "command not found", "remote command not found"]),
        (
            .connection,
            [
                "could not resolve", "couldn't connect", "connection refused", "connection reset",
                "connection timed out",
                "connection closed", "connection unexpectedly closed", "broken pipe", "no route to host", "i/o timeout",
                "network is unreachable", "no such host", "name or service not known", "lost connection", "hung up",
                "timeout in data", "unexpected eof", "temporary failure in name resolution", "operation timed out",
                "error in rsync protocol data stream",
            ]
        ),
        (
            .refused,
            [
                "repository not found", "does not appear to be a git repository", "permission denied",
                "read-only file system",
                "no such file or directory", "directory not found", "nosuchbucket", "protected branch",
                "pre-receive hook declined",
                "unknown module", "not found",
            ]
        ),
    ]

    private static func kind(_ program: String, _ result: CommandResult) -> Kind {
        let words = result.errors.lowercased()
        for row in phrases where row.words.contains(where: { words.contains($0) }) { return row.kind }
        return .machine
    }

    private static func headline(_ kind: Kind, _ program: String) -> String {
        switch kind {
        case .credentials: "the host refused the credentials of \(program)"
        case .hostKey: "the host's key could not be verified"
        case .diskFull: "no space is left"
        case .connection: "the connection failed"
        case .refused: "the host refused"
        case .changedMeanwhile: "the host changed"
        default: "\(program) failed"
        }
    }

    private static func fix(_ kind: Kind, _ program: String) -> String {
        switch kind {
        case .credentials where program == "rclone":
            "See what “rclone config” or the RCLONE_ variables hold; Kotae never reads the secret itself."
        case .credentials where program == "git":
            "See that “git push” works to this repository: a key for SSH, a credential helper for HTTPS."
        case .credentials: "See that “ssh” reaches this host without a question: a key in ~/.ssh or in an agent."
        case .hostKey:
            "Compare the key with what the host's owner says, then add it to known_hosts (ssh-keyscan prints it)."
        case .diskFull: "Make room and publish again; only what is missing is sent."
        case .connection, .changedMeanwhile: "Publish again; only what is missing is sent."
        case .refused: "See that the target in site.yaml is right, that it exists, and that you may write to it."
        default: ""
        }
    }
}
