package import Diagnostics
internal import KnowledgeBase
internal import Markdown
internal import Rules
internal import Templates
internal import YAML

/// All kinds of findings there are, for `checks:` in site.yaml, for reports and for the documentation.
package enum FindingCatalog {
    /// In the order of their names, with what docs/findings.md says of each.
    package static let rules: [FindingRule] = [
        FindingRule(
            .accidentalHeading,
            "Text directly above `---` became a heading; a blank line between them makes it a divider"),
        FindingRule(.badAlias, "An entry of `aliases` is no address of this site"),
        FindingRule(.badFileName, "A name that is not UTF-8, too long, or holds a control character or a backslash"),
        FindingRule(.badNavigation, "An entry of `navigation` leads nowhere"),
        FindingRule(.badSlug, "A `slug` that cannot be a part of a URL"),
        FindingRule(.badTag, "A tag that cannot be made into an address"),
        FindingRule(.brokenAnchor, "A link to a heading, question or step that the page does not have"),
        FindingRule(.brokenClaim, "The words of a claim link differ from what the policy computes"),
        FindingRule(.brokenLink, "A link to a page or file that does not exist, or is a draft"),
        FindingRule(.brokenSymbolicLink, "A symbolic link that leads nowhere"),
        FindingRule(.changedDuringBuild, "A file changed while the site was built"),
        FindingRule(.claimError, "A claim's expression cannot be computed"),
        FindingRule(
            .componentExpression, "A component's attribute holds an expression in braces; only text is possible"),
        FindingRule(.componentTag, "A component's tag that is not closed, or closed without having been opened"),
        FindingRule(.conflictingClaims, "Two places state one claim differently, and the policy agrees with neither"),
        FindingRule(.duplicateAnchor, "Two headings of one page with the same `{#id}`"),
        FindingRule(.duplicateClaim, "Two claims of one name"),
        FindingRule(.duplicateKey, "A key twice in one YAML mapping"),
        FindingRule(.duplicatePolicy, "Two policies of one name"),
        FindingRule(.duplicateTranslation, "Two articles of one locale are translations of the same text"),
        FindingRule(.emptySite, "There is no article"),
        FindingRule(.expiredArticle, "An article past the last day that its `validUntil` names"),
        FindingRule(.expressionSyntax, "A CEL expression that cannot be parsed"),
        FindingRule(.factFile, "A file of facts that is missing or cannot be read"),
        FindingRule(.failingTest, "A policy test whose rules compute something else than it expects"),
        FindingRule(.faqWithoutClaims, "An article of `kind: faq` without any claim, in a site that has policies"),
        FindingRule(.fileTooLarge, "An article of more than 16 MiB"),
        FindingRule(.fullWidthLink, "`[text]（address）`: parentheses in full width make no link"),
        FindingRule(.goldenQuery, "A query of `content/search.yaml` does not bring up its page early enough"),
        FindingRule(.headingAttributes, "Braces after a heading that cannot be read"),
        FindingRule(.hotLinkedImage, "An image that is loaded from another server"),
        FindingRule(.invalidText, "Bytes that are not UTF-8, or a NUL byte"),
        FindingRule(.knownFalseClaim, "A claim that the policy marks as known to be false"),
        FindingRule(.lazyQuote, "A line that Markdown takes into the list of the quote above it"),
        FindingRule(.linkLoop, "Folders nested without end, by a symbolic link"),
        FindingRule(.linkOutside, "A symbolic link out of the site's folder"),
        FindingRule(.literalStrong, "`**` that readers will see: it did not make its text strong"),
        FindingRule(.lowCoverage, "Claims cover fewer fact-stating sentences than `rules: { coverage: … }` asks for"),
        FindingRule(.missingAlt, "An image without an alternative text, or with its file name in place of one"),
        FindingRule(.missingBaseURL, "site.yaml has no `baseURL`: no feeds, no sitemap, no canonical addresses"),
        FindingRule(.missingConfiguration, "There is no site.yaml"),
        FindingRule(.missingImage, "An image whose file does not exist"),
        FindingRule(.missingKey, "A key that must be there is not, such as `title`"),
        FindingRule(.missingPartial, "A template names a partial that does not exist"),
        FindingRule(.missingStrings, "The theme has no words in the language of a locale"),
        FindingRule(.missingTemplate, "A template that every theme needs does not exist"),
        FindingRule(.missingThumbnail, "The file named by `thumbnail` does not exist"),
        FindingRule(.moduleLine, "An MDX `import` or `export` line, which was left out"),
        FindingRule(.needlessKnownFalse, "A claim marked as known to be false that holds"),
        FindingRule(.nestingTooDeep, "Quotes and lists nested more than 100 deep"),
        FindingRule(.noClaims, "A site with policies of which no article states a claim"),
        FindingRule(.noTests, "Policies without a single test"),
        FindingRule(
            .outputCollision, "Two files of the site would have the same address, perhaps only differing in case"),
        FindingRule(.partialCycle, "A partial that contains itself, by way of others"),
        FindingRule(
            .publishSecret,
            "A password or key in a publish target of site.yaml, which everyone who reads the source can see"),
        FindingRule(
            .publishTarget, "A publish target with a key that is unknown or missing, or a value that cannot be right"),
        FindingRule(
            .rawHTML,
            "HTML that is not allowed was left out; the tag of an element that never ends is shown as text"),
        FindingRule(.reservedAnchor, "An `{#id}` that the page around the article uses itself"),
        FindingRule(.reviewOverdue, "An article past its `reviewBy`"),
        FindingRule(.ruleCycle, "Rules that use each other in a circle"),
        FindingRule(
            .selfContradiction,
            "An answer that denies what it says, such as “is supported” with an example that is not"),
        FindingRule(.stalePolicy, "A policy past its `reviewBy`"),
        FindingRule(.survivingChange, "`--prove`: a change of a claim's words or of a fact that nothing noticed"),
        FindingRule(.tableConflict, "Rows of a decision table that overlap and expect different outputs"),
        FindingRule(.tableGap, "Inputs that no row of a decision table covers"),
        FindingRule(.tableShadowedRow, "A row of a decision table that can never be the first to match"),
        FindingRule(.templateSyntax, "A template that cannot be read"),
        FindingRule(.uncoveredStatement, "A sentence of a question or step that states a fact and holds no claim"),
        FindingRule(.unknownCallout, "`[!NAME]` with a name that is no callout"),
        FindingRule(.unknownClaim, "A claim link to a claim that no policy declares"),
        FindingRule(.unknownComponent, "A component without a template in `templates/components/`"),
        FindingRule(.unknownKey, "A key that Kotae does not know, with what was probably meant"),
        FindingRule(.unknownLocale, "A folder or a `defaultLocale` that `locales` does not declare"),
        FindingRule(.unknownReference, "An expression that uses a fact, rule or test that is not there"),
        FindingRule(.unknownVariable, "A template uses a name that its page does not have"),
        FindingRule(.unreachedBranch, "A way of `?:`, `&&` or `||` that no test reaches"),
        FindingRule(.unreachedRule, "A rule that no test reaches"),
        FindingRule(.unreadableClaim, "The words of a claim link cannot be read as a value; write `says`"),
        FindingRule(.unreadableFile, "A file or folder that cannot be read"),
        FindingRule(.unsafeLink, "A link that would run something in the reader's browser"),
        FindingRule(.unstatedClaim, "A declared claim that no article states"),
        FindingRule(.untranslatedClaim, "A question that lacks a claim which its translation has"),
        FindingRule(.unusedGiven, "An input of a test that no rule reads"),
        FindingRule(.unusedImage, "An image that no article shows or links to"),
        FindingRule(.unusedTemplate, "A template of the site's own that nothing uses"),
        FindingRule(.wrongType, "A value of another kind than its key takes"),
        FindingRule(.yamlSyntax, "YAML that cannot be read"),
    ]

    package static let all = rules.map(\.id)
    package static let names = Set(all.map(\.name))
}
