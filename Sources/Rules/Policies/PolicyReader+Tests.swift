internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import YAML

extension PolicyReader {
    mutating func readTests(_ keys: inout MappingReader) {
        for pair in pairs("tests", &keys) {
            if pair.value["table"] != nil || pair.value["rows"] != nil {
                readTable(pair)
            } else {
                readTest(pair)
            }
        }
    }

    private mutating func readTest(_ pair: YAMLPair) {
        var keys = MappingReader(pair.value, of: "the test “\(pair.key.text)”")
        let asOf = day("asOf", &keys)
        let given = keys.node("given").map { FactNode($0).value } ?? Self.emptyMap
        var test = PolicyTest(
            name: pair.key.text, group: pair.key.text, place: pair.key.place, asOf: asOf?.value, given: given,
            expectations: [])
        if let expect = keys.node("expect", isRequired: true) {
            if let pairs = expect.pairs {
                for pair in pairs { read(pair, into: &test) }
            } else {
                wrong("expect", expect, expected: "rules and their values")
            }
        }
        findings += keys.finish()
        policy.tests.append(test)
    }

    private mutating func read(_ pair: YAMLPair, into test: inout PolicyTest) {
        if pair.key.text == "error", policy.ruleIndex["error"] == nil {
            test.expectsError = pair.value.text == "true"
            if !test.expectsError { wrong("error", pair.value, expected: "true") }
        } else if let outcome = outcome(pair.key, pair.value) {
            test.expectations.append(outcome)
        }
    }

    /// What a rule must give; a finding for a rule that the policy does not have.
    mutating func outcome(_ rule: YAMLScalar, _ value: YAMLNode) -> PolicyTest.Expectation? {
        guard policy.ruleIndex[rule.text] != nil else {
            guard !policy.unreadRules.contains(rule.text) else { return nil }
            report(
                .unknownReference, rule.place, "there is no rule “\(rule.text)” to test",
                NearestName.hint(rule.text, among: policy.rules.map(\.name)))
            return nil
        }
        if let pairs = value.pairs, pairs.count == 1, pairs[0].key.text == "error", pairs[0].value.text == "true" {
            return PolicyTest.Expectation(rule: rule.text, outcome: .error, place: value.place)
        }
        return PolicyTest.Expectation(rule: rule.text, outcome: .value(FactNode(value).value), place: value.place)
    }

    static var emptyMap: CEL.Value { FactNode(place: SourcePlace(path: ""), content: .map([])).value }
}
