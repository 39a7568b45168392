import ArgumentParser
import Diagnostics
import FileSystem
import Generator
import KnowledgeBase
import Scaffold

/// Adds files to a site for the commands that make articles.
struct ArticleWriter {
    let site: SiteOptions
    let tree: DiskTree
    let configuration: SiteConfiguration

    /// - Throws: An exit code, after the reason was printed: there is no site.yaml, or it has errors.
    init(_ site: SiteOptions) throws {
        self.site = site
        tree = DiskTree(root: site.site)
        configuration = try SiteRun.configuration(of: site)
    }

    /// Makes the file and says so.
    func write(_ file: ScaffoldFile) throws {
        let files = NewFiles(root: site.site)
        guard files.existing(among: [file.path]).isEmpty else {
            Console.error("kotae: nothing was made, because there is a \(file.path) already\n")
            throw ExitStatus.findings
        }
        try SiteRun.onMachine { try files.create(file.path, Array(file.text.utf8)) }
        Console(site).say("made \(file.path)")
    }

    /// Turns a path that cannot be used into wrong usage.
    static func onPath<Value>(_ body: () throws(PathProblem) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw ValidationError(error.description)
        }
    }
}
