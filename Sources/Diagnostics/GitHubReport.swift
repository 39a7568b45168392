/// Findings as commands of GitHub's workflows, which shows them beside the lines of a change.
///
/// ```
/// ::error file=content/en/faq.md,line=12,col=9,endLine=12,title=broken-link::the link “foo.md” leads nowhere%0A…
/// ```
///
/// The form is that of GitHub's documents, “Workflow commands”: a command is one line; in its text `%`, CR and LF are
/// escaped, in its properties `:` and `,` too. Without an end, a line that begins with `::` could give commands of its
/// own.
package struct GitHubReport {
    package var paths: ReportPaths

    package init(paths: ReportPaths = ReportPaths()) {
        self.paths = paths
    }

    /// One line for each finding, in the order given, and one that counts them.
    package func text(of findings: [Finding]) -> String {
        let lines = findings.map(line)
        return (lines + ["kotae: " + TextReport.count(of: findings)]).map { $0 + "\n" }.joined()
    }

    private func line(_ finding: Finding) -> String {
        let command = finding.severity == .error ? "error" : "warning"
        let (line, column) = (max(finding.place.line, 1), max(finding.place.column, 1))
        let properties = [
            "file=" + Self.property(paths.path(of: finding.place.path)), "line=\(line)", "col=\(column)",
            "endLine=\(line)", "title=" + Self.property(finding.id.name),
        ]
        var text = [finding.summary, finding.explanation]
        if !finding.fix.isEmpty { text.append("help: " + finding.fix) }
        for note in finding.notes {
            let place = note.place.map { paths.path(of: $0.path) + ":\($0.line):\($0.column): " } ?? ""
            text.append("note: " + place + note.text)
        }
        let data = text.filter { !$0.isEmpty }.map { Self.data(TerminalText.plain($0)) }.joined(separator: "%0A")
        return "::\(command) \(properties.joined(separator: ","))::\(data)"
    }

    /// The value of a property.
    private static func property(_ text: String) -> String { escaped(text, isProperty: true) }

    /// The text of a command.
    private static func data(_ text: String) -> String { escaped(text, isProperty: false) }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x25: result += Array("%25".utf8)
            case 0x0D: result += Array("%0D".utf8)
            case 0x0A: result += Array("%0A".utf8)
            case 0x3A where isProperty: result += Array("%3A".utf8)
            case 0x2C where isProperty: result += Array("%2C".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
