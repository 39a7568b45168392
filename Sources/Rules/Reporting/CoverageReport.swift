package import Diagnostics

/// How much of what an article states is covered by claims.
package struct CoverageReport: Hashable, Sendable {
    package struct Gap: Hashable, Sendable {
        package var place: Place
        package var sentence: String
    }

    package var locale: String
    package var path: String
    package var url: String
    package var title: String
    /// Sentences that state a fact.
    package var statements: Int
    package var covered: Int
    package var gaps: [Gap]

    /// 0...100, rounded down; 100 where nothing is stated.
    package var percent: Int { statements == 0 ? 100 : covered * 100 / statements }
}
