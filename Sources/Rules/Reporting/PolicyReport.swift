package import Diagnostics
package import KnowledgeBase

/// A policy as the report shows it.
package struct PolicyReport: Hashable, Sendable {
    package struct Way: Hashable, Sendable {
        /// The expression of the way.
        package var text: String
        /// `?:`, `&&` or `||`.
        package var branch: String
        package var place: Place
        package var isReached: Bool
    }

    package struct RuleRow: Hashable, Sendable {
        package var name: String
        package var expression: String
        package var place: Place
        package var isReached: Bool
        package var ways: [Way]
    }

    package struct TestRow: Hashable, Sendable {
        package var name: String
        package var place: Place
        package var isPassed: Bool
    }

    package var id: String
    package var path: String
    package var title: LocalizedText
    package var asOf: CalendarDate?
    package var reviewBy: CalendarDate?
    package var isStale: Bool
    /// A URL or a text; may be empty.
    package var source: String
    package var rules: [RuleRow]
    package var tests: [TestRow]
    /// Rules and ways of `?:`, `&&`, `||` that tests can reach, and how many they did reach.
    package var coverable: Int
    package var covered: Int

    /// 0...100, rounded down; 100 where there is no rule.
    package var coveragePercent: Int { coverable == 0 ? 100 : covered * 100 / coverable }
}
