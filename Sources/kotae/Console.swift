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

    /// Prints findings in the form asked for.
    func report(_ findings: [Finding], as format: ReportFormat, source: @escaping (String) -> [UInt8]?) {
        switch format {
        case .json: Self.output(JSONReport.bytes(of: findings))
        case .text:
            let shown = isQuiet ? findings.filter { $0.severity == .error } : findings
            // A line of a target may hold a credential, which must not reach the log of a server.
            let targets: [FindingID] = [.publishTarget, .publishSecret]
            let hidden = Set(shown.filter { targets.contains($0.id) }.map { $0.place.path })
            let report = TextReport(usesColor: Self.usesColor) { hidden.contains($0) ? nil : source($0) }
            Self.error(report.text(of: shown))
        }
    }
}
