internal import Diagnostics

/// One thing that is valid Markdown and yet hardly what its author meant.
///
/// A rule is for what the text alone tells. What needs the site (links, images, anchors) is checked where the site is
/// known.
protocol MarkdownRule: Sendable {
    /// In document order. Linear in the tree.
    func findings(in document: LintedDocument) -> [Finding]
}

/// The rules, in the order of their file names.
enum MarkdownRules {
    /// How many findings a rule need report where each costs a look at the line: a bound on the work for hostile input.
    static let limit = 50

    static let all: [any MarkdownRule] = [
        AccidentalHeadingRule(), FullWidthLinkRule(), LazyQuoteRule(), LiteralStrongRule(),
    ]
}
