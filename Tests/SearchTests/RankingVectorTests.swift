import Foundation
import Testing

@testable import Search

/// `Vectors/index.json` and `Vectors/ranking.json`: the index of `site.json`, and what Swift answers from it. The
/// browser must answer the same (`Tests/Browser/cases/search_vectors.py`).
///
/// To record anew: set KOTAE_RECORD, look at the difference, run again without it. A run that records fails.
@Suite struct RankingVectorTests {
    private struct Answer: Codable, Equatable {
        struct Result: Codable, Equatable {
            var url: String
            var title: String
            var kind: String
            var excerpt: String
            /// Beginnings and ends, in Unicode scalars of the excerpt.
            var marks: [[Int]]
        }

        var q: String
        var kind: String?
        var tag: String?
        var section: String?
        var total: Int
        var corrections: [String]
        var near: [String]
        var results: [Result]
    }

    /// Beside those of site.json, which say what a reader wants: what is hard to do alike on both sides.
    private static let hard = [
        "証", "証明書 証明書", "証明書の更新方法", "期限の証明書", "ワイルドカード 期限 apex domain", "ＳＳＬ証明書", "か\u{3099}",
        "ｶﾞ",
        "Full Acces", "aliyun bss", "AliyunBSSFullAcess", "generatro", "static-site", "a", "*.", "𠮷野家", "👩‍👩‍👧",
        "e\u{301}", "\u{202E}abc",
        "人증서 만료", "인증서", "SSG generator 証明書", "zertifikat", "stat", "domain com", "2.13",
        "how do I renew a wildcard certificate for the domain", "＊．ｄｏｍａｉｎ．ｃｏｍ", "証明書の更新方法を教えてください",
        "ワイルドカード証明書の有効期限はどのくらいですか",
    ]

    private func answers() throws -> [Answer] {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var engine = try Vectors.engine(Vectors.index(site))
        let queries = site.queries + Self.hard.map { Vectors.Site.Query(q: $0) }
        return try queries.map { query in
            let found = try engine.search(query.q, filters: query.filters)
            let results = found.results.map { result in
                Answer.Result(
                    url: result.url, title: result.title, kind: result.kind.name, excerpt: result.excerpt,
                    marks: result.marks.map { [$0.lowerBound, $0.upperBound] })
            }
            return Answer(
                q: query.q, kind: query.kind, tag: query.tag, section: query.section, total: found.total,
                corrections: found.corrections, near: found.near, results: results)
        }
    }

    @Test func answersAsRecorded() throws {
        let answers = try answers()
        if ProcessInfo.processInfo.environment["KOTAE_RECORD"] != nil {
            let site = try Vectors.read("site.json", as: Vectors.Site.self)
            try Vectors.write("index.json", Vectors.texts(Vectors.index(site)))
            try Vectors.write("ranking.json", answers)
            Issue.record("recorded; run again without KOTAE_RECORD")
            return
        }
        let recorded = try Vectors.read("ranking.json", as: [Answer].self)
        #expect(recorded.map(\.q) == answers.map(\.q), "record ranking.json anew")
        for (old, new) in zip(recorded, answers) { #expect(old == new, "\(old.q)") }
    }
}
