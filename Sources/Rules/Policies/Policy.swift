internal import Diagnostics
internal import KnowledgeBase

/// One policy file as it was read: facts, rules, tests and claims.
struct Policy: Sendable {
    var id: String
    var path: String
    /// Where its id stands.
    var place: Place
    var title: LocalizedText
    /// What the facts were true of.
    var asOf: Located<CalendarDate>?
    /// After this day its claims are stale.
    var reviewBy: Located<CalendarDate>?
    var source: String
    var names: [PolicyWords] = []
    /// Words for values that do not make a sentence one that states a fact.
    var terms: [PolicyWords] = []
    var units: [PolicyWords] = []
    var facts = FactStore()
    var rules: [Rule] = []
    var tests: [PolicyTest] = []
    var tables: [DecisionTable] = []
    var claims: [ClaimDeclaration] = []
    /// Indices into `rules` by name.
    var ruleIndex: [String: Int] = [:]
    /// Rules whose expression cannot be parsed; they are not among `rules`.
    var unreadRules: Set<String> = []
    /// Rules and claims whose value hangs on something that is a finding already (a cycle, an unknown name): what
    /// follows from it is told once, not for each of them.
    var brokenRules: Set<String> = []
    var brokenClaims: Set<String> = []

    func rule(_ name: String) -> Rule? { ruleIndex[name].map { rules[$0] } }
}
