/// Edits of a site as people make them, chosen by a seed. Each returns the paths that changed.
struct RandomEdits {
    let tree: MemoryTree
    private var random: SeededGenerator
    private var counter = 0
    /// Every kind comes once before any comes again.
    private var kinds: [Int] = []

    init(_ tree: MemoryTree, seed: UInt64) {
        self.tree = tree
        random = SeededGenerator(seed: seed)
    }

    private var articles: [String] { tree.paths.filter { $0.hasSuffix(".md") } }

    private mutating func pick(_ from: [String]) -> String {
        from.randomElement(using: &random) ?? "content/en/index.md"
    }

    mutating func next() -> (name: String, paths: Set<String>) {
        counter += 1
        let number = counter
        let article = pick(articles)
        if kinds.isEmpty { kinds = (0...Self.lastKind).shuffled(using: &random) }
        switch kinds.removeLast() {
        case 0...2:
            return (
                "text",
                change(article) { "\($0)\nMore \(number). [It](/en/faq/#how-long), [x](guide/new\(number).md).\n" }
            )
        case 3: return claim()
        case 4: return ("order", key("order", "\(counter % 4)"))
        case 5: return ("heading", change(article) { "\($0)\n## Question \(number)?\n\nAnswer \(number).\n" })
        case 6, 7: return ("add", add())
        case 8: return ("delete", delete())
        case 9: return ("rename", rename())
        case 10: return ("translate", translate())
        case 11: return ("retag", key("tags", "[t\(counter % 5), TLS]"))
        case 12, 13: return ("retitle", key("title", "\(pick(["Alpha", "Middle", "Zulu", "更新"])) \(counter)"))
        case 14: return ("date", key("updated", "2021-0\(1 + counter % 9)-0\(1 + counter % 7)"))
        case 15: return ("slug", key("slug", "slug-\(counter)"))
        case 16: return ("kind", key("kind", pick(["faq", "walkthrough", "article"])))
        case 17: return ("draft", key("draft", pick(["true", "false"])))
        case 18: return ("alias", key("aliases", "[/old/\(counter)/]"))
        case 19: return template()
        case 20: return configuration()
        case 21: return search()
        case 22, 23: return policy()
        default: return media()
        }
    }

    static let lastKind = 24

    private mutating func change(_ path: String, _ edit: (String) -> String) -> Set<String> {
        tree[path] = edit(tree[path] ?? "")
        return [path]
    }

    private mutating func key(_ name: String, _ value: String) -> Set<String> {
        let article = pick(articles)
        return change(article) { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter { !$0.hasPrefix(name + ":") }
            return (kept.prefix(1) + ["\(name): \(value)"] + kept.dropFirst()).joined(separator: "\n")
        }
    }

    private mutating func add() -> Set<String> {
        let folder = pick(["en", "en/guide", "ja", "ja/guide", "en/more/deep", "ja/more"])
        let name = pick(["new\(counter)", "index", "日本 \(counter)"])
        let path = "content/\(folder)/\(name).md"
        tree[path] =
            "---\ntitle: New \(counter)\nkind: \(pick(["faq", "article"]))\n---\n"
            + "## Why \(counter)?\n\nSo. [home](/en/)\n"
        // A folder that appears is reported as such.
        return [counter % 2 == 0 ? path : "content/\(folder)"]
    }

    private mutating func delete() -> Set<String> {
        guard articles.count > 6 else { return [] }
        let path = pick(articles)
        tree[path] = nil
        return [path]
    }

    private mutating func rename() -> Set<String> {
        let (old, text) = { ($0, tree[$0]) }(pick(articles))
        let new = old.replacing(".md", with: "-\(counter).md")
        tree[old] = nil
        tree[new] = text
        return [old, new]
    }

    private mutating func translate() -> Set<String> {
        let source = pick(articles.filter { $0.hasPrefix("content/en/") })
        let target = source.replacing("content/en/", with: "content/ja/")
        tree[target] = tree[source]?.replacing("title: ", with: "title: 訳 ")
        return [target]
    }

    private mutating func template() -> (String, Set<String>) {
        let path =
            "templates/" + pick(["pages/article.mustache", "assets/kotae.css", "layout.mustache", "strings/en.yaml"])
        if tree[path] != nil, counter % 3 == 0 {
            tree[path] = nil
        } else if path.hasSuffix(".yaml") {
            tree[path] = "tags: { all: All tags \(counter) }\n"
        } else {
            let builtIn = SampleSite.theme.first { "templates/" + $0.path == path }.map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
            tree[path] = (builtIn ?? "") + (path.hasSuffix(".css") ? "/* \(counter) */" : "<!-- \(counter) -->")
        }
        return ("template", [path])
    }

    private mutating func configuration() -> (String, Set<String>) {
        var text = SampleSite.configuration
        switch counter % 5 {
        case 0: text = text.replacing("en: Help", with: "en: Help \(counter)")
        case 1: text += "navigation: [faq.md]\n"
        case 2: text += "editURL: https://example.com/{path}\n"
        case 3: text = text.replacing("defaultLocale: en", with: "defaultLocale: ja")
        default: text = text.replacing("/docs/", with: "/")
        }
        tree["site.yaml"] = text
        return ("configuration", ["site.yaml"])
    }

    private mutating func search() -> (String, Set<String>) {
        let path = "content/search.yaml"
        switch counter % 4 {
        case 0: tree[path] = nil
        case 1: tree[path] = "queries: [{ locale: en, query: nothing finds \(counter), page: faq/ }]\n"
        case 2: tree[path] = "synonyms: [{ locale: en, words: [renewal, word\(counter)] }]\n"
        default: tree[path] = SampleSite.search
        }
        return ("search", [path])
    }

    private mutating func policy() -> (String, Set<String>) {
        let path = SampleSite.policyPath
        switch counter % 6 {
        case 0: tree[path] = nil
        case 1: tree[path] = "policy: [broken\n"
        case 2: tree[path] = SampleSite.policy() + "reviewBy: 2019-01-01\n"
        default: tree[path] = SampleSite.policy(days: counter)
        }
        return ("policy", [path])
    }

    /// A claim of an article says something else, or another article makes it too.
    private mutating func claim() -> (String, Set<String>) {
        let stating = articles.filter { tree[$0]?.contains("](claim:") ?? false }
        if counter % 2 == 0, let path = stating.randomElement(using: &random) {
            let number = counter
            return ("claim", change(path) { $0.replacing("[5", with: "[\(number)5") })
        }
        let id = pick(["duration", "quick", "unknown"])
        return ("claim", change(pick(articles)) { "\($0)\n\nIt takes [5 days](claim:\(id)), we cannot do it in 3.\n" })
    }

    private mutating func media() -> (String, Set<String>) {
        let path = pick(["content/en/guide/images/steps.png", "content/assets/logo.svg", "content/static/file.txt"])
        if path.hasSuffix(".svg") {
            tree[path] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(counter)\" height=\"10\"/>"
        } else {
            tree[path] = tree[path] == nil ? "some bytes \(counter)" : nil
        }
        return ("media", [path])
    }
}
