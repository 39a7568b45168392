internal import Diagnostics
internal import FileSystem
internal import Generator
internal import KnowledgeBase
internal import Search
internal import TestSupport

/// What the benchmarks work on, made when the first of them asks for it.
enum Samples {
    static let articles = (0..<1_000).map { GeneratedArticle($0) }

    static let sources = articles.map(\.source)
    private static let sourcesOfKind = Dictionary(grouping: articles, by: \.kind).mapValues { $0.map(\.source) }

    static func sources(of kind: ArticleKind) -> [SourceText] { sourcesOfKind[kind] ?? [] }

    /// Pages of a language with its first 1,000 records.
    static func pages(_ language: Vocabulary.Language) -> [SearchPage] {
        var pages: [SearchPage] = []
        var left = 1_000
        for article in articles where article.language == language && left > 0 {
            var page = article.searchPage
            page.records = Array(page.records.prefix(left))
            left -= page.records.count
            pages.append(page)
        }
        return pages
    }

    /// The repository's folder.
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

    /// The site of `articles`.
    static let tree: MemoryTree = {
        var tree = MemoryTree(["site.yaml": configuration])
        for article in articles { tree.files[article.path] = article.source.bytes }
        return tree
    }()

    private static let configuration = """
        title: Generated
        baseURL: https://kb.example.com/
        defaultLocale: en
        locales:
          en: { name: English }
          ja: { name: 日本語 }
        checks: { '*': warning }

        """

    /// The templates of the repository.
    static let theme = Result { try files(below: "", in: DiskTree(root: root + "/templates")) }

    /// A build with one thread, so that what it takes is work and not waiting.
    static func build(_ tree: any FileTree) throws -> SiteBuild {
        SiteBuild(tree: tree, theme: try theme.get(), options: BuildOptions(workers: 1))
    }

    /// The files of the search index of one language.
    static func index(_ language: Vocabulary.Language) -> [String: [UInt8]] {
        var builder = SearchIndexBuilder(locale: language.rawValue)
        for article in articles where article.language == language {
            builder.add(article.searchPage)
        }
        return Dictionary(uniqueKeysWithValues: builder.finish().map { ($0.path, $0.bytes) })
    }

    /// The documents that `compare.py` unpacked; none where it has not been run.
    static let documents: [SourceText] = {
        let tree = DiskTree(root: root + "/.bench/astro-docs/content")
        return ((try? files(below: "", in: tree)) ?? []).filter { $0.path.hasSuffix(".md") }.map {
            SourceText(path: $0.path, bytes: $0.bytes)
        }
    }()

    static var hasDocuments: Bool { (try? DiskTree(root: root + "/.bench/astro-docs/content").list("")) != nil }

    private static func files(below folder: String, in tree: DiskTree) throws -> [(path: String, bytes: [UInt8])] {
        var result: [(path: String, bytes: [UInt8])] = []
        for entry in try tree.list(folder) {
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            switch entry.kind {
            case .file: result.append((path, try tree.read(path)))
            case .folder: result += try files(below: path, in: tree)
            default: continue
            }
        }
        return result
    }
}
