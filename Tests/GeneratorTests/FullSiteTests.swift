import FileSystem
import Foundation
import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

/// One site that has a bit of everything, built once: its whole output is a golden, and each page keeps the rules of
/// all pages.
@Suite struct FullSiteTests {
    static let folder = Fixtures.root.appendingPathComponent("sites/full")
    private static let built = Result { try TestSite.build(DiskTree(root: folder.path)) }
    private static let base = "https://kb.example.com/docs/"

    private let output: TestSite.Output
    /// The pages that a reader comes to: neither redirects nor `404.html`.
    private let pages: [String: HTMLPage]

    init() throws {
        output = try Self.built.get()
        var pages: [String: HTMLPage] = [:]
        for (path, bytes) in output.files where path.hasSuffix(".html") { pages[path] = HTMLPage(bytes) }
        self.pages = pages
    }

    private func isRedirect(_ path: String) -> Bool {
        ["ja/old-faq/index.html", "ja/旧質問.html", "en/old-faq/index.html"].contains(path)
    }

    private var ordinary: [(key: String, value: HTMLPage)] {
        pages.filter { !isRedirect($0.key) && !$0.key.hasSuffix("404.html") }.sorted { $0.key < $1.key }
    }

    @Test func writesWhatItAlwaysWrote() {
        // The index is compressed by the system's library, whose versions differ in bytes; SearchTests cover what is
        // in it.
        let files = output.files.filter { !$0.key.hasPrefix("search/") }
        let differences = Golden.differences(files, from: "golden/full")
        #expect(differences == [])
    }

    @Test func findsOnlyWhatIsWrongOnPurpose() {
        let text = output.summaries.joined(separator: "\n") + "\n"
        #expect(Golden.difference(text, from: "golden/full-findings.txt") == nil)
        #expect(!output.report.hasErrors)
        #expect(output.writtenTwice.isEmpty)
    }

