internal import Diagnostics
internal import KnowledgeBase

/// Reads one target out of its settings, and collects all that is wrong with them.
struct TargetReader {
    private static let keysByType: [(type: String, keys: [String])] = [
        ("folder", ["type", "path", "keep"]),
        ("git", ["type", "repository", "branch", "history"]),
        ("rclone", ["type", "remote"]),
        ("rsync", ["type", "destination"]),
    ]

    private let settings: PublishSettings
    private(set) var findings: [Finding] = []

    init(_ settings: PublishSettings) {
        self.settings = settings
    }

    mutating func read() -> PublishTarget? {
        let types = Self.keysByType.map { $0.type }
        guard let type = required("type", example: "one of \(types.joined(separator: ", "))") else { return nil }
        guard let keys = Self.keysByType.first(where: { $0.type == type.text })?.keys else {
            report(
                type.place, "“\(type.text)” is no type of publish target",
                fix: join(NearestName.hint(type.text, among: types), "Types are \(types.joined(separator: ", "))."))
            return nil
        }
        checkKeys(keys, type: type.text)
        let kind: PublishTarget.Kind? =
            switch type.text {
            case "folder": folder().map { .folder($0) }
            case "git": git().map { .git($0) }
            case "rsync": rsync().map { .rsync($0) }
            default: rclone().map { .rclone($0) }
            }
        guard let kind, findings.isEmpty else { return nil }
        return PublishTarget(name: settings.name, kind: kind)
    }

    private mutating func folder() -> FolderTarget? {
        guard let path = required("path", example: "/srv/www/kb") else { return nil }
        var keep = 5
        if let value = value("keep") {
            guard let number = Int(value.text), (2...1000).contains(number) else {
                report(
                    value.place, "“keep: \(value.text)” is not a number from 2 to 1000",
                    explanation: "The live release and at least one to roll back to are kept.")
                return nil
            }
            keep = number
        }
        let trimmed = trimmingSlashes(path.text)
        guard !trimmed.isEmpty, !trimmed.hasSuffix("/.."), !trimmed.hasSuffix("/."), trimmed != ".", trimmed != ".."
        else {
            report(path.place, "“path: \(path.text)” cannot be a link", fix: "Name the folder itself: /srv/www/kb.")
            return nil
        }
        return FolderTarget(path: trimmed, keep: keep)
    }

    private mutating func git() -> GitTarget? {
        let repository = required("repository", example: "git@github.com:name/name.github.io.git")
        let branch = value("branch")
        if let branch, !Self.isBranch(branch.text) { report(branch.place, "“\(branch.text)” cannot be a branch") }
        var history = GitTarget.History.orphan
        if let value = value("history") {
            let names = GitTarget.History.allCases.map { $0.rawValue }
            guard let known = GitTarget.History(rawValue: value.text) else {
                report(
                    value.place, "“history: \(value.text)” is not known",
                    fix: join(NearestName.hint(value.text, among: names), "It is orphan or kept."))
                return nil
            }
            history = known
        }
        guard let repository else { return nil }
        checkArgument(repository)
        return GitTarget(repository: repository.text, branch: branch?.text ?? "gh-pages", history: history)
    }

    private mutating func rsync() -> RsyncTarget? {
        guard let destination = required("destination", example: "kb@host:/srv/www") else { return nil }
        checkArgument(destination)
        let trimmed = trimmingSlashes(destination.text)
        guard !trimmed.isEmpty, !trimmed.hasSuffix(":") else {
            report(
                destination.place, "“\(destination.text)” names no folder",
                explanation: "A whole machine or home folder is never a target.", fix: "Name one: kb@host:/srv/www.")
            return nil
        }
        return RsyncTarget(destination: trimmed)
    }

    private mutating func rclone() -> RcloneTarget? {
        guard let remote = required("remote", example: "oss:my-bucket/docs") else { return nil }
        checkArgument(remote)
        guard remote.text.contains(":") else {
            report(
                remote.place, "“\(remote.text)” names no remote of rclone",
                fix:
                    "Write remote:path, as “rclone lsd” takes it; for a folder of this machine use type: folder."
            )
            return nil
        }
        return RcloneTarget(remote: trimmingSlashes(remote.text))
    }

    // MARK: Checks

    private mutating func checkKeys(_ keys: [String], type: String) {
        var seen: Set<String> = []
        for value in settings.values {
            if !keys.contains(value.key) {
                report(
                    value.place, "“\(value.key)” is no key of a publish target of type \(type)",
                    fix: join(NearestName.hint(value.key, among: keys), "Keys are \(keys.joined(separator: ", "))."))
            } else if !seen.insert(value.key).inserted {
                report(value.place, "“\(value.key)” is given twice")
            }
        }
    }

    /// What goes to a program as an argument: it must not read as an option, nor carry a secret.
    private mutating func checkArgument(_ value: PublishSettings.Value) {
        if value.text.hasPrefix("-") || value.text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            report(value.place, "“\(value.key)” begins with a hyphen or holds control characters")
        }
        if Self.holdsSecret(value.text) {
            findings.append(
                Finding(
                    .publishSecret, at: value.place, "“\(value.key)” of target “\(settings.name)” holds a credential",
                    explanation: "site.yaml is shared with everyone who can read the source, and so is its history.",
                    fix: "Take it out and change it; git, rsync and rclone keep secrets in their own configuration."))
        }
    }

    /// `scheme://user:password@`, and connection strings of rclone that set a password or key.
    private static func holdsSecret(_ text: String) -> Bool {
        if let range = text.utf8.firstRange(of: "://".utf8) {
            let authority = text.utf8[range.upperBound...].prefix { $0 != 0x2F }
            if let sign = authority.lastIndex(of: 0x40), authority[..<sign].contains(0x3A) { return true }
        }
        let words = [
            "pass", "password", "secret", "secret_access_key", "token", "bearer_token", "key", "key_pem", "sas_url",
        ]
        return text.split(separator: ",").dropFirst().contains { part in
            part.split(separator: "=").first.map { words.contains($0.lowercased()) } ?? false
        }
    }

    /// The rules of git-check-ref-format that matter to a name a person types.
    private static func isBranch(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/") && !name.hasSuffix(".")
            && !name.hasSuffix(".lock") && !name.contains("..") && !name.contains("//") && !name.contains("@{")
            && !name.hasPrefix(".") && !name.contains("/.")
            && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Array("~^:?*[\\".utf8).contains($0) }
    }

    private mutating func required(_ key: String, example: String) -> PublishSettings.Value? {
        if let value = value(key), !value.text.isEmpty { return value }
        report(settings.place, "publish target “\(settings.name)” has no “\(key)”", fix: "Add “\(key)”: \(example).")
        return nil
    }

    private func value(_ key: String) -> PublishSettings.Value? {
        settings.values.first { $0.key == key }
    }

    private mutating func report(_ place: Place, _ summary: String, explanation: String = "", fix: String = "") {
        findings.append(
            Finding(.publishTarget, at: place, SecretMask.masked(summary), explanation: explanation, fix: fix))
    }

    private func join(_ sentences: String...) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func trimmingSlashes(_ text: String) -> String {
        var text = text[...]
        while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
        return text == "/" ? "" : String(text)
    }
}
