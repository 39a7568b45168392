/// One source file: what is known of it before its text is parsed.
package struct Article: Sendable {
    /// An index into the site's locales.
    package var locale: Int
    /// Below the site's folder: `content/ja/ssl-certificates/faq.md`.
    package var sourcePath: String
    /// Below the locale's folder, without the ending: `ssl-certificates/faq`. For an `index.md`, its folder.
    package var contentPath: String
    /// Whether it is the landing page of its folder.
    package var isIndex: Bool
    package var frontMatter: FrontMatter
    /// The offset of the first byte after the front matter.
    package var bodyStart: Int
    /// The line, from 1, on which the body begins.
    package var bodyLine: Int

    package init(
        locale: Int, sourcePath: String, contentPath: String, isIndex: Bool, frontMatter: FrontMatter,
        bodyStart: Int, bodyLine: Int
    ) {
        self.locale = locale
        self.sourcePath = sourcePath
        self.contentPath = contentPath
        self.isIndex = isIndex
        self.frontMatter = frontMatter
        self.bodyStart = bodyStart
        self.bodyLine = bodyLine
    }

    package var kind: ArticleKind { frontMatter.kind ?? .article }
    package var title: String { frontMatter.title }
    /// The folder that its relative links start from, below the site's folder: `content/ja/ssl-certificates`.
    package var sourceFolder: String {
        sourcePath.lastIndex(of: "/").map { String(sourcePath[..<$0]) } ?? ""
    }
    /// What pairs it with its translations.
    package var translationKey: String { frontMatter.translationKey.map { "key:" + $0 } ?? contentPath }
}
