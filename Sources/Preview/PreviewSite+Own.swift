internal import Diagnostics
internal import FileSystem
internal import Generator
internal import JSON
internal import KnowledgeBase

extension PreviewSite {
    /// The preview's own addresses: the script, its style, the events, and what is to be said about a page.
    func own(_ request: PreviewRequest) -> PreviewResponse {
        switch request.path.dropFirst(Self.prefix.count) {
        case "live.js":
            return bytes(Array(LiveClient.script.utf8), type: "text/javascript; charset=utf-8", status: 200, request)
        case "live.css":
            return bytes(Array(LiveClient.style.utf8), type: "text/css; charset=utf-8", status: 200, request)
        case "events":
            return PreviewResponse(200, [("Content-Type", "text/event-stream; charset=utf-8")], body: .events)
        case "page": return page(request)
        default: return .text(404, "The preview has no such address.")
        }
    }

    /// What is to be said about the page whose address is the query.
    private func page(_ request: PreviewRequest) -> PreviewResponse {
        var json = JSONWriter()
        do {
            try describe(path: request.query, &json)
        } catch {
            return .text(500, "\(error)")
        }
        return bytes(json.bytes, type: "application/json; charset=utf-8", status: 200, request)
    }

    private func describe(path: String, _ json: inout JSONWriter) throws {
        var file = ""
        if session.isPlanned, case .inside(let path) = RequestPath(path, base: base) {
            switch try hostAnswer(path) {
            case .file(let found): file = found
            case .notFound(let found): file = found ?? ""
            case .redirect: break
            }
        }
        let findings = try session.findings(of: file)
        var content: [UInt8] = []
        if !file.isEmpty, case .bytes(let bytes)? = try session.output(file) { content = bytes }
        let masked = StyleMask(content)
        json.object { json in
            json.member("stamp", session.stamp)
            if !file.isEmpty { json.member("page", EntityTag.of(masked.bytes).filter { $0 != "\"" }) }
            json.member("styles", texts: masked.names)
            if let source = findings.source { json.member("source", source) }
            json.member("fallback", findings.isFallback)
            json.member("missing", texts: findings.missingTranslations)
            json.key("findings")
            json.array { json in
                for finding in findings.findings.prefix(200) { describe(finding, &json) }
            }
            json.key("claims")
            json.array { json in
                for claim in findings.claims { describe(claim, &json) }
            }
            json.key("elsewhere")
            describe(elsewhere: findings.elsewhere ?? [], &json)
            json.member("checked", findings.elsewhere != nil)
        }
    }

    /// The first few in full, with the addresses of their pages.
    private func describe(elsewhere findings: [Finding], _ json: inout JSONWriter) {
        json.object { json in
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity != .error })
            json.key("findings")
            json.array { json in
                for finding in findings.prefix(20) {
                    let page = session.page(showing: finding.place.path)
                    describe(finding, address: page.map { RelativeURL.encode(base) + RelativeURL.encode($0) }, &json)
                }
            }
        }
    }

    private func describe(_ claim: PageClaim, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", claim.id)
            json.member("policy", claim.policy)
            json.member("state", claim.state)
            json.member("words", claim.words)
            json.member("reason", claim.reason)
            json.member("said", claim.said)
            json.member("computed", claim.computed)
            json.member("path", claim.place.path)
            json.member("line", claim.place.line)
            json.member("column", claim.place.column)
            json.member("declared", "\(claim.declaration.path):\(claim.declaration.line)")
        }
    }

    private func describe(_ finding: Finding, address: String? = nil, _ json: inout JSONWriter) {
        // Without the source there is no excerpt; the finding still has its place.
        let source = (try? session.tree.read(finding.place.path, limit: 4 << 20)).map { SourceLines($0) }
        json.object { json in
            json.member("id", finding.id.name)
            json.member("severity", finding.severity.rawValue)
            json.member("path", finding.place.path)
            json.member("line", finding.place.line)
            json.member("column", finding.place.column)
            json.member("summary", finding.summary)
            json.member("explanation", finding.explanation)
            json.member("fix", finding.fix)
            if let address { json.member("address", address) }
            if let excerpt = source?.excerpt(line: finding.place.line, column: finding.place.column) {
                json.member("excerpt", excerpt.text)
                json.member("indent", excerpt.indent)
            }
        }
    }
}
