import Foundation
import Testing

@testable import Search

@Suite struct SearchEngineTests {
    @Test func ranksTheVectorsAsAReaderWould() throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var engine = try Vectors.engine(Vectors.index(site))
        for query in site.queries {
            let answer = try engine.search(query.q, filters: query.filters)
            #expect(answer.results.first?.url == query.first, "\(query.q): \(answer.results.map(\.url))")
            if let total = query.total { #expect(answer.total == total, "\(query.q)") }
        }
    }

    @Test func readsTheIndexThatTheBrowserTestsRead() throws {
        let files = try Vectors.read("index.json", as: [String: String].self)
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var stored = try Vectors.engine(Vectors.files(files))
        var built = try Vectors.engine(Vectors.index(site))
        for query in site.queries {
            let (old, new) = (try stored.search(query.q), try built.search(query.q))
            #expect(old == new, "record index.json anew: \(query.q)")
        }
    }

    @Test func marksWhatItFound() throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var engine = try Vectors.engine(Vectors.index(site))
        let answer = try engine.search("ﾜｲﾙﾄﾞｶｰﾄﾞ証明書")
        let result = try #require(answer.results.first)
        let scalars = Array(result.excerpt.unicodeScalars)
        let marked = result.marks.map { String(String.UnicodeScalarView(scalars[$0])) }
        #expect(marked.contains("ワイルドカード証明書"), "\(marked)")
    }

    @Test func correctsOneWrongLetterOnlyWhenNothingMatches() throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var engine = try Vectors.engine(Vectors.index(site))
        let wrong = try engine.search("entrusddatacard")
        #expect(wrong.corrections == ["entrustdatacard"] && wrong.total == 1)
        let right = try engine.search("generator")
        #expect(right.corrections.isEmpty && right.total > 0)
    }

    @Test(arguments: [
        "<img src=x onerror=alert(1)>", "(.*)+[", "\u{0}\u{FFFD}", String(repeating: "証", count: 10_000),
        String(repeating: "a b ", count: 2_500), "\u{202E}abc", String(repeating: "e\u{301}", count: 500), "\n\n",
        "#?&=%",
    ]) func survivesAnyQuery(query: String) throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        var engine = try Vectors.engine(Vectors.index(site))
        let answer = try engine.search(query)
        #expect(answer.results.count <= 20)
    }

    @Test func findsTheTitleThatIsBeingTypedAmongManyQuestionsOfAPage() throws {
        var builder = SearchIndexBuilder(locale: "en")
        let questions = [
            "Will I hear on time?", "Does it run on a server?", "Must a file go on the host?", "How do I turn it on?",
            "Can I apply on behalf of others?",
        ]
        let records = questions.enumerated().map { number, title in
            let text = number < 4 ? "It may be on. It can be on all the time, and will be on." : "Yes."
            return SearchRecord(anchor: "q\(number)", title: title, body: Array(text.utf8), kind: .question)
        }
        builder.add(SearchPage(url: "faq/", title: "FAQ", records: records))
        var engine = try Vectors.engine(builder.finish(), locale: "en")
        for query in ["on b", "on be", "on beh", "on behalf"] {
            #expect(try engine.search(query).results.first?.url == "faq/#q4", "\(query)")
        }
    }

    @Test func answersFromAnEmptyIndex() throws {
        var engine = try Vectors.engine(SearchIndexBuilder(locale: "ja").finish())
        for query in ["証明書", "word"] {
            let answer = try engine.search(query)
            #expect(answer.total == 0 && answer.results.isEmpty)
        }
    }

    @Test func saysWhichFileIsMissing() {
        #expect(throws: SearchIndexError.missing(path: "search/xx.js")) {
            _ = try Vectors.engine([], locale: "xx")
        }
    }

    /// Every stretch of two to fourteen characters of real Japanese text must find the record that it is from.
    @Test func losesNoStretchOfJapaneseText() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = ["shared", "../shared"].map { folder.appendingPathComponent("\($0)/seed/ICP_001_Q&A.md") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
        guard let file else {
            print("skipped: no shared text beside the package")
            return
        }
        let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").map(String.init)
        // In many parts, and long enough runs that not every piece of them is asked for.
        var builder = SearchIndexBuilder(locale: "ja", options: SearchIndexOptions(partBytes: 2048))
        for (number, line) in lines.enumerated() {
            let record = SearchRecord(title: "", body: Array(line.utf8), kind: .page)
            builder.add(SearchPage(url: "p\(number)/", title: "", records: [record]))
        }
        var engine = try Vectors.engine(builder.finish())
        var asked = 0
        for (number, line) in lines.enumerated() {
            let runs = line.unicodeScalars.split { !(0x3041...0x9FFF).contains($0.value) }
            for (n, run) in runs.enumerated() where run.count >= 2 {
                let length = min(2 + (number + n) % 13, run.count)
                let query = String(String.UnicodeScalarView(run.prefix(length)))
                let answer = try engine.search(query, limit: 200)
                #expect(answer.results.contains { $0.url == "p\(number)/" }, "\(query)")
                asked += 1
            }
        }
        #expect(asked > 100)
    }
}
