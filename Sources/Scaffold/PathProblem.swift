/// Why a path that a user named cannot be used: what is wrong, and how to mend it.
package struct PathProblem: Error, Hashable, CustomStringConvertible {
    package var summary: String
    package var fix: String

    package var description: String { "\(summary). \(fix)" }
}
