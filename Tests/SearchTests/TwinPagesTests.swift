import Testing

@testable import Search

@Suite struct TwinPagesTests {
    /// The pages of the vectors, and each of them again below other folders.
    private static func index(copies: Int, of pages: [SearchPage]) -> [SearchFile] {
        var builder = SearchIndexBuilder(locale: "ja")
        for copy in 0..<copies {
            for var page in pages {
                if copy > 0 { page.url = "v\(copy)/" + page.url }
                builder.add(page)
            }
        }
        return builder.finish()
    }

    private static func pages() throws -> [SearchPage] {
        // Those that say the same as another are twins in both indexes; here they would only blur the count.
        var seen: Set<Fingerprint> = []
        return Vectors.pages(try Vectors.read("site.json", as: Vectors.Site.self))
            .filter { seen.insert($0.content).inserted }
    }

    private static func sizes(_ files: [SearchFile]) -> [String: Int] {
        Dictionary(files.map { ($0.path.split(separator: "/").last.map(String.init) ?? "", $0.bytes.count) }) { $1 }
    }

    @Test func listsAndTextsDoNotGrowWithPagesThatSayTheSame() throws {
        let pages = try Self.pages()
        var one = Self.sizes(Self.index(copies: 1, of: pages))
        var four = Self.sizes(Self.index(copies: 4, of: pages))
        #expect(one.removeValue(forKey: "ja.js") != nil && four.removeValue(forKey: "ja.js") != nil)
        #expect(four.removeValue(forKey: "p0.js") != nil)
        #expect(one == four && one.count > 3)
    }

    @Test func findsAPageAtEachOfItsAddresses() throws {
        let pages = try Self.pages()
        var one = try Vectors.engine(Self.index(copies: 1, of: pages))
        var three = try Vectors.engine(Self.index(copies: 3, of: pages))
        var found = 0
        for query in try Vectors.read("site.json", as: Vectors.Site.self).queries {
            let single = try one.search(query.q, limit: 200, filters: query.filters)
            let all = try three.search(query.q, limit: 200, filters: query.filters)
            #expect(all.total == 3 * single.total, "\(query.q)")
            #expect(all.corrections == single.corrections && all.near == single.near)
            // What is said once comes once, in its order, and then at the other addresses.
            let own = all.results.filter { !$0.url.hasPrefix("v") }
            #expect(own == single.results, "\(query.q)")
            let addresses = all.results.map(\.url)
            for copy in ["v1/", "v2/"] {
                #expect(addresses.filter { $0.hasPrefix(copy) } == single.results.map { copy + $0.url }, "\(query.q)")
            }
            found += addresses.count
        }
        #expect(found > 100)
    }

    @Test func pagesThatDifferInAnythingButTheirAddressAreNoTwins() throws {
        let record = SearchRecord(anchor: "a", title: "Title", body: Array("text".utf8), kind: .section)
        var page = SearchPage(url: "a/", title: "Page", records: [record])
        page.tags = ["tag"]
        page.section = "Section"
        var twin = page
        twin.url = "b/"
        #expect(twin.content == page.content)
        let changes: [(inout SearchPage) -> Void] = [
            { $0.title = "Pag" }, { $0.tags = [] }, { $0.tags = ["ta", "g"] }, { $0.section = "" },
            { $0.records[0].anchor = "b" }, { $0.records[0].title += " " }, { $0.records[0].body += [0x0A] },
            { $0.records[0].aside = [0x20] }, { $0.records[0].kind = .question }, { $0.records.append(record) },
            {
                $0.records[0].aside = $0.records[0].body
                $0.records[0].body = []
            },
        ]
        for (number, change) in changes.enumerated() {
            var other = page
            change(&other)
            #expect(other.content != page.content, "change \(number)")
        }
    }

    @Test func showsAsManyResultsAsAreAskedFor() throws {
        let text = Array("the same words".utf8)
        let page = SearchPage(url: "a/", title: "Page", records: [SearchRecord(title: "Page", body: text, kind: .page)])
        var engine = try Vectors.engine(Self.index(copies: 50, of: [page]))
        for limit in [1, 2, 20, 50, 60] {
            let answer = try engine.search("same words", limit: limit)
            #expect(answer.total == 50 && answer.results.count == min(limit, 50))
            #expect(Set(answer.results.map(\.url)).count == answer.results.count)
        }
    }

    @Test func countsTwinsOfAListThatIsCut() throws {
        // More pages than a list holds, each twice; and their addresses fill several blocks.
        var builder = SearchIndexBuilder(locale: "en")
        for version in ["", "old/"] {
            for number in 0..<2000 {
                let record = SearchRecord(title: "Page \(number)", body: Array("a common word".utf8), kind: .page)
                builder.add(SearchPage(url: "\(version)p\(number)/", title: "Page \(number)", records: [record]))
            }
        }
        let files = builder.finish()
        #expect(files.contains { $0.path.hasSuffix("/o0.js") } && files.contains { $0.path.hasSuffix("/p2.js") })
        var engine = try Vectors.engine(files, locale: "en")
        #expect(try engine.search("common").total == 4000)
        for number in stride(from: 0, to: 2000, by: 97) {
            let answer = try engine.search("page \(number)", limit: 2)
            #expect(answer.results.map(\.url) == ["p\(number)/", "old/p\(number)/"])
        }
    }
}
