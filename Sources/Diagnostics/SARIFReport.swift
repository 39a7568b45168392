internal import JSON

/// Findings as SARIF 2.1.0 (OASIS, errata 01), which code scanning services and editors read.
///
/// Paths are relative to `%SRCROOT%`, which has no address of its own in the report: it would be a path of one machine,
/// and the same findings give the same bytes on all. There is no `helpUri`, since it must be an absolute address; the
/// text of `help` says what docs/findings.md says.
package struct SARIFReport {
    /// All kinds of findings there are, in the order of the report.
    package var rules: [FindingRule]
    package var version: String
    package var paths: ReportPaths
    /// The bytes of a file by its path from the site's folder on; nil where it must not be quoted.
    package var source: (String) -> [UInt8]?
    /// Longer lines are not quoted.
    private static let longestSnippet = 2000
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    package init(
        rules: [FindingRule], version: String, paths: ReportPaths = ReportPaths(),
        source: @escaping (String) -> [UInt8]?
    ) {
        self.rules = rules
        self.version = version
        self.paths = paths
        self.source = source
    }

    /// UTF-8, ending in a line end; the same findings give the same bytes. Linear in findings and their files.
    package func bytes(of findings: [Finding]) -> [UInt8] {
        var files = SourceCache(source: source)
        var fingerprints = FindingFingerprints()
        let indices = Dictionary(rules.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", Self.schema)
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    tool(&json)
                    json.member("columnKind", "unicodeCodePoints")
                    json.member("defaultEncoding", "utf-8")
                    json.key("originalUriBaseIds")
                    json.object { json in
                        json.key("%SRCROOT%")
                        json.object { Self.text("description", "The folder that holds the sources.", &$0) }
                    }
                    json.key("results")
                    json.array { json in
                        for finding in findings {
                            let line = files.lines(of: finding.place.path)?.text(line: finding.place.line)
                            let print = fingerprints.next(for: finding, line: line)
                            result(finding, indices[finding.id.name], print, &files, &json)
                        }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    // MARK: The tool

    private func tool(_ json: inout JSONWriter) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "kotae")
                json.member("version", version)
                json.member("language", "en")
                json.key("rules")
                json.array { json in for rule in rules { append(rule, &json) } }
            }
        }
    }

    private func append(_ rule: FindingRule, _ json: inout JSONWriter) {
        let name = rule.id.name
        let severity = rule.id.severity == .error ? "an error, which stops a build" : "a warning"
        let exception = rule.id.isFirm ? "" : ", unless `checks: { \(name): … }` in site.yaml says otherwise"
        let help = "It is \(severity)\(exception)."
        json.object { json in
            json.member("id", name)
            Self.text("shortDescription", rule.meaning, &json)
            Self.text("fullDescription", "\(rule.meaning). \(help)", &json)
            Self.text("help", "\(rule.meaning).\n\n\(help)", &json)
            json.key("defaultConfiguration")
            json.object { $0.member("level", Self.level(rule.id.severity)) }
        }
    }

    // MARK: Results

    private func result(
        _ finding: Finding, _ rule: Int?, _ fingerprint: String, _ files: inout SourceCache,
        _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("ruleId", finding.id.name)
            if let rule { json.member("ruleIndex", rule) }
            json.member("level", Self.level(finding.severity))
            Self.text("message", Self.message(of: finding), &json)
            json.key("locations")
            json.array { json in json.object { location(finding.place, &files, &$0) } }
            let related = finding.notes.filter { $0.place != nil }
            if !related.isEmpty {
                json.key("relatedLocations")
                json.array { json in
                    for (index, note) in related.enumerated() {
                        guard let place = note.place else { continue }
                        json.object { json in
                            json.member("id", index + 1)
                            Self.text("message", note.text, &json)
                            location(place, &files, &json)
                        }
                    }
                }
            }
            json.key("partialFingerprints")
            // The second name is the one that GitHub looks for.
            json.object { json in
                json.member("kotaeFinding/v1", fingerprint)
                json.member("primaryLocationLineHash", fingerprint)
            }
        }
    }

    private func location(_ place: Place, _ files: inout SourceCache, _ json: inout JSONWriter) {
        let (line, column) = (max(place.line, 1), max(place.column, 1))
        let text = files.lines(of: place.path)?.text(line: line)
        json.key("physicalLocation")
        json.object { json in
            json.key("artifactLocation")
            json.object { json in
                json.member("uri", Self.reference(paths.path(of: place.path)))
                json.member("uriBaseId", "%SRCROOT%")
            }
            // A region without an end ends with its line.
            json.key("region")
            json.object { json in
                json.member("startLine", line)
                json.member("startColumn", column)
                Self.snippet(text.map { String($0.unicodeScalars.dropFirst(column - 1)) }, &json)
            }
            guard column > 1, let text, text.utf8.count <= Self.longestSnippet else { return }
            json.key("contextRegion")
            json.object { json in
                json.member("startLine", line)
                Self.snippet(text, &json)
            }
        }
    }

    private static func snippet(_ text: String?, _ json: inout JSONWriter) {
        guard let text, !text.isEmpty, text.utf8.count <= longestSnippet else { return }
        self.text("snippet", text, &json)
    }

    private static func text(_ key: String, _ text: String, _ json: inout JSONWriter) {
        json.key(key)
        json.object { $0.member("text", text) }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .off: "none"
        }
    }

    /// Sentences; a note without a place of its own is one of them.
    private static func message(of finding: Finding) -> String {
        let notes = finding.notes.filter { $0.place == nil }.map(\.text)
        let parts = [finding.summary + ".", finding.explanation] + notes + [finding.fix]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A path as a relative reference (RFC 3986): all but unreserved characters and `/` is escaped.
    private static func reference(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
