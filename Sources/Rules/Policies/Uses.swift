/// What an expression depends on.
struct Uses: Hashable, Sendable {
    /// The most rules that are followed one by one.
    static let limit = 200

    /// Top-level names of facts.
    var facts: Set<String> = []
    var rules: Set<String> = []
    /// Names of inputs of a test.
    var given: Set<String> = []
    /// It takes `facts` as a whole, so that each of them may matter.
    var wholeFacts = false
    var wholeGiven = false

    mutating func form(_ other: Uses) {
        facts.formUnion(other.facts)
        rules.formUnion(other.rules)
        given.formUnion(other.given)
        wholeFacts = wholeFacts || other.wholeFacts
        wholeGiven = wholeGiven || other.wholeGiven
    }

    func touches(fact name: String) -> Bool { wholeFacts || facts.contains(name) }
}
