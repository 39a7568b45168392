import ArgumentParser
import Diagnostics
import FileSystem
import Generator
import KnowledgeBase
import Scaffold

struct NewTranslationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translation",
        abstract: "Begin the translation of an article.",
        discussion: """
            Copies an article to the same path under another language, as a draft. Each heading gets an explicit id, \
            so that its address stays the same when it is translated and links lead to the same place in all \
            languages. Translate the title and the text, then remove `draft: true`. A file that is there already is \
            never touched.

            Example: kotae new translation content/en/billing/faq.md ja
            """)

    @OptionGroup var site: SiteOptions

    @Argument(help: ArgumentHelp("The article to translate, below the site's folder.", valueName: "source"))
    var source: String

    @Argument(help: ArgumentHelp("The language to translate into, one of `locales` in site.yaml.", valueName: "locale"))
    var locale: String

    func run() throws {
        let writer = try ArticleWriter(site)
        let configuration = writer.configuration
        let original = try ArticleWriter.onPath { () throws(PathProblem) in try ContentPath(source, in: configuration) }
        let path = try ArticleWriter.onPath { () throws(PathProblem) in try original.path(in: locale, of: configuration)
        }
        let text = try SiteRun.onMachine {
            SourceText(path: original.path, bytes: try writer.tree.read(original.path))
        }
        let read = FrontMatterReader.read(text, fallbackTitle: original.inner)
        let file = try ArticleWriter.onPath { () throws(PathProblem) in
            try NewTranslation.file(
                of: text, as: path, outline: ArticleOutline.options(kind: read.frontMatter.kind, in: configuration))
        }
        try writer.write(file)
    }
}
