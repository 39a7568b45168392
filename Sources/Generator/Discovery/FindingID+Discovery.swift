package import Diagnostics

extension FindingID {
    package static let brokenSymbolicLink = FindingID("broken-symbolic-link", .error)
    package static let linkOutside = FindingID("link-outside", .error)
    package static let linkLoop = FindingID("link-loop", .error)
    package static let unreadableFile = FindingID("unreadable-file", .error)
    package static let badFileName = FindingID("bad-file-name", .error)
    package static let fileTooLarge = FindingID("file-too-large", .error)
}
