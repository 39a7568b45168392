import ArgumentParser

@main
struct Kotae: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "kotae",
        abstract: "Builds knowledge bases and FAQs whose answers are proved.",
        discussion: """
            A site is a folder with site.yaml and content/. Start with `kotae init my-kb`, then `kotae build --site \
            my-kb`; the pages are in my-kb/public, ready for any static host.

            Exit codes: 0 done, 1 errors in the site, 2 the machine failed, 64 wrong usage.
            """,
        version: version,
        subcommands: [
            InitCommand.self, BuildCommand.self, PreviewCommand.self, CheckCommand.self, PublishCommand.self,
            SearchCommand.self, ExplainCommand.self, EvalCommand.self, NewCommand.self,
        ])
}
