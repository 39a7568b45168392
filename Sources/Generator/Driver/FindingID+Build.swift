package import Diagnostics

extension FindingID {
    package static let missingConfiguration = FindingID("missing-configuration", .error)
    package static let emptySite = FindingID("empty-site", .error)
    package static let changedDuringBuild = FindingID("changed-during-build", .error)
    package static let invalidText = FindingID("invalid-text", .error)
    package static let brokenLink = FindingID("broken-link", .error)
    package static let brokenAnchor = FindingID("broken-anchor", .error)
    package static let missingImage = FindingID("missing-image", .error)
    package static let missingAlt = FindingID("missing-alt", .warning)
    package static let hotLinkedImage = FindingID("hot-linked-image", .warning)
    package static let unusedImage = FindingID("unused-image", .warning)
    package static let unknownComponent = FindingID("unknown-component", .warning)
    package static let missingBaseURL = FindingID("missing-base-url", .warning)
    package static let missingThumbnail = FindingID("missing-thumbnail", .warning)
    package static let reviewOverdue = FindingID("review-overdue", .warning)
    package static let expiredArticle = FindingID("expired-article", .error)
    package static let missingStrings = FindingID("missing-strings", .warning)
}
