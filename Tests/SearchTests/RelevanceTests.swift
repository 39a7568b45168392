import Testing

@testable import Search

/// What a reader finds with words that a text writes otherwise, or has apart. The browser's engine is held to the same
/// by the vectors, and by comparing its answers to the golden queries with these.
@Suite struct RelevanceTests {
    /// An engine over pages that are a title and a text each; `url` is `p0/`, `p1/` and so on.
    private func engine(
        _ pages: [(title: String, body: String)], code: [String] = [], locale: String = "en", synonyms: [[String]] = []
    ) throws -> SearchEngine {
        var builder = SearchIndexBuilder(locale: locale, options: SearchIndexOptions(synonyms: synonyms))
        for (index, page) in pages.enumerated() {
            let aside = index < code.count ? Array(code[index].utf8) : []
            let record = SearchRecord(
                anchor: "", title: page.title, body: Array(page.body.utf8), aside: aside, kind: .page)
            builder.add(SearchPage(url: "p\(index)/", title: page.title, records: [record]))
        }
        return try Vectors.engine(builder.finish(), locale: locale)
    }

    private func urls(_ engine: inout SearchEngine, _ query: String, limit: Int = 20) throws -> [String] {
        try engine.search(query, limit: limit).results.map(\.url)
    }

    @Test func findsTextsThatHaveTheWordsApartBesideOneThatHasThemTogether() throws {
        var engine = try engine([
            ("One", "The redirects config is here."), ("Two", "Write redirects, then look at the config of yours."),
            ("Three", "A config may hold many things, redirects too."), ("Four", "Nothing of it."),
        ])
        let found = try urls(&engine, "redirects config")
        #expect(found.first == "p0/" && Set(found) == ["p0/", "p1/", "p2/"])
    }

    @Test func findsTheExactWordAmongItsRelatives() throws {
        let relatives = (0..<8).map { ("Page \($0)", "redirects and redirects") }
        var engine = try engine(
            relatives + [("Target", "Use redirectTo here. " + String(repeating: "redirect redirects ", count: 12))])
        #expect(try urls(&engine, "redirectTo").contains("p8/"))
    }

    @Test(arguments: [
        ("사이트제목", "사이트 제목을 바꿉니다."), ("사이트 제목", "사이트제목을 바꿉니다."),
    ]) func findsKoreanHoweverItIsSpaced(_ query: String, _ text: String) throws {
        var engine = try engine(
            [("가", "사이트를 만들고 제목을 씁니다. 사이트가 있고 다른 제목이 있습니다."), ("나", text)], locale: "ko")
        #expect(try urls(&engine, query).first == "p1/")
    }

    @Test(arguments: [("TypeScript模板", "使用 TypeScript 模板的项目。"), ("TypeScript 模板", "使用TypeScript模板的项目。")])
    func takesNoNoteOfASpaceBesideLatinLetters(_ query: String, _ text: String) throws {
        var engine = try engine(
            [("甲", "模板很多，模板 也可以是 TypeScript 的。TypeScript 和 模板。"), ("乙", text)], locale: "zh-CN")
        #expect(try urls(&engine, query).first == "p1/")
    }

    @Test(arguments: [
        ("fr", "oeuvre", "Une œuvre complète."), ("pl", "blad", "Wystąpił błąd."), ("hi", "फाइल", "फ़ाइल खोलें।"),
        ("ar", "٢٠٢٤", "سنة 2024"), ("ar", "مصرّ", "نحن مصرون"),
    ]) func findsWordsAsReadersTypeThem(_ locale: String, _ query: String, _ text: String) throws {
        var engine = try engine([("X", text)], locale: locale)
        #expect(try urls(&engine, query) == ["p0/"])
    }

    @Test func takesTheBeginningOfASynonymOnlyWhereNothingElseIsFound() throws {
        let synonyms = [["キャンセル", "取り消し"], ["refund", "cancellation"]]
        var japanese = try engine([("注文", "注文の取り消しについて。")], locale: "ja", synonyms: synonyms)
        #expect(try urls(&japanese, "キャンセ") == ["p0/"])
        #expect(try urls(&japanese, "キ") == [])
        var english = try engine(
            [("Orders", "About cancellation."), ("Reform", "A refunnel of things.")], synonyms: synonyms)
        #expect(try urls(&english, "refund") == ["p0/"])
        #expect(try urls(&english, "refun") == ["p1/"])
    }

    @Test func showsTheCodeWhereThePhraseIsInIt() throws {
        var engine = try engine(
            [("Variables", "The process is short, and the env is small.")], code: ["const x = process.env.NODE;"])
        let result = try #require(try engine.search("process.env").results.first)
        #expect(result.excerpt.contains("process.env"))
    }

    @Test(arguments: [
        ("hi", "समर्", "यह समर्थित है।"), ("ar", "أيض", "وهذا أيضًا هنا"), ("en", "cafe", "A cafe\u{301} here."),
    ])
    func marksWholeCharacters(_ locale: String, _ query: String, _ text: String) throws {
        var engine = try engine([("X", text)], locale: locale)
        let result = try #require(try engine.search(query).results.first)
        let scalars = Array(result.excerpt.unicodeScalars)
        #expect(!result.marks.isEmpty)
        for mark in result.marks {
            var before = String.UnicodeScalarView()
            before.append(contentsOf: scalars[..<mark.upperBound])
            var after = String.UnicodeScalarView()
            after.append(contentsOf: scalars[mark.upperBound...])
            // A cut within a character makes one more of it.
            #expect(String(before).count + String(after).count == result.excerpt.count)
        }
    }
}
