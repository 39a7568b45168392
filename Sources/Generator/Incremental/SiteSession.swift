internal import Diagnostics
package import FileSystem
internal import KnowledgeBase
internal import Synchronization

/// A site that is kept in memory and follows its sources: what a change does not touch is not done again.
///
/// An update reads what changed and plans anew where that is called for; pages are rendered when they are asked for.
/// Each output is, byte for byte, what a build of the same sources writes. May be used from several threads; outputs
/// that are asked for during an update are those from before it.
package final class SiteSession: Sendable {
    struct State: Sendable {
        var inputs: SiteInputs?
        var site: PlannedSite?
        var epoch = ArticleRecord.Epoch()
        /// By source: how often the file changed.
        var fileEpochs: [String: Int] = [:]
        /// By source.
        var records: [String: ArticleRecord] = [:]
        var pages = PageCache()
        /// Outputs made from several articles, of the present stamp only.
        var derived: [String: [UInt8]] = [:]
        var lists: SharedOutput?
        var search: SharedOutput?
        /// What the rules make of all articles, once they were processed.
        var claims: RulesOutcome?
        /// The files of the content that articles use, once all articles were processed.
        var usedFiles: Set<String>?
        /// Two sources for one output, before severities; nil until somebody looks.
        var collisions: [Finding]?
        /// All findings, once all articles were checked.
        var allFindings: [Finding]?
        /// Counts the updates that changed something.
        var stamp = 0
        /// Errors of what all pages share. Those of site.yaml and of templates keep the site from being planned anew;
        /// the site shown is the last good one.
        var blocking: [Finding] = []
    }

    /// The site as it was when somebody asked.
    struct Moment: Sendable {
        var site: PlannedSite
        var epoch: ArticleRecord.Epoch
        var stamp: Int
    }

    let build: SiteBuild
    let state = Mutex(State())
    private let updating = Mutex<Void>(())
    /// Held while the search index is made, so that parts asked for at once do not make it twice.
    let indexing = Mutex<Void>(())

    package init(tree: any FileTree, theme: [(path: String, bytes: [UInt8])], options: BuildOptions) {
        build = SiteBuild(tree: tree, theme: theme, options: options)
    }

    /// Counts up with each update that changed something.
    package var stamp: Int { state.withLock { $0.stamp } }

    /// The site's folder.
    package var tree: any FileTree { build.tree }

    /// The path that the site's address begins with, with slashes at both ends.
    package var basePath: String { moment?.site.plan.basePath ?? "/" }

    /// Whether there is a site to show: not before site.yaml and the templates were once without errors.
    package var isPlanned: Bool { moment != nil }

    /// What `_redirects` says: the address of a page by an old address, both from the site's root and not
    /// percent-encoded.
    package var redirects: [String: String] {
        guard let moment else { return [:] }
        var result: [String: String] = [:]
        for redirect in moment.site.renderer.redirects {
            let target = moment.site.plan.pages[redirect.page].url
            result[redirect.url] = target
            if redirect.url.hasSuffix("/") { result[String(redirect.url.dropLast())] = target }
        }
        return result
    }

    var moment: Moment? {
        state.withLock { state in
            state.site.map { Moment(site: $0, epoch: state.epoch, stamp: state.stamp) }
        }
    }

    /// Reads what changed and brings the session up to date.
    ///
    /// - Parameter paths: Files and folders below the site's folder that may have changed; nil for all. A folder
    ///   stands for all that is in it.
    /// - Throws: `FileError` where the content's folder cannot be listed; the session stays as it was.
    @discardableResult
    package func update(_ paths: Set<String>?) throws -> SessionUpdate {
        try updating.withLock { _ in
            let before = state.withLock { ($0.inputs, $0.site) }
            var update = InputUpdate(build: build, before: before.0, paths: paths)
            try update.run()
            let site = try update.needsPlan || before.1 == nil ? plan(&update, before: before.1) : before.1
            take(update, site, isFirst: before.1 == nil)
            var summary = SessionUpdate()
            summary.isReplanned = update.needsPlan
            summary.hasChanged = update.needsPlan || !update.changedFiles.isEmpty || update.hasNewFindings
            summary.timings = update.watch.laps
            return summary
        }
    }

    private func plan(_ update: inout InputUpdate, before: PlannedSite?) throws -> PlannedSite? {
        guard let theme = update.inputs.theme else { return nil }
        let includesDrafts = build.options.includesDrafts
        let (plan, planFindings) =
            PlanPatch.plan(update, before: before)
            ?? Planner.plan(
                update.inputs.articles(includingDrafts: includesDrafts), configuration: update.inputs.configuration)
        let read = update.inputs.readWithoutArticles(includingDrafts: includesDrafts)
        update.watch.lap("plan")
        let renderer = try SiteRenderer(
            build: build, plan: plan, theme: theme, files: update.inputs.files, read: read, sink: DiscardingSink())
        let findings =
            update.inputs.configurationFindings + update.inputs.files.findings + read.findings
            + planFindings + update.inputs.themeFindings + renderer.findings + renderer.checkSite()
        let checks = update.inputs.configuration.checks
        let site = PlannedSite(
            renderer: renderer, images: update.inputs.images, planFindings: planFindings,
            findings: findings.compactMap { checks.apply(to: $0) })
        update.watch.lap("context")
        return site
    }

    private func take(_ update: InputUpdate, _ site: PlannedSite?, isFirst: Bool) {
        state.withLock { state in
            let tagsChanged =
                update.needsPlan && site.map { Self.tagAddresses($0) } != state.site.map { Self.tagAddresses($0) }
            // Policies are asked about the newest date of the content, and pages show what they say.
            let before = state.site
            let dayChanged = site?.plan.newestDate != before?.plan.newestDate
            state.inputs = update.inputs
            state.site = site
            state.blocking = update.blocking
            for path in update.changedFiles { state.fileEpochs[path, default: 0] += 1 }
            if update.needsPlan { state.epoch.plan += 1 }
            if update.hasNewConfiguration { state.epoch.parsing += 1 }
            // The first policy makes prose matter.
            let rulesChanged = site?.hasPolicies != before?.hasPolicies
            if update.hasNewStructure || tagsChanged || rulesChanged { state.epoch.structure += 1 }
            if update.hasNewContext || dayChanged { state.epoch.shown += 1 }
            guard update.needsPlan || !update.changedFiles.isEmpty || update.hasNewFindings else { return }
            state.stamp += 1
            state.forgetDerived()
            // Two outputs with one path cannot come about while all paths stay the same.
            if update.hasNewStructure || update.hasNewOutputs || update.hasNewContext
                || state.collisions?.isEmpty != true
            {
                state.collisions = nil
            }
            for path in update.movedArticles where update.inputs.known[path] == nil { state.records[path] = nil }
        }
    }

    /// Links may lead to the pages of tags.
    private static func tagAddresses(_ site: PlannedSite) -> [Set<String>] {
        site.plan.tags.map { Set($0.map(\.slug)) }
    }
}
