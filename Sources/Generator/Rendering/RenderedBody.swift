internal import Diagnostics

/// The text of an article as HTML, and what rendering it brought to light.
struct RenderedBody: Sendable {
    var html: [UInt8]
    var hooks: ArticleHooks?
    var findings: [Finding]
}
