import Foundation

@testable import Search

/// The vectors that the Swift and the JavaScript side share; `Tests/Browser/cases/search_vectors.py` reads the same
/// files.
enum Vectors {
    struct Analysis: Decodable {
        var text: String
        var tokens: [String]
    }

    struct Decoding: Decodable {
        struct Case: Decodable {
            var bytes: String
            var units: [UInt16]
        }

        struct Part: Decodable {
            var text: String
            var units: [UInt16]
        }

        var texts: [Case]
        var parts: [Part]
    }

    struct Site: Decodable {
        struct Record: Decodable {
            var url: String
            var pageTitle: String
            var title: String
            var body: String
            var code: String?
            var kind: String
            var tags: [String]
            var section: String
        }

        struct Query: Decodable, Sendable {
            var q: String
            var kind: String?
            var tag: String?
            var section: String?
            var first: String?
            var total: Int?

            var filters: SearchFilters {
                var filters = SearchFilters()
                filters.kinds = kind.map { [$0] } ?? []
                filters.tags = tag.map { [$0] } ?? []
                filters.sections = section.map { [$0] } ?? []
                return filters
            }
        }

        var synonyms: [[String]]
        var records: [Record]
        var queries: [Query]
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors")

    static func read<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func write(_ name: String, _ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (encoder.encode(value) + Data("\n".utf8)).write(to: folder.appendingPathComponent(name))
    }

    /// The files of the index of `site.json`.
    static func index(_ site: Site, locale: String = "ja", options: SearchIndexOptions? = nil) -> [SearchFile] {
        var builder = SearchIndexBuilder(
            locale: locale, options: options ?? SearchIndexOptions(synonyms: site.synonyms))
        for page in pages(site) { builder.add(page) }
        return builder.finish()
    }

    /// Records with one address before `#` that follow one another are a page.
    static func pages(_ site: Site) -> [SearchPage] {
        var pages: [SearchPage] = []
        for record in site.records {
            let address = record.url.split(separator: "#", maxSplits: 1).map(String.init)
            if pages.last?.url != address[0] {
                var page = SearchPage(url: address[0], title: record.pageTitle)
                page.tags = record.tags
                page.section = record.section
                pages.append(page)
            }
            pages[pages.count - 1].records.append(
                SearchRecord(
                    anchor: address.count > 1 ? address[1] : "", title: record.title, body: Array(record.body.utf8),
                    aside: Array((record.code ?? "").utf8),
                    kind: SearchKind.allCases.first { $0.name == record.kind } ?? .section))
        }
        return pages
    }

    /// The files' texts by their paths; they are UTF-16, low bytes first.
    static func texts(_ files: [SearchFile]) -> [String: String] {
        let texts = files.map { file in
            let units = stride(from: 0, to: file.bytes.count - 1, by: 2).map {
                UInt16(file.bytes[$0]) | UInt16(file.bytes[$0 + 1]) << 8
            }
            return (file.path, String(decoding: units, as: UTF16.self))
        }
        return Dictionary(texts) { first, _ in first }
    }

    /// The files of such texts.
    static func files(_ texts: [String: String]) -> [SearchFile] {
        texts.map { path, text in
            SearchFile(path: path, bytes: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        }
    }

    /// An engine over files in memory.
    static func engine(_ files: [SearchFile], locale: String = "ja") throws -> SearchEngine {
        let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        return try SearchEngine(locale: locale) { path in
            guard let bytes = byPath[path] else { throw SearchIndexError.missing(path: path) }
            return bytes
        }
    }
}
