package import Diagnostics

extension FindingID {
    package static let goldenQuery = FindingID("golden-query", .error)
}
