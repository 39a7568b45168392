/// What a session keeps of an article that it processed, and of which state of the site that is true.
///
/// A class, though nothing in it changes: looking through ten thousand of them must not copy what they hold.
final class ArticleRecord: Sendable {
    /// Counts up each time that something of the kind changes.
    struct Epoch: Sendable, Equatable {
        /// The file itself.
        var file = 0
        /// What decides how a text is parsed: site.yaml.
        var parsing = 0
        /// What links and images lead to: addresses, files, templates.
        var structure = 0
        /// What pages show beyond that: what the policies say of claims, and the theme's files.
        var shown = 0
        /// The plan, in any respect.
        var plan = 0
    }

    let result: ArticleResult
    /// The texts of landing pages by address: indices of pages change with the plan.
    let landingBodies: [String: LandingBody]
    let epoch: Epoch

    init(result: ArticleResult, landingBodies: [String: LandingBody], epoch: Epoch) {
        self.result = result
        self.landingBodies = landingBodies
        self.epoch = epoch
    }

    /// Whether counts, questions and anchors are those of `epoch`.
    func hasCounts(of epoch: Epoch) -> Bool {
        self.epoch.file == epoch.file && self.epoch.parsing == epoch.parsing
    }

    /// Whether also findings, used files and what the rules read are.
    func hasLinks(of epoch: Epoch) -> Bool {
        hasCounts(of: epoch) && self.epoch.structure == epoch.structure
    }

    /// Whether also the texts of landing pages are.
    func hasBodies(of epoch: Epoch) -> Bool {
        hasLinks(of: epoch) && self.epoch.shown == epoch.shown
    }
}
