/// Which of our amendments of CommonMark and GFM are in force. All of them, unless a test compares with the plain
/// library.
package struct MarkdownOptions: Hashable, Sendable {
    /// `[^label]` marks and their definitions, which GitHub has beyond its specification.
    package var footnotes = true
    /// Emphasis beside Chinese, Japanese and Korean text works without spaces.
    package var cjkEmphasis = true
    /// `*.domain.com` is a name, never emphasis.
    package var wildcardNames = true
    /// A line that holds only U+3000 is a blank line.
    package var ideographicBlankLines = true
    /// MDX `import` and `export` lines are dropped with a finding.
    package var dropsModuleLines = true
    /// Bare URLs end before the first character that is not ASCII.
    package var asciiAutolinks = true
    /// `# Title {#id .class}`.
    package var headingAttributes = true
    /// `> [!NOTE]`.
    package var callouts = true
    /// `<Component name="value"/>`.
    package var components = true
    /// A line break between two Chinese or Japanese characters adds no space.
    package var joinsCJKLines = true
    /// Valid Markdown that is hardly meant is reported.
    package var lints = true
    /// Containers nested deeper than this are left out (their content stays), with a finding.
    package var maximumNesting = 100

    package init() {}

    /// CommonMark and GFM as the library itself has them.
    package static let plain: MarkdownOptions = {
        var options = MarkdownOptions()
        options.cjkEmphasis = false
        options.wildcardNames = false
        options.ideographicBlankLines = false
        options.dropsModuleLines = false
        options.asciiAutolinks = false
        options.headingAttributes = false
        options.callouts = false
        options.components = false
        options.joinsCJKLines = false
        options.lints = false
        return options
    }()
}
