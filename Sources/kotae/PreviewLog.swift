import Diagnostics
import FileSystem
import Foundation
import Generator
import Preview

/// What `kotae preview` says on the terminal.
struct PreviewLog: Sendable {
    let console: Console
    let session: SiteSession

    func started(at address: String, host: HostProfile, _ first: SessionUpdate) {
        console.say("\(address)  (Ctrl-C ends it)")
        if host != .kotae { explain(host) }
        for lap in first.timings { console.explain("\(lap.stage): \(Int(lap.seconds * 1000)) ms") }
    }

    /// How the host differs from what the site was made for, and where.
    private func explain(_ host: HostProfile) {
        console.say("answers as \(host.title) does" + (host.note.isEmpty ? "" : ". \(host.note)"))
        let disk = session.tree as? DiskTree
        let report = HostReport(host, paths: session.knownPaths, redirects: Array(session.redirects.keys)) { path in
            guard let source = session.source(of: path), let file = try? disk?.absolute(source) else { return nil }
            return FileStamp(of: file)?.size
        }
        for difference in report.differences.prefix(20) {
            console.say("  " + (difference.path.isEmpty ? "" : "/\(difference.path) ") + difference.reason)
        }
        if report.differences.count > 20 { console.say("  … and \(report.differences.count - 20) more") }
    }

    func take(_ event: PreviewService.Event) {
        switch event {
        case .updated(let paths, let update, let seconds):
            let what =
                paths.map { paths in
                    let first = paths.sorted().first ?? ""
                    return paths.count > 1 ? "\(first) and \(paths.count - 1) more" : first
                } ?? "all files"
            console.say(
                "\(what): \(update.isReplanned ? "planned anew" : "pages renewed") in \(Int(seconds * 1000)) ms")
            for lap in update.timings { console.explain("  \(lap.stage): \(Int(lap.seconds * 1000)) ms") }
        case .checked: break
        case .failed(let reason): Console.error("kotae: \(reason)\n")
        }
    }
}
