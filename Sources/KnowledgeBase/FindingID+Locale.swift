package import Diagnostics

extension FindingID {
    /// Something names a language that site.yaml does not declare.
    package static let unknownLocale = FindingID("unknown-locale", .error)
}
