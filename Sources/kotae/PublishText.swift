import Diagnostics
import Foundation
import Publish

/// What `kotae publish` says to people.
enum PublishText {
    /// More paths than this are counted and not named.
    private static let namedPaths = 10

    /// What readers will see changed, then what is sent.
    ///
    /// - Parameter isFull: Whether to name every page.
    static func plan(_ plan: PublishPlan, isFull: Bool) -> String {
        var lines = ["\(plan.target.name) (\(plan.target.destination)):"]
        for pages in plan.pages {
            let counts = [(pages.new.count, "new"), (pages.changed.count, "changed"), (pages.gone.count, "gone")]
            let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            lines.append("  \(pages.locale ?? "outside of the languages"): pages: \(words)")
            lines += names(pages.new, "new", isFull) + names(pages.changed, "changed", isFull)
            lines += names(pages.gone, "gone", isFull)
        }
        let sent = plan.count(.new) + plan.count(.changed)
        lines.append(
            "  files: \(sent) to send (\(size(plan.bytesToSend))), \(plan.count(.gone)) to delete, "
                + "\(plan.count(.retired)) kept for one more publish, \(plan.unchanged) as before")
        if plan.foreign > 0 { lines.append("  files of others that stay: \(plan.foreign)") }
        if !plan.notSent.isEmpty {
            lines.append("  not sent, because the build did not write them:")
            lines += names(plan.notSent, "", isFull)
        }
        return plain(lines)
    }

    static func report(_ report: PublishReport, _ target: PublishTarget) -> String {
        let release = report.release.isEmpty ? "" : " as \(report.release)"
        return plain([
            "published to \(target.name)\(release): \(report.sent) files sent (\(size(report.bytes))), "
                + "\(report.deleted) deleted, \(report.unchanged) as before; \(report.verification)"
        ])
    }

    static func progress(_ progress: PublishProgress) -> String {
        let step =
            switch progress.step {
            case .reading: "reading what the target holds"
            case .rollingBack: "rolling back"
            case .comparing, .preparing, .sending, .switching, .deleting, .verifying: progress.step.rawValue
            }
        return progress.total > 0 ? "\(step) \(progress.done) of \(progress.total)" : step
    }

    /// A question that is answered with yes or no.
    static func question(_ question: PublishQuestion) -> String {
        let lines =
            switch question {
            case .deletions(let paths, let limit):
                ["\(paths.count) files would be deleted, more than \(limit):"] + names(paths, "", false)
            case .unmarked(let files, let replaced):
                ["The target holds \(files) files and no mark of Kotae."]
                    + (replaced.isEmpty ? [] : ["These would be replaced, the others stay:"])
                    + names(replaced, "", false)
            case .replaceForeign(let paths):
                ["These files of the target are not Kotae's and would be replaced:"] + names(paths, "", false)
            }
        return plain(lines) + "\nGo on? [y/N] "
    }

    static func failure(_ error: PublishError, isAsked: Bool) -> String {
        var lines = error.description.split(whereSeparator: \.isNewline).map { String($0) }
        if error.kind == .declined, !isAsked {
            lines.append("Nobody can be asked here; --yes answers all questions with yes.")
        }
        return "kotae: " + plain(lines) + "\n"
    }

    private static func names(_ paths: [String], _ word: String, _ isFull: Bool) -> [String] {
        let shown = isFull ? paths[...] : paths.prefix(namedPaths)
        let mark = word.isEmpty ? "" : word + " "
        let rest = paths.count - shown.count
        return shown.map { "    \(mark)\($0)" } + (rest > 0 ? ["    \(mark)… and \(rest) more"] : [])
    }

    /// Paths and the words of programs may hold anything.
    private static func plain(_ lines: [String]) -> String {
        lines.map { TerminalText.plain($0) }.joined(separator: "\n")
    }

    private static func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) bytes" }
        if bytes < 1_000_000 { return String(format: "%.1f kB", Double(bytes) / 1000) }
        return String(format: "%.1f MB", Double(bytes) / 1_000_000)
    }
}
