internal import Diagnostics
internal import KnowledgeBase
internal import Publish

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Publishes from the command line, for tests and for trying by hand:
/// `publish-driver SITE WORK key=value... [--dry-run] [--yes] [--rollback] [--verbose] [--max-deletes N]`.
@main
struct Driver {
    private var words = Array(CommandLine.arguments.dropFirst())

    static func main() async {
        var driver = Driver()
        do {
            try await driver.run()
        } catch let error as PublishError {
            print("error (\(error.kind.rawValue)): \(error)")
            exit(2)
        } catch {
            print("error: \(error)")
            exit(2)
        }
    }

    private mutating func run() async throws {
        let (isDryRun, isYes) = (flag("--dry-run"), flag("--yes"))
        let (isRollback, isVerbose) = (flag("--rollback"), flag("--verbose"))
        let maxDeletes = value("--max-deletes").flatMap { Int($0) }
        guard words.count >= 3 else { throw PublishError(.machine, "usage: publish-driver SITE WORK key=value...") }
        let target = try target()
        let publisher = Publisher(runner: LiveCommandRunner(), workFolder: words[1]) { progress in
            if isVerbose { print("… \(progress.step.rawValue) \(progress.done)/\(progress.total)") }
        }
        if isRollback {
            let report = try await publisher.rollback(target)
            return print("rolled back from \(report.from) to \(report.to)")
        }
        let locales = ["ja", "en"].map { PublishSite.Locale(name: $0, prefix: $0 + "/") }
        let plan = try await publisher.plan(PublishSite(folder: words[0], locales: locales), to: target)
        show(plan)
        if isDryRun { return }
        let report = try await publisher.publish(plan, options: PublishOptions(maxDeletes: maxDeletes)) { question in
            print("question: \(question)")
            return isYes
        }
        print("published: \(report)")
    }

    private func show(_ plan: PublishPlan) {
        print(
            "plan: \(plan.count(.new)) new, \(plan.count(.changed)) changed, \(plan.count(.gone)) gone,",
            "\(plan.count(.retired)) retired, \(plan.unchanged) unchanged, \(plan.bytesToSend) bytes")
        for pages in plan.pages {
            print("  \(pages.locale ?? "-"): new \(pages.new) changed \(pages.changed) gone \(pages.gone)")
        }
    }

    private func target() throws -> PublishTarget {
        let place = Place(path: "command line")
        let values = words.dropFirst(2).map { word in
            let mark = word.firstIndex(of: "=") ?? word.endIndex
            return PublishSettings.Value(
                key: String(word[..<mark]), text: String(word[mark...].dropFirst()), place: place)
        }
        let read = PublishTarget.read(PublishSettings(name: "manual", place: place, values: values))
        if let target = read.target { return target }
        throw PublishError(.machine, read.findings.map { "\($0.summary). \($0.fix)" }.joined(separator: "\n"))
    }

    private mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: name) else { return false }
        words.remove(at: index)
        return true
    }

    private mutating func value(_ name: String) -> String? {
        guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
        defer { words.removeSubrange(index...(index + 1)) }
        return words[index + 1]
    }
}
