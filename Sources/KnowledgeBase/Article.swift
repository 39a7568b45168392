/// One source file: what is known of it before its text is parsed.
///
/// A class, because every page looks at several articles, and a copy of some forty values costs more than the look.
package final class Article: Sendable {
    /// An index into the site's locales.
    package let locale: Int
    /// Below the site's folder: `content/ja/ssl-certificates/faq.md`.
    package let sourcePath: String
    /// Below the locale's folder, without the ending: `ssl-certificates/faq`. For an `index.md`, its folder.
    package let contentPath: String
    /// Whether it is the landing page of its folder.
    package let isIndex: Bool
    package let frontMatter: FrontMatter
    /// The offset of the first byte after the front matter.
    package let bodyStart: Int
    /// The line, from 1, on which the body begins.
    package let bodyLine: Int

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

    /// This article with its text where `other` has it.
    package func withBody(of other: Article) -> Article {
        Article(
            locale: locale, sourcePath: sourcePath, contentPath: contentPath, isIndex: isIndex,
            frontMatter: frontMatter, bodyStart: other.bodyStart, bodyLine: other.bodyLine)
    }

    package var kind: ArticleKind { frontMatter.kind ?? .article }
    package var title: String { frontMatter.title }
    /// The folder that its relative links start from, below the site's folder: `content/ja/ssl-certificates`.
    package var sourceFolder: String {
        sourcePath.utf8.lastIndex(of: 0x2F).map { String(sourcePath[..<$0]) } ?? ""
    }
    /// What pairs it with its translations.
    package var translationKey: String { frontMatter.translationKey.map { "key:" + $0 } ?? contentPath }
}
