import ArgumentParser
import Diagnostics
import Dispatch
import FileSystem
import Foundation
import Generator
import Preview
import Theme

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show the site in a browser while it is written.",
        discussion: """
            Serves the site from memory, as a host would, and reloads open pages on each save. Errors are shown over
            the page that has them. public/ is not touched. Ctrl-C ends it.
            """)

    @OptionGroup var site: SiteOptions

    @Option(name: .long, help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "n"))
    var port = 4000

    @Option(
        name: .long,
        help: ArgumentHelp("The address to listen on; 0.0.0.0 for the whole network.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(name: .long, help: "Open the site in the browser.")
    var open = false

    @Flag(name: .long, help: "Include articles marked `draft: true`.")
    var drafts = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Answer as this host does: \(HostProfile.all.map(\.name).joined(separator: ", ")).", valueName: "host"))
    var hostProfile: String?

    func validate() throws {
        if !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
        if let hostProfile, HostProfile.named(hostProfile) == nil {
            throw ValidationError(
                "there is no host profile “\(hostProfile)”. "
                    + (NearestName.to(hostProfile, among: HostProfile.all.map(\.name)).map { "Did you mean “\($0)”?" }
                        ?? ""))
        }
    }

    func run() async throws {
        let console = Console(site)
        guard FileManager.default.fileExists(atPath: site.site) else {
            Console.error("kotae: there is no folder \(site.site)\n")
            throw ExitStatus.machine
        }
        var options = BuildOptions(workers: ProcessInfo.processInfo.activeProcessorCount)
        options.includesDrafts = drafts
        // Before the first look at the files, so that no change falls in between.
        let watcher = SiteWatcher.watch(site.site)
        let session = SiteSession(tree: DiskTree(root: site.site), theme: BuiltInTheme.files, options: options)
        let first = try SiteRun.onMachine { try session.update(nil) }
        let profile = hostProfile.flatMap { HostProfile.named($0) } ?? .kotae
        let answers = PreviewSite(session: session, host: profile, listensOn: host)
        let live = LiveReload()
        do {
            let server = try PreviewServer(site: answers, live: live, address: host, port: port)
            try await serve(server, answers, live, watcher, first, console)
        } catch let error as ServerError {
            Console.error("kotae: \(error)\n")
            throw ExitStatus.machine
        }
    }

    private func serve(
        _ server: PreviewServer, _ answers: PreviewSite, _ live: LiveReload, _ watcher: any FileWatcher,
        _ first: SessionUpdate, _ console: Console
    ) async throws {
        let log = PreviewLog(console: console, session: answers.session, host: answers.host)
        let service = PreviewService(session: answers.session, live: live, host: answers.host) { log.take($0) }
        let (interrupts, sources) = Self.interrupts()
        defer { for source in sources { source.cancel() } }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                let port = try await server.listeningPort()
                let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)\(answers.session.basePath)"
                log.started(at: address, first)
                if open { Self.openBrowser(address) }
                await service.run(watcher)
            }
            group.addTask {
                for await _ in interrupts { break }
                watcher.stop()
                live.close()
                await server.stop()
            }
            // Whichever ends first ends the others: a taken port, or the user.
            defer { group.cancelAll() }
            try await group.next()
        }
        console.say("stopped")
    }

    /// A stream that ticks on Ctrl-C and when the system asks the program to end, as long as the sources are held.
    ///
    /// Returns when the sources watch: a signal that came between would be lost, and the program go on.
    private static func interrupts() -> (stream: AsyncStream<Void>, sources: [any DispatchSourceSignal]) {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let registered = DispatchSemaphore(value: 0)
        let sources = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setRegistrationHandler {
                // On Linux the source has a handler of its own by now, and an ignored signal would not reach it.
                #if canImport(Darwin)
                signal(number, SIG_IGN)
                #endif
                registered.signal()
            }
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        for _ in sources { registered.wait() }
        return (stream, sources)
    }

    private static func openBrowser(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        #if os(macOS)
        process.arguments = ["open", address]
        #else
        process.arguments = ["xdg-open", address]
        #endif
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // Without a browser the address on the terminal is enough.
        try? process.run()
    }
}
