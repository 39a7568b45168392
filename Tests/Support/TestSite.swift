internal import Diagnostics
package import FileSystem
package import Generator
package import KnowledgeBase
internal import Theme

/// A small site in memory, and what a build makes of it.
package struct TestSite {
    /// What a build found and wrote.
    package struct Output {
        package let report: BuildReport
        package let files: [String: [UInt8]]
        package let writtenTwice: [String]

        /// A file as text; empty where there is none.
        package func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

        /// `id path:line:column`, one for each finding, in the order of the report.
        package var summaries: [String] { report.findings.map { "\($0.id.name) \($0.place)" } }
    }

    /// One locale, no base URL, and no word about it.
    package static let oneLocale = """
        title: Help
        locales: { en: { name: English } }
        checks: { missing-base-url: off }

        """
    package static let twoLocales = """
        title: { ja: 答え, en: Help }
        baseURL: https://kb.example.com/docs/
        defaultLocale: ja
        locales: { ja: { name: 日本語 }, en: { name: English } }

        """

    package var tree: MemoryTree

    /// - Parameter files: By path below the site's folder.
    package init(_ files: [String: String], configuration: String = TestSite.oneLocale) {
        tree = MemoryTree(files)
        if tree.files["site.yaml"] == nil { tree.files["site.yaml"] = Array(configuration.utf8) }
    }

    package func build(workers: Int = 2, asOf: CalendarDate? = nil) throws -> Output {
        try Self.build(tree, workers: workers, asOf: asOf)
    }

    package static func build(
        _ tree: any FileTree, theme: [(path: String, bytes: [UInt8])] = plainTheme, workers: Int = 2,
        asOf: CalendarDate? = nil
    ) throws -> Output {
        let sink = MemorySink()
        var options = BuildOptions(workers: workers)
        options.asOf = asOf
        let report = try SiteBuild(tree: tree, theme: theme, options: options).run(into: sink)
        return Output(report: report, files: sink.files, writtenTwice: sink.writtenTwice)
    }

    /// The built-in theme with one line for each style sheet, script and icon, so that goldens hold pages and not the
    /// design.
    package static let plainTheme: [(path: String, bytes: [UInt8])] = BuiltInTheme.files.map { file in
        file.path.hasPrefix("assets/") ? (file.path, Array("/* \(file.path) */\n".utf8)) : file
    }
}
