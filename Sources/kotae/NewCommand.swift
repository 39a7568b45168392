import ArgumentParser

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Add an article, or begin a translation.",
        subcommands: [NewArticleCommand.self, NewTranslationCommand.self])
}
