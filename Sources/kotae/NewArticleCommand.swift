import ArgumentParser
import FileSystem
import KnowledgeBase
import Scaffold

struct NewArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "Add an article.",
        discussion: """
            Makes a Markdown file with front matter and a beginning to write over, in the language of its folder. A \
            file that is there already is never touched.

            Example: kotae new article content/en/billing/faq.md --kind faq --title "Billing FAQ"
            """)

    @OptionGroup var site: SiteOptions

    @Argument(
        help: ArgumentHelp(
            "Where to make it, below the site's folder: content/en/billing/faq.md. “content/” and “.md” may be left "
                + "out.",
            valueName: "path"))
    var path: String

    @Option(
        name: .long, help: "faq: headings are questions; walkthrough: a numbered list of steps; article: anything else."
    )
    var kind = NewArticleKind.article

    @Option(name: .long, help: ArgumentHelp("The title (default: made from the file's name).", valueName: "text"))
    var title: String?

    @Flag(name: .long, help: "Mark it `draft: true`: it is left out of the site until the mark is removed.")
    var draft = false

    func run() throws {
        let writer = try ArticleWriter(site)
        let target = try ArticleWriter.onPath { () throws(PathProblem) in
            try ContentPath(path, in: writer.configuration)
        }
        let file = NewArticle.file(
            path: target.path, title: title, kind: kind.kind, isDraft: draft,
            language: writer.configuration.locales[target.locale].languageTag)
        try writer.write(file)
    }
}
