package import Diagnostics
internal import KnowledgeBase
internal import Markdown
internal import Rules
internal import Templates
internal import YAML

/// All kinds of findings there are, for `checks:` in site.yaml and for the documentation.
package enum FindingCatalog {
    package static let all: [FindingID] = [
        .yamlSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongType, .missingConfiguration, .emptySite,
        .missingBaseURL,
        .brokenSymbolicLink, .linkOutside, .linkLoop, .unreadableFile, .badFileName, .fileTooLarge, .unknownLocale,
        .changedDuringBuild, .invalidText, .duplicateTranslation, .outputCollision, .badTag, .badSlug, .badAlias,
        .badNavigation,
        .brokenLink, .brokenAnchor, .missingImage, .missingAlt, .hotLinkedImage, .unusedImage, .missingThumbnail,
        .unknownComponent, .missingStrings, .missingTemplate, .missingPartial, .partialCycle, .unknownVariable,
        .templateSyntax,
        .unusedTemplate, .rawHTML, .unsafeLink, .duplicateAnchor, .reservedAnchor, .moduleLine, .nestingTooDeep,
        .headingAttributes, .unknownCallout, .componentTag, .componentExpression, .accidentalHeading, .lazyQuote,
        .fullWidthLink,
        .literalStrong, .goldenQuery, .expressionSyntax, .unknownReference,
        .ruleCycle, .duplicatePolicy, .duplicateClaim, .factFile, .unusedGiven, .failingTest, .tableConflict,
        .tableShadowedRow, .tableGap, .unreachedRule, .unreachedBranch, .claimError, .brokenClaim, .unreadableClaim,
        .unknownClaim, .unstatedClaim, .knownFalseClaim, .needlessKnownFalse, .conflictingClaims, .untranslatedClaim,
        .stalePolicy, .uncoveredStatement, .lowCoverage, .faqWithoutClaims, .noClaims, .noTests, .selfContradiction,
        .survivingChange, .publishTarget, .publishSecret,
    ]

    package static let names = Set(all.map(\.name))
}
