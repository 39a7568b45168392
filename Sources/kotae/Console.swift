import Diagnostics
import Foundation
import KnowledgeBase

/// The terminal: text for people goes to standard error, results to standard output.
struct Console: Sendable {
    let isQuiet: Bool
    let isVerbose: Bool

    init(_ options: SiteOptions) {
        isQuiet = options.quiet
        isVerbose = options.verbose
    }

    /// NO_COLOR (no-color.org) and anything but a terminal get no colours.
    static var usesColor: Bool {
        isatty(2) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    static var isTerminal: Bool { isatty(2) == 1 }

    /// Whether a question reaches a person who can answer it.
    static var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

    /// A sentence for people, unless they asked for quiet.
    func say(_ text: String) {
        if !isQuiet { Self.error(text + "\n") }
    }

    /// Only with --verbose.
    func explain(_ text: String) {
        if isVerbose { Self.error(text + "\n") }
    }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    static func output(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// Prints findings for a person.
    func report(_ findings: [Finding], source: @escaping (String) -> [UInt8]?) {
        let shown = isQuiet ? findings.filter { $0.severity == .error } : findings
        let report = TextReport(usesColor: Self.usesColor, source: Self.quotable(source, in: shown))
        Self.error(report.text(of: shown))
    }

    /// The source without the files of which no line may be quoted: one of a target may hold a credential, which must
    /// not reach the log of a server.
    static func quotable(_ source: @escaping (String) -> [UInt8]?, in findings: [Finding]) -> (String) -> [UInt8]? {
        let targets: [FindingID] = [.publishTarget, .publishSecret]
        let hidden = Set(findings.filter { targets.contains($0.id) }.map { $0.place.path })
        return { hidden.contains($0) ? nil : source($0) }
    }
}
