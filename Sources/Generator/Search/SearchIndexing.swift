internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Search
internal import Synchronization

/// Writes the search index of a site and asks it the golden queries.
struct SearchIndexing {
    let context: SiteContext
    let content: SearchContent
    let sink: any OutputSink
    let time: ProcessorTime

    /// One builder for each locale, in the order of the locales.
    static func builders(_ plan: SitePlan, _ content: SearchContent) -> [SearchIndexBuilder] {
        plan.locales.indices.map { locale in
            SearchIndexBuilder(
                locale: plan.locales[locale].code,
                options: SearchIndexOptions(synonyms: content.synonyms[locale] ?? []))
        }
    }

    /// For each locale the job that writes all parts of its index and returns what the golden queries did not find.
    func jobs(_ builders: [SearchIndexBuilder]) -> [SiteJob] {
        let rest = OnceEach(builders)
        return builders.indices.map { locale in
            {
                guard let builder = rest.take(locale) else { return [] }
                return try time.measure { try finish(builder, locale) }
            }
        }
    }

    private func finish(_ builder: consuming SearchIndexBuilder, _ locale: Int) throws -> [Finding] {
        let queries = content.queries.filter { $0.locale == locale }
        var files: [String: [UInt8]] = [:]
        try builder.finish { file in
            try sink.write(file.path, file.bytes)
            if !queries.isEmpty { files[file.path] = file.bytes }
        }
        return try Self.failures(of: queries, in: files, context.plan.locales[locale])
    }

    private static func failures(
        of queries: [GoldenQuery], in files: [String: [UInt8]], _ locale: SiteLocale
    ) throws -> [Finding] {
        guard !queries.isEmpty else { return [] }
        var engine = try SearchEngine(locale: locale.code) { path in
            guard let bytes = files[path] else { throw SearchIndexError.missing(path: path) }
            return bytes
        }
        let prefix = locale.path.isEmpty ? "" : RelativeURL.encode(locale.path) + "/"
        return try queries.compactMap { query in
            let found = try engine.search(query.query, limit: 100).results
            let rank = found.firstIndex { $0.url == prefix + query.page.value }.map { $0 + 1 }
            if let rank, rank <= query.within { return nil }
            let first = found.first.map { "The first is “\($0.title)” (\($0.url))." } ?? "It finds nothing."
            return Finding(
                .goldenQuery, at: query.page.place,
                "“\(query.query)” finds \(query.page.value) at rank \(rank.map { String($0) } ?? "none"), not within "
                    + "\(query.within)",
                explanation: first,
                fix: "Write the reader's words into the answer, add them to `synonyms`, or raise `within`.")
        }
    }
}

/// Values that are each taken once, so that what takes one owns it and can change it without a copy.
private final class OnceEach<Value: Sendable>: Sendable {
    private let values: Mutex<[Value?]>

    init(_ values: [Value]) {
        self.values = Mutex(values)
    }

    func take(_ index: Int) -> Value? {
        values.withLock { values in
            defer { values[index] = nil }
            return values[index]
        }
    }
}
