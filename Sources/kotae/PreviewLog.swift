import Diagnostics
import FileSystem
import Foundation
import Generator
import Preview

/// What `kotae preview` says on the terminal.
struct PreviewLog: Sendable {
    let console: Console
    let session: SiteSession
    let host: HostProfile

    func started(at address: String, _ first: SessionUpdate) {
        console.say("\(address)  (Ctrl-C ends it)")
        if host != .kotae {
            console.say("answers as \(host.title) does" + (host.note.isEmpty ? "" : ". \(host.note)"))
            say(report([:]).differences)
        }
        for lap in first.timings { console.explain("\(lap.stage): \(Int(lap.seconds * 1000)) ms") }
    }

    /// How the host differs from what the site was made for, and where.
    ///
    /// - Parameter made: Bytes by path of files that are made from all articles, where that is known.
    private func report(_ made: [String: Int]) -> HostReport {
        let disk = session.tree as? DiskTree
        let known = session.knownPaths
        let paths = known + Set(made.keys).subtracting(known).sorted()
        return HostReport(host, paths: paths, redirects: Array(session.redirects.keys)) { path in
            if let bytes = made[path] { return bytes }
            guard let source = session.source(of: path), let file = try? disk?.absolute(source) else { return nil }
            return FileStamp(of: file)?.size
        }
    }

    private func say(_ differences: [HostReport.Difference]) {
        for difference in differences.prefix(20) {
            console.say("  " + (difference.path.isEmpty ? "" : "/\(difference.path) ") + difference.reason)
        }
        if differences.count > 20 { console.say("  … and \(differences.count - 20) more") }
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
        case .measured(let sizes):
            // What was said at the start is not said again.
            let before = report([:]).differences
            let more = report(sizes).differences.filter { !before.contains($0) }
            if !more.isEmpty { console.say("with the search index and all lists, on \(host.title):") }
            say(more)
        case .failed(let reason): Console.error("kotae: \(reason)\n")
        }
    }
}
