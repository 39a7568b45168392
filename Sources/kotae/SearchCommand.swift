import ArgumentParser
import FileSystem
import Foundation
import JSON
import Search

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Ask the site's own search from the terminal.",
        discussion: "Reads the index of the last build, and ranks as the browser does.")

    @OptionGroup var site: SiteOptions

    @Argument(help: "What a reader would type.")
    var query: String

    @Option(name: .shortAndLong, help: "The language to search in (default: the first that has an index).")
    var locale: String?

    @Option(name: .long, help: "How many results to print.")
    var limit = 10

    @Option(name: .long, help: "How to print results.")
    var format = ValueFormat.text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The built site (default: public/ in the site's folder).", valueName: "dir"))
    var output: String?

    func validate() throws {
        if !(1...1000).contains(limit) { throw ValidationError("--limit takes a number from 1 to 1000.") }
    }

    func run() throws {
        let built = DiskTree(root: output ?? (site.site.hasSuffix("/") ? site.site + "public" : site.site + "/public"))
        let locales = try available(in: built)
        guard let locale = locale ?? locales.first, locales.contains(locale) else {
            Console.error("kotae: there is no index for “\(locale ?? "")”; it has \(locales.joined(separator: ", "))\n")
            throw ExitStatus.machine
        }
        let results = try SiteRun.onMachine {
            var engine = try SearchEngine(locale: locale) { try built.read($0) }
            return try engine.search(query, limit: limit)
        }
        switch format {
        case .json: Console.output(json(results))
        case .text:
            for result in results.results {
                Console.output(Array("\(result.title)\n  \(result.url)\n  \(result.excerpt)\n".utf8))
            }
            for (label, words) in [("Shown for", results.corrections), ("Words like these:", results.near)]
            where !words.isEmpty {
                Console(site).say("\(label) \(words.joined(separator: ", "))")
            }
            Console(site).say("\(results.total) results")
        }
    }

    /// The locales with an index: each has a file of its name beside the client's scripts.
    private func available(in built: DiskTree) throws -> [String] {
        let entries = try SiteRun.onMachine { try built.list("search") }
        let locales = entries.compactMap { entry -> String? in
            guard entry.name.hasSuffix(".js"), !entry.name.hasPrefix("kotae-") else { return nil }
            return String(entry.name.dropLast(3))
        }
        guard locales.isEmpty else { return locales }
        Console.error("kotae: there is no search index in \(built.root); run `kotae build` first\n")
        throw ExitStatus.machine
    }

    private func json(_ results: SearchResults) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("total", results.total)
            json.member("corrections", texts: results.corrections)
            json.member("near", texts: results.near)
            json.key("results")
            json.array { json in
                for result in results.results {
                    json.object { json in
                        json.member("url", result.url)
                        json.member("title", result.title)
                        json.member("page", result.pageTitle)
                        json.member("kind", result.kind.name)
                        json.member("excerpt", result.excerpt)
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}
