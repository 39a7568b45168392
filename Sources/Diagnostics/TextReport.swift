/// Findings as a person reads them in a terminal.
///
/// ```
/// content/ja/faq.md:12:9: error: the link “foo.md” leads nowhere [broken-link]
///    12 | 詳しくは[こちら](foo.md)をご覧ください。
///       |         ^
///   There is no “content/ja/foo.md”.
///   help: Did you mean “faq.md”?
/// ```
package struct TextReport {
    /// Whether to use the terminal's colours (ECMA-48, SGR).
    package var usesColor: Bool
    /// The bytes of a file by its path, for excerpts; nil where there are none.
    package var source: (String) -> [UInt8]?
    /// Longer lists are cut after this many, with a line that counts the rest.
    package var limit = 500

    package init(usesColor: Bool, source: @escaping (String) -> [UInt8]?) {
        self.usesColor = usesColor
        self.source = source
    }

    /// The report of findings in the order given, ending in a line end; empty for none.
    package func text(of findings: [Finding]) -> String {
        var lines: [String] = []
        var current: (path: String, source: SourceLines?)?
        for finding in findings.prefix(limit) {
            if current?.path != finding.place.path {
                current = (finding.place.path, source(finding.place.path).map { SourceLines($0) })
            }
            append(finding, excerptFrom: current?.source, to: &lines)
        }
        if findings.count > limit { lines.append("… and \(findings.count - limit) more") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// `2 errors, 1 warning`.
    package static func count(of findings: [Finding]) -> String {
        func phrase(_ severity: Severity, _ one: String) -> String? {
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(one)\(count == 1 ? "" : "s")"
        }
        let parts = [phrase(.error, "error"), phrase(.warning, "warning")].compactMap { $0 }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }

    private func append(_ finding: Finding, excerptFrom source: SourceLines?, to lines: inout [String]) {
        let word = finding.severity == .error ? colored("error", "31;1") : colored("warning", "33;1")
        let place = TerminalText.plain(finding.place.description)
        lines.append("\(place): \(word): \(TerminalText.plain(finding.summary)) [\(finding.id.name)]")
        if let excerpt = source?.excerpt(line: finding.place.line, column: finding.place.column) {
            let number = String(finding.place.line)
            let margin = String(repeating: " ", count: max(0, 5 - number.count))
            lines.append("\(margin)\(number) | \(excerpt.text)")
            lines.append("      | \(String(repeating: " ", count: excerpt.indent))\(colored("^", "32;1"))")
        }
        if !finding.explanation.isEmpty { lines.append("  " + TerminalText.plain(finding.explanation)) }
        if !finding.fix.isEmpty { lines.append("  \(colored("help", "36")): \(TerminalText.plain(finding.fix))") }
        for note in finding.notes {
            let text = (note.place.map { "\($0): " } ?? "") + note.text
            lines.append("  \(colored("note", "36")): \(TerminalText.plain(text))")
        }
    }

    private func colored(_ text: String, _ code: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
