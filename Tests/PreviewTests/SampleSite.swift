import Generator
import Theme

/// A small site that has a bit of everything.
enum SampleSite {
    static let configuration = """
        title: { en: Help, ja: ヘルプ }
        baseURL: https://kb.example.com/docs/
        defaultLocale: en
        locales: { en: { name: English }, ja: { name: 日本語 } }
        checks: { '*': warning }

        """

    /// The second query finds nothing.
    static let search = """
        queries:
          - { locale: en, query: how long, page: "faq/#how-long" }
          - { locale: ja, query: 全く別, page: faq/ }
        synonyms:
          - { locale: en, words: [renewal, extension] }

        """

    static let policyPath = "content/policies/times.yaml"

    /// A sound policy; its claim is stated in both languages.
    static func policy(days: Int = 5) -> String {
        """
        policy: times
        asOf: 2020-01-01
        facts: { days: \(days) }
        rules: { isQuick: facts.days < 10 }
        tests: { quick-enough: { expect: { isQuick: true } } }
        claims:
          duration: { value: facts.days, unit: day }
          quick: { tests: [quick-enough] }

        """
    }

    static var files: [String: String] {
        [
            "site.yaml": configuration,
            "content/search.yaml": search,
            policyPath: policy(),
            "content/en/index.md": "---\ntitle: Home\n---\nWelcome. See [renewal](guide/renewal.md#when).\n",
            "content/en/guide/index.md":
                "---\ntitle: Guide\norder: 1\n---\nThe guide. ![All steps](images/steps.png)\n",
            "content/en/guide/renewal.md":
                "---\ntitle: Renewal\ntags: [TLS, renewal]\ndate: 2020-04-01\naliases: [/old/renewal/]\n---\n"
                + "## When\n\nSoon.\n",
            "content/en/guide/steps.md":
                "---\ntitle: Steps\nkind: walkthrough\ntags: [TLS]\n---\n1. First\n2. Second\n",
            "content/en/guide/images/steps.png": "\u{89}PNG no real picture",
            "content/en/faq.md":
                "---\ntitle: Questions\nkind: faq\n---\n## What is it?\n\nA thing.\n\n"
                + "## How long? {#how-long}\n\nIt takes [5 days](claim:duration), see [steps](guide/steps.md).\n",
            "content/ja/faq.md":
                "---\ntitle: 質問\nkind: faq\n---\n## 何ですか\n\n物です。\n\n"
                + "## 期間は {#how-long}\n\n[5日](claim:duration)かかります。\n",
            "content/ja/guide/renewal.md": "---\ntitle: 更新\ntags: [TLS]\n---\n## いつ {#when}\n\nすぐに。\n",
            "content/assets/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>",
            "content/static/CNAME": "kb.example.com\n",
        ]
    }

    /// The built-in theme without the words of languages that the site has not.
    static let theme = BuiltInTheme.files.filter { file in
        !file.path.hasPrefix("strings/") || ["strings/en.yaml", "strings/ja.yaml"].contains(file.path)
    }

    static func session(_ tree: MemoryTree) throws -> SiteSession {
        let session = SiteSession(tree: tree, theme: theme, options: BuildOptions(workers: 2))
        try session.update(nil)
        return session
    }
}
