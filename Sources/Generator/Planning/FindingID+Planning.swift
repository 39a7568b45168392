package import Diagnostics

extension FindingID {
    package static let duplicateTranslation = FindingID("duplicate-translation", .error)
    package static let outputCollision = FindingID("output-collision", .error, isFirm: true)
    package static let badTag = FindingID("bad-tag", .error)
    package static let badSlug = FindingID("bad-slug", .error)
    package static let badAlias = FindingID("bad-alias", .error)
    package static let badNavigation = FindingID("bad-navigation", .error)
}
