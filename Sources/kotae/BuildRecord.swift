import Diagnostics
import FileSystem
import Foundation
import Generator

/// What a build came to, kept so that the next one can tell that there is nothing to do.
struct BuildRecord: Codable {
    /// Which program, and with which options. What another one would make of the same site is not known.
    var maker: String
    var findings: [Finding]
    var articles: Int
    var pages: Int
    var questions: Int
    var steps: Int
    var locales: Int
    var files: Int

    init(maker: String, report: BuildReport, files: Int) {
        self.maker = maker
        findings = report.findings
        (articles, pages, locales) = (report.articles, report.pages, report.locales)
        (questions, steps) = (report.questions, report.steps)
        self.files = files
    }

    /// The record as a report, with what it took to find that nothing changed.
    func report(_ timings: [(stage: String, seconds: Double)]) -> BuildReport {
        var report = BuildReport()
        report.findings = findings
        (report.articles, report.pages, report.locales) = (articles, pages, locales)
        (report.questions, report.steps) = (questions, steps)
        report.timings = timings
        return report
    }

    /// Nil where the bytes are none of this maker.
    static func decode(_ bytes: [UInt8], maker: String) -> BuildRecord? {
        (try? JSONDecoder().decode(BuildRecord.self, from: Data(bytes))).flatMap { $0.maker == maker ? $0 : nil }
    }

    func encoded() throws -> [UInt8] {
        Array(try JSONEncoder().encode(self))
    }

    /// This very program, with options that change what it makes.
    static func maker(_ options: CheckOptions) -> String {
        let program = Bundle.main.executablePath.flatMap { FileStamp(of: $0) }
        let day = options.asOf.map { "\($0.date)" } ?? "newest"
        return "\(Kotae.version) \(program.map { "\($0)" } ?? "") \(options.drafts) \(day)"
    }
}
