import ArgumentParser
import FileSystem
import Scaffold

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a small working knowledge base.",
        discussion: """
            Writes site.yaml and, for each language, a landing page, an FAQ with two questions and a walkthrough with \
            three steps and a picture, ready to build and to write over. Their texts are in Japanese, English or \
            Simplified Chinese; in other languages they begin in English.

            A file that is there already is never touched: the command then lists what is in the way and makes nothing.

            Example: kotae init my-kb --locale en --locale ja --title "Help centre"
            """)

    @Argument(help: ArgumentHelp("The folder to make the site in; made where it does not exist.", valueName: "dir"))
    var folder: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A language of the site, such as en, ja or zh-CN. May be given several times; the first is the default "
                + "one.",
            valueName: "tag"))
    var locale: [String] = ["en"]

    @Option(name: .long, help: ArgumentHelp("The name of the site, in all languages.", valueName: "text"))
    var title: String?

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name a folder.") }
        if title?.allSatisfy(\.isWhitespace) ?? false { throw ValidationError("--title needs a text.") }
        for tag in locale where !StarterSite.isLanguageTag(tag) {
            throw ValidationError("“\(tag)” is no language tag. Write one such as en, ja or zh-CN.")
        }
        if Set(locale.map { $0.lowercased() }).count < locale.count {
            throw ValidationError("A language is given twice.")
        }
    }

    func run() throws {
        let files = StarterSite.files(locales: locale, title: title)
        let target = NewFiles(root: folder)
        let inTheWay = target.existing(among: files.map(\.path))
        guard inTheWay.isEmpty else {
            Console.error(
                "kotae: nothing was made, because \(folder) has these files already:\n"
                    + inTheWay.map { "  \($0)\n" }.joined() + "Choose another folder, or move them away.\n")
            throw ExitStatus.findings
        }
        try SiteRun.onMachine {
            for file in files { try target.create(file.path, Array(file.text.utf8)) }
        }
        Console.error("made \(files.count) files in \(target.root)\n")
        Console.error(
            """

            Next:
              kotae build --site \(target.root)   build the site into \(target.root)/public
              kotae check --site \(target.root)   find what is wrong, without writing a file
            Set baseURL in \(target.root)/site.yaml before you publish.

            """)
    }
}
