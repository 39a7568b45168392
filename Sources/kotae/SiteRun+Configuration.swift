import Diagnostics
import FileSystem
import Generator
import KnowledgeBase

extension SiteRun {
    /// Reads site.yaml for commands that need it without a build.
    ///
    /// - Throws: an exit code, after the reason was printed: there is no site.yaml, or it has errors.
    static func configuration(of site: SiteOptions) throws -> SiteConfiguration {
        let tree = DiskTree(root: site.site)
        let bytes = try onMachine { try tree.read("site.yaml") }
        let read = SiteConfigurationReader.read(SourceText(path: "site.yaml", bytes: bytes))
        let errors = read.findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            Console(site).report(errors) { try? tree.read($0) }
            throw ExitStatus.findings
        }
        return read.configuration
    }
}
