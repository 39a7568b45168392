internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose
internal import YAML

extension PolicyReader {
    mutating func readClaims(_ keys: inout MappingReader) {
        let groups = Set(policy.tests.map(\.group))
        for pair in pairs("claims", &keys) {
            var keys = MappingReader(pair.value, of: "the claim “\(pair.key.text)”")
            if var claim = claim(pair, groups, &keys) {
                claim.isPositive = polarity(&keys)
                claim.says = keys.node("says").map { texts("says", $0) } ?? [:]
                claim.given = keys.node("given").map { FactNode($0).value }
                claim.asOf = day("asOf", &keys)?.value
                claim.knownFalse = knownFalse(&keys)
                policy.claims.append(claim)
                findings += keys.finish()
            }
        }
    }

    /// One of the three forms; nil, with a finding, where it is none or more than one of them.
    private mutating func claim(
        _ pair: YAMLPair, _ groups: Set<String>, _ keys: inout MappingReader
    ) -> ClaimDeclaration? {
        let place = pair.key.place
        let forms = ["value", "holds", "tests"].filter { pair.value[$0] != nil }
        guard forms.count == 1 else {
            let found = forms.isEmpty ? "none" : forms.map { "“\($0)”" }.joined(separator: " and ")
            report(
                .wrongType, place,
                "the claim “\(pair.key.text)” needs one of “value”, “holds” and “tests”, and has \(found)")
            return nil
        }
        let form: ClaimDeclaration.Form
        switch forms[0] {
        case "value":
            let unit = keys.string("unit").map { ProseUnit($0.value) }
            let kind = kind(&keys)
            guard let node = keys.node("value"), let expression = expression("value", node) else { return nil }
            form = .value(expression, unit: unit, kind: kind)
        case "holds":
            guard let node = keys.node("holds"), let expression = expression("holds", node) else { return nil }
            form = .holds(expression)
        default:
            let tests = (keys.strings("tests") ?? []).map { Located($0.value, at: $0.place) }
            for test in tests where !groups.contains(test.value) {
                report(
                    .unknownReference, test.place, "there is no test “\(test.value)”",
                    NearestName.hint(test.value, among: groups.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }))
            }
            form = .tests(tests)
        }
        return ClaimDeclaration(id: pair.key.text, place: place, form: form)
    }

    private mutating func kind(_ keys: inout MappingReader) -> ProseKind? {
        guard let text = keys.string("kind") else { return nil }
        if let kind = ProseKind(rawValue: text.value) { return kind }
        let names = ProseKind.allCases.map(\.rawValue)
        report(
            .wrongType, text.place, "“\(text.value)” is no kind of value",
            "Write one of \(names.joined(separator: ", ")).")
        return nil
    }

    private mutating func polarity(_ keys: inout MappingReader) -> Bool {
        guard let text = keys.string("polarity") else { return true }
        if text.value != "positive", text.value != "negative" {
            report(
                .wrongType, text.place, "“polarity” must be positive or negative, but it is “\(text.value)”",
                NearestName.hint(text.value, among: ["positive", "negative"]))
        }
        return text.value != "negative"
    }

    private mutating func knownFalse(_ keys: inout MappingReader) -> ClaimDeclaration.KnownFalse? {
        guard let node = keys.node("knownFalse") else { return nil }
        var inner = MappingReader(node, of: "“knownFalse”")
        let reason = inner.string("reason", isRequired: true)
        let since = day("since", &inner)
        if since == nil, node["since"] == nil { _ = inner.node("since", isRequired: true) }
        findings += inner.finish()
        guard let reason, let since else { return nil }
        return ClaimDeclaration.KnownFalse(reason: reason.value, since: since.value, place: node.place)
    }
}