    @Test func writesThePagesThatItShould() {
        let paths = Set(output.files.keys)
        for path in [
            "index.html", "404.html", "ja/404.html", "ja/index.html", "en/index.html", "ar/index.html", "CNAME",
            "verify/a & b.txt", "#notes#",
            "ja/証明書/よくある質問/index.html", "ja/証明書/apply/index.html", "en/certificates/faq/index.html",
            "en/news/index.html",
            "ja/証明書/R&D notes 100%/index.html", "ja/tags/index.html", "ja/tags/faq/index.html",
            "ja/questions/index.html", "sitemap.xml",
            "robots.txt", "ja/feed.xml", "en/feed.xml", "ja/faq.json", "site.json", "_redirects", ".nojekyll",
            "assets/guide.pdf",
            "ja/証明書/images/画面 1.png",
        ] { #expect(paths.contains(path), "\(path)") }
        #expect(!paths.contains { $0.contains("下書き") })
        // A missing translation shows the default locale's text.
        #expect(paths.contains("en/用語集/index.html") && paths.contains("ar/用語集/index.html"))
    }

    @Test func writesSoundHTML() {
        for (path, page) in pages { #expect(page.problems == [], "\(path)") }
    }

    @Test func givesEachPageALanguageATitleAndOneHeading() {
        for (path, page) in ordinary {
            let html = page.all("html").first
            #expect(html?["lang"]?.isEmpty == false && html?["dir"] != nil, "\(path)")
            #expect(page.all("title").filter { !$0.text.isEmpty }.count >= 1, "\(path)")
            #expect(page.all("h1").count == 1, "\(path): \(page.all("h1").map(\.text))")
            #expect(page.all("main").count == 1, "\(path)")
            let locale = path.split(separator: "/").first.map { String($0) } ?? ""
            if ["ja", "en", "ar"].contains(locale) { #expect(html?["lang"] == locale, "\(path)") }
            #expect((html?["dir"] == "rtl") == (locale == "ar"), "\(path)")
        }
    }

    @Test func leavesNoPlaceholderOfTheThemeUnfilled() {
        for (path, page) in pages {
            for element in page.elements {
                for value in element.attributes.map(\.value) + [element.text]
                where element.name != "script" && element.name != "code" {
                    for name in ["title", "count", "tag", "date", "names", "language", "original", "name"] {
                        #expect(!value.contains("{\(name)}"), "\(path): \(value)")
                    }
                }
            }
        }
    }

    @Test func marksTextInAnotherLanguage() throws {
        let fallback = try #require(pages["ar/用語集/index.html"])
        #expect(
            fallback.elements.contains {
                $0["lang"] == "ja" && $0["dir"] == "ltr" && $0.name != "html" && $0.name != "a"
            })
        #expect(fallback.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
        #expect(
            fallback.all("link").contains {
                $0["rel"] == "canonical" && $0["href"] == Self.base + RelativeURL.encode("ja/用語集/")
            })
        #expect(!fallback.all("link").contains { $0["hreflang"] != nil })
    }

    @Test func leadsEveryLinkToAFileAndAnAnchorThatAreThere() {
        for (path, page) in pages {
            for element in page.elements {
                for name in ["href", "src", "data-target"] {
                    guard let address = element[name] else { continue }
                    if let problem = problem(of: address, on: path) {
                        Issue.record("\(path): \(element.name) \(name)=\(address): \(problem)")
                    }
                }
            }
        }
    }

    /// Why an address on a page leads nowhere, by the rules of RFC 3986 and of a plain host.
    private func problem(of address: String, on path: String) -> String? {
        // The page itself: what is left of an address that would run something.
        if address.isEmpty { return nil }
        if Reference.isExternal(address) {
            return address.hasPrefix("https://") || address.hasPrefix("mailto:") ? nil : "a scheme of its own"
        }
        if address.hasPrefix("/"), !path.hasSuffix("404.html") { return "an absolute path" }
        guard let base = URL(string: Self.base + RelativeURL.encode(path)),
            let url = URL(string: address, relativeTo: base)?.absoluteURL
        else { return "no address" }
        guard url.absoluteString.hasPrefix(Self.base) else { return "it leaves the site: \(url.absoluteString)" }
        let rest = url.absoluteString.dropFirst(Self.base.count)
        guard let target = RelativeURL.decode(String(rest.prefix { $0 != "#" && $0 != "?" })) else {
            return "a broken escape"
        }
        let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
        guard output.files[file] != nil else { return "there is no \(file)" }
        guard let hash = rest.firstIndex(of: "#"),
            let fragment = RelativeURL.decode(String(rest[rest.index(after: hash)...]))
        else { return nil }
        if fragment.isEmpty || fragment == "top" { return nil }
        return pages[file]?.ids.contains { $0.utf8.elementsEqual(fragment.utf8) } == true
            ? nil : "\(file) has no id “\(fragment)”"
    }

    @Test func marksEachPageInItsOwnNavigation() throws {
        var marked = 0
        for (path, page) in ordinary {
            let current = page.all("a").filter { $0["aria-current"] == "page" }
            #expect(current.count <= 1, "\(path)")
            guard let href = current.first?["href"] else { continue }
            marked += 1
            let base = try #require(URL(string: Self.base + RelativeURL.encode(path)))
            let target = try #require(URL(string: href, relativeTo: base)?.absoluteString)
            #expect(target + "index.html" == Self.base + RelativeURL.encode(path), "\(path): \(href)")
        }
        #expect(marked >= 15)
    }

    @Test func listsTranslationsBothWays() throws {
        var lists: [String: [String: String]] = [:]
        for (path, page) in ordinary {
            let links = page.all("link").filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }
            let pairs = links.map { ($0["hreflang"] ?? "", $0["href"] ?? "") }
            let list = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            #expect(list.count == links.count, "\(path)")
            if !list.isEmpty { lists[Self.base + RelativeURL.encode(String(path.dropLast("index.html".count)))] = list }
        }
        #expect(lists.count >= 6)
        for (url, list) in lists {
            #expect(list.values.contains(url), "\(url) does not list itself")
            #expect(list["x-default"] != nil && list.count >= 3, "\(url)")
            for target in list.values { #expect(lists[target] == list, "\(url) → \(target)") }
        }
    }

    @Test func writesAbsoluteAddressesOnlyForMachines() {
        for (path, page) in pages where !path.hasSuffix("404.html") {
            for element in page.elements where element.name != "link" && element.name != "meta" {
                for (name, value) in element.attributes where value.hasPrefix(Self.base) {
                    Issue.record("\(path): \(element.name) \(name)=\(value)")
                }
            }
        }
    }

    @Test func writesDataThatMachinesCanRead() throws {
        var types: Set<String> = []
        for (path, page) in pages {
            for script in page.all("script") where script["type"] == "application/ld+json" {
                let object = try JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any]
                types.insert(try #require(object?["@type"] as? String, "\(path)"))
                #expect(object?["@context"] as? String == "https://schema.org")
            }
        }
        #expect(types == ["Article", "BreadcrumbList", "FAQPage", "HowTo"])
        for path in output.files.keys where path.hasSuffix(".json") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output.files[path] ?? [])) }
        }
        for path in output.files.keys where path.hasSuffix(".xml") {
            #expect(try XMLDocumentReader.read(output.files[path] ?? []).name != "")
        }
    }

    @Test func stateEachQuestionOnce() throws {
        var questions: [String] = []
        for (_, page) in pages {
            for script in page.all("script") where script["type"] == "application/ld+json" {
                let object = try JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any]
                guard object?["@type"] as? String == "FAQPage" else { continue }
                let list = try #require(object?["mainEntity"] as? [[String: Any]])
                questions += list.compactMap { $0["url"] as? String }
            }
        }
        #expect(Set(questions).count == questions.count)
        #expect(questions.count == output.report.questions)
    }

    /// Nothing that an author wrote becomes a script, whatever it stands in.
    @Test func letsNoScriptOfAnAuthorThrough() {
        for (path, page) in pages {
            for element in page.elements {
                #expect(!["iframe", "object", "embed", "style", "form", "base"].contains(element.name), "\(path)")
                if element.name == "script" {
                    let isData = element["type"] == "application/ld+json" || element["type"] == "application/json"
                    #expect(isData || element["src"]?.hasSuffix(".js") == true, "\(path): a script")
                    if !isData { #expect(element.text.isEmpty, "\(path)") }
                    #expect(!element.text.contains("<"), "\(path)")
                }
                for (name, value) in element.attributes {
                    #expect(
                        !name.lowercased().hasPrefix("on") && name != "style" && name != "srcdoc",
                        "\(path): \(element.name) \(name)")
                    let start = value.unicodeScalars.filter { $0.value > 0x20 }.prefix(11).map { String($0) }.joined()
                        .lowercased()
                    #expect(
                        !start.hasPrefix("javascript:") && !start.hasPrefix("data:"),
                        "\(path): \(element.name) \(name)=\(value)")
                }
            }
        }
        for path in output.files.keys where path.hasSuffix(".html") {
            let text = output.text(path)
            #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(path)")
        }
    }

    @Test func isTheSameWhateverTheThreadsAndTheOrderOfTheFolders() throws {
        var tree = MemoryTree()
        tree.files = Fixtures.files(below: Self.folder)
        for (workers, listsBackwards) in [(1, false), (8, true), (2, true), (8, false)] {
            tree.listsBackwards = listsBackwards
            let other = try TestSite.build(tree, workers: workers)
            #expect(other.files == output.files, "\(workers) workers, backwards: \(listsBackwards)")
            #expect(other.report.findings == output.report.findings)
        }
    }
}
