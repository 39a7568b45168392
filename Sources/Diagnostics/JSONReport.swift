internal import JSON

/// Findings as JSON for other programs: `{"findings":[…],"errors":n,"warnings":n}`.
package enum JSONReport {
    /// UTF-8, ending in a line end; the same findings give the same bytes.
    package static func bytes(of findings: [Finding]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity == .warning })
            json.key("findings")
            json.array { json in
                for finding in findings { append(finding, to: &json) }
            }
        }
        return json.bytes + [0x0A]
    }

    private static func append(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", finding.id.name)
            json.member("severity", finding.severity.rawValue)
            append(finding.place, to: &json)
            json.member("summary", finding.summary)
            if !finding.explanation.isEmpty { json.member("explanation", finding.explanation) }
            if !finding.fix.isEmpty { json.member("fix", finding.fix) }
            guard !finding.notes.isEmpty else { return }
            json.key("notes")
            json.array { json in
                for note in finding.notes {
                    json.object { json in
                        if let place = note.place { append(place, to: &json) }
                        json.member("text", note.text)
                    }
                }
            }
        }
    }

    private static func append(_ place: Place, to json: inout JSONWriter) {
        json.member("path", place.path)
        json.member("line", place.line)
        json.member("column", place.column)
    }
}
