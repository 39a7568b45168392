internal import Diagnostics
internal import Prose

/// Which sentences that state a fact are covered by a claim, for one article.
struct ProseCoverage: Sendable {
    struct Sentence: Sendable {
        var text: String
        var place: Place
        var marks: [Statement.Mark]
        var isCovered: Bool
    }

    var article: Int
    var sentences: [Sentence] = []

    /// Words that ask the reader to do something: a sentence with no other mark gives advice and states nothing.
    private static let requests: Set<String> = ["してください", "して下さい", "请", "請"]

    var covered: Int { sentences.count(where: \.isCovered) }

    /// Linear in the text. Headings and code state nothing that must be covered.
    static func all(_ input: RulesInput, _ policies: PolicySet) -> [ProseCoverage] {
        var readers: [String: ProseReader] = [:]
        return input.articles.enumerated().map { index, article in
            let reader = readers[article.locale] ?? reader(article.locale, policies)
            readers[article.locale] = reader
            var coverage = ProseCoverage(article: index)
            for passage in article.passages where input.options.covers.contains(passage.kind) {
                for block in passage.blocks where block.kind == .text { coverage.add(block, reader) }
            }
            return coverage
        }
    }

    private static func reader(_ locale: String, _ policies: PolicySet) -> ProseReader {
        let names = policies.policies.flatMap { policy in
            policy.names.map { (canonical: $0.canonical, words: $0.words(in: locale)) }
        }
        let units = policies.policies.flatMap { policy in
            policy.units.map { (id: $0.canonical, words: $0.words(in: locale)) }
        }
        return ProseReader(locale: locale, names: names, units: units)
    }

    private mutating func add(_ block: ProseBlock, _ reader: ProseReader) {
        for statement in Statements.find(block.text, reader: reader) {
            let marks = statement.marks.filter { !Self.requests.contains($0.words) }
            guard !marks.isEmpty else { continue }
            let isCovered = block.claims.contains { $0.range.overlaps(statement.range) }
            guard let place = block.place(at: statement.range.lowerBound) else { continue }
            sentences.append(
                Sentence(text: statement.text, place: place, marks: marks, isCovered: isCovered))
        }
    }

    func findings(_ article: ArticleProse, floor: Int?) -> [Finding] {
        var findings = sentences.filter { !$0.isCovered }.map { sentence in
            let marks = sentence.marks.map { "“\($0.words)” (\(Self.name(of: $0.kind)))" }.joined(separator: ", ")
            return Finding(
                .uncoveredStatement, at: sentence.place, "no claim covers “\(sentence.text)”",
                explanation: "It states a fact: \(marks).",
                fix: "Wrap the words that state it: `[words](claim:id)`, and declare the claim in a policy.")
        }
        if let floor, covered * 100 < floor * sentences.count {
            let percent = covered * 100 / sentences.count
            findings.append(
                Finding(
                    .lowCoverage, at: Place(path: article.path),
                    "claims cover \(covered) of \(sentences.count) statements (\(percent) %), and the floor is \(floor) %",
                    fix: "Add claims to the statements that are listed."))
        }
        return findings
    }

    private static func name(of kind: Statement.MarkKind) -> String {
        switch kind {
        case .number: "a number"
        case .date: "a date"
        case .name: "a name of the policy"
        case .normative: "what is or is not so"
        }
    }
}
