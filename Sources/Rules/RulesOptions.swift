/// `rules:` in site.yaml and the options of the command.
package struct RulesOptions: Hashable, Sendable {
    /// The percentage (0...100) of fact-stating sentences that claims must cover, per article; nil for no floor.
    package var coverageFloor: Int?
    /// The passages whose sentences are counted.
    package var covers: Set<Passage.Kind>
    /// The locales of the site; words of a policy for another one are a finding. Empty: any.
    package var locales: [String]
    /// A policy past its review day is an error.
    package var isStrict: Bool

    package init(
        coverageFloor: Int? = nil, covers: Set<Passage.Kind> = [.question], locales: [String] = [],
        isStrict: Bool = false
    ) {
        self.coverageFloor = coverageFloor
        self.covers = covers
        self.locales = locales
        self.isStrict = isStrict
    }
}
