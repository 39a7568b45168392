package import Diagnostics

extension FindingID {
    package static let moduleLine = FindingID("module-line", .warning)
    package static let nestingTooDeep = FindingID("nesting-too-deep", .error)
    package static let headingAttributes = FindingID("heading-attributes", .warning)
    package static let unknownCallout = FindingID("unknown-callout", .warning)
    package static let componentTag = FindingID("component-tag", .warning)
    package static let componentExpression = FindingID("component-expression", .warning)
}
