/// Why a site could not be published: in plain words, with those of the program that gave up.
package struct PublishError: Error, Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// git, rsync, rclone or ssh is not installed.
        case missingProgram
        /// The host did not accept who we are.
        case credentials
        /// The host's key is unknown or has changed.
        case hostKey
        /// No room left, here or there.
        case diskFull
        /// The host cannot be reached, or the line broke.
        case connection
        /// The host, repository, bucket or folder is not there, or may not be written.
        case refused
        /// `public/` is not a complete build.
        case notBuilt
        /// The target holds files that are not ours, or more would be deleted than allowed, and the answer was no.
        case declined
        /// Another publish is running.
        case busy
        /// Someone published between plan and publish.
        case changedMeanwhile
        /// The host does not hold what was sent.
        case verification
        /// There is no earlier release to go back to, or the target keeps none.
        case noRollback
        /// Something else went wrong on this machine or in a program.
        case machine
    }

    package let kind: Kind
    /// What is wrong: one headline without a period.
    package let summary: String
    /// Why it matters and what state the target is in. May be empty.
    package let explanation: String
    /// How to mend it. May be empty.
    package let fix: String
    /// What the program said, with credentials masked. May be empty.
    package let words: String

    package init(_ kind: Kind, _ summary: String, explanation: String = "", fix: String = "", words: String = "") {
        self.kind = kind
        self.summary = SecretMask.masked(summary)
        self.explanation = explanation
        self.fix = fix
        self.words = words
    }
}

extension PublishError: CustomStringConvertible {
    /// Headline, explanation and fix, then the program's words, each on its own lines.
    package var description: String {
        var lines = [summary, explanation, fix].filter { !$0.isEmpty }
        if !words.isEmpty {
            lines += words.split(whereSeparator: \.isNewline).suffix(20).map { "  | " + $0 }
        }
        return lines.joined(separator: "\n")
    }
}
