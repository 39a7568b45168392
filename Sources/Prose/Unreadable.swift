/// Why no single value could be read out of words that a claim wraps. Never a silent pass.
package enum Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    case nothing(ProseKind)
    case several([String])
    case unknownNames([String])
    case excluding(String)
    case notWritable(String)

    /// A headline without a period.
    package var description: String {
        switch self {
        case .nothing(let kind): "no \(Self.name(of: kind)) can be read in these words"
        case .several(let words): "these words hold more than one value: \(Self.quoted(words))"
        case .unknownNames(let words): "no name of the policy matches \(Self.quoted(words))"
        case .excluding(let word): "“\(word)” leaves something out, so the list cannot be read"
        case .notWritable(let words): "“\(words)” is written in a way that allows more than one reading"
        }
    }

    private static func quoted(_ words: [String]) -> String {
        words.map { "“\($0)”" }.joined(separator: ", ")
    }

    private static func name(of kind: ProseKind) -> String {
        switch kind {
        case .number: "number"
        case .range: "number or range"
        case .date: "date"
        case .duration: "length of time"
        case .money: "sum of money"
        case .percent: "percentage"
        case .names: "list of names"
        }
    }
}
