internal import CEL
internal import Diagnostics
internal import KnowledgeBase

/// Tests as a table: columns of inputs, columns of expected outputs.
struct DecisionTable: Sendable {
    struct Row: Sendable {
        var place: SourcePlace
        /// One for each input; nil is a `-`: any value.
        var inputs: [CEL.Value?]
        var outputs: [PolicyTest.Expectation]
    }

    var name: String
    var place: SourcePlace
    var inputs: [String]
    /// The values that an input can have, where the author lists them.
    var domains: [[CEL.Value]?]
    var rows: [Row]
    var asOf: CalendarDate?
}
