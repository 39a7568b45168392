package import Diagnostics

extension FindingID {
    /// A key of a publish target that is unknown, missing, doubled or has an impossible value.
    package static let publishTarget = FindingID("publish-target", .error)
    /// A password, token or key in site.yaml.
    package static let publishSecret = FindingID("publish-secret", .error)
}
