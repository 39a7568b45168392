internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Search

/// Writes the search index of a site and asks it the golden queries.
struct SearchIndexing {
    let context: SiteContext
    let content: SearchContent
    let sink: any OutputSink
    let workers: Int

    /// One builder for each locale, in the order of the locales.
    static func builders(_ plan: SitePlan, _ content: SearchContent) -> [SearchIndexBuilder] {
        plan.locales.indices.map { locale in
            SearchIndexBuilder(
                locale: plan.locales[locale].code,
                options: SearchIndexOptions(synonyms: content.synonyms[locale] ?? []))
        }
    }

    /// Writes all parts, a locale on each core; returns what the golden queries did not find.
    func finish(_ builders: [SearchIndexBuilder]) throws -> [Finding] {
        let work = OrderedWork<[Finding], [Finding]>(state: [])
        let sink = self.sink
        let (content, plan) = (self.content, context.plan)
        try work.run(count: builders.count, workers: workers) { locale in
            let queries = content.queries.filter { $0.locale == locale }
            var files: [String: [UInt8]] = [:]
            try builders[locale].finish { file in
                try sink.write(file.path, file.bytes)
                if !queries.isEmpty { files[file.path] = file.bytes }
            }
            return try Self.failures(of: queries, in: files, plan.locales[locale])
        } consume: { all, findings in
            all += findings
        }
        return work.result
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
