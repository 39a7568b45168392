/// What was checked, file by file, in the XML that began with JUnit and that services of continuous integration read.
///
/// There is no standard; elements and attributes are those that all readers share: `testsuites`, `testsuite` (`name`,
/// `tests`, `failures`, `errors`, `skipped`), `testcase` (`name`, `classname`, `file`, `line`), `failure`, `skipped`,
/// `system-out`. Times are left out: the same input gives the same bytes.
package struct JUnitReport {
    package var paths: ReportPaths

    package init(paths: ReportPaths = ReportPaths()) {
        self.paths = paths
    }

    /// UTF-8, ending in a line end.
    package func bytes(of suites: [CheckSuite]) -> [UInt8] {
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
        lines.append("<testsuites name=\"kotae\" \(Self.counts(suites.flatMap(\.cases)))>")
        for suite in suites {
            let name = Self.escaped(paths.path(of: suite.path))
            lines.append("  <testsuite name=\"\(name)\" \(Self.counts(suite.cases))>")
            for item in suite.cases { append(item, of: suite, to: &lines) }
            lines.append("  </testsuite>")
        }
        lines.append("</testsuites>")
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static func counts(_ cases: [CheckCase]) -> String {
        let failures = cases.count { !$0.failures.isEmpty }
        let skipped = cases.count { $0.failures.isEmpty && $0.skipped != nil }
        return #"tests="\#(cases.count)" failures="\#(failures)" errors="0" skipped="\#(skipped)""#
    }

    private func append(_ item: CheckCase, of suite: CheckSuite, to lines: inout [String]) {
        let names = [item.name, paths.path(of: suite.path), paths.path(of: item.place.path)].map(Self.escaped)
        let head =
            "    <testcase name=\"\(names[0])\" classname=\"\(names[1])\" "
            + "file=\"\(names[2])\" line=\"\(max(item.place.line, 1))\""
        guard !item.failures.isEmpty || !item.warnings.isEmpty || item.skipped != nil else {
            lines.append(head + "/>")
            return
        }
        lines.append(head + ">")
        if let first = item.failures.first {
            // Readers take one failure for each case.
            let text = item.failures.map(text).joined(separator: "\n")
            lines.append(
                "      <failure message=\"\(Self.escaped(first.summary))\" type=\"\(Self.escaped(first.id.name))\">"
                    + "\(Self.escaped(text))</failure>")
        } else if let skipped = item.skipped {
            lines.append("      <skipped message=\"\(Self.escaped(skipped))\"/>")
        }
        if !item.warnings.isEmpty {
            let text = item.warnings.map(text).joined(separator: "\n")
            lines.append("      <system-out>\(Self.escaped(text))</system-out>")
        }
        lines.append("    </testcase>")
    }

    private func text(_ finding: Finding) -> String {
        func shown(_ place: Place) -> String { "\(paths.path(of: place.path)):\(place.line):\(place.column)" }
        let word = finding.severity == .error ? "error" : "warning"
        var lines = ["\(shown(finding.place)): \(word): \(finding.summary) [\(finding.id.name)]", finding.explanation]
        if !finding.fix.isEmpty { lines.append("help: " + finding.fix) }
        for note in finding.notes {
            lines.append("note: " + (note.place.map { shown($0) + ": " } ?? "") + note.text)
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Text for elements and attributes. What XML 1.0 allows nowhere becomes U+FFFD; line ends and tabs are written
    /// as references, which attributes keep.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
            case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
            case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
            case 0x09, 0x0A, 0x0D: result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case 0..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
