internal import FileSystem
package import Generator
internal import KnowledgeBase
internal import Synchronization

/// Answers requests for a site as its host would, plus a few addresses of the preview's own below `/.kotae/`.
///
/// A value in, a value out; no sockets. May be used from several threads.
package struct PreviewSite: Sendable {
    /// Addresses below it belong to the preview. No file of a site has a path like it: hidden files are passed over.
    package static let prefix = "/.kotae/"

    package let session: SiteSession
    package let host: HostProfile
    let hosts: HostHeader
    /// For files that are copied as they are: the site's folder on the disk.
    let disk: DiskTree?

    /// - Parameter listensOn: The value of `--host`.
    package init(session: SiteSession, host: HostProfile, listensOn: String) {
        self.session = session
        self.host = host
        hosts = HostHeader(configured: listensOn)
        disk = session.tree as? DiskTree
    }

    /// The path part of the site's address, decoded, with slashes at both ends.
    package var base: String {
        let base = session.basePath
        let decoded = RelativeURL.decode(base) ?? base
        return decoded.hasSuffix("/") ? decoded : decoded + "/"
    }

    package func response(to request: PreviewRequest) -> PreviewResponse {
        guard hosts.accepts(request.host) else {
            return .text(421, "This preview does not answer under that name. Use http://localhost or an address.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = PreviewResponse.text(405, "Only GET and HEAD are answered.")
            response.headers.append(("Allow", "GET, HEAD"))
            return response
        }
        do {
            var response = try answer(request)
            response.headers += [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
            return response
        } catch {
            return .text(500, "This page could not be made: \(error)")
        }
    }

    private func answer(_ request: PreviewRequest) throws -> PreviewResponse {
        if request.path.hasPrefix(Self.prefix) { return own(request) }
        switch RequestPath(request.path, base: base) {
        case .refused: return .text(400, "That is no path.")
        case .baseWithoutSlash: return redirect("", 301)
        case .outside:
            if request.path == "/" { return redirect("", 302) }
            return .text(404, "The site is at \(base), because its baseURL says so.")
        case .inside(let path): return try answer(path, request)
        }
    }

    private func answer(_ path: String, _ request: PreviewRequest) throws -> PreviewResponse {
        guard session.isPlanned else { return try unplanned(request) }
        switch try hostAnswer(path) {
        case .redirect(let target, let status): return redirect(target, status)
        case .file(let file): return try self.file(file, status: 200, request)
        case .notFound(let file):
            guard let file else { return .text(404, "There is no such page, and the site has no 404.html.") }
            return try self.file(file, status: 404, request)
        }
    }

    /// What the host would do with a decoded address from the site's root.
    func hostAnswer(_ path: String) throws -> HostAnswer {
        let redirects = host.redirects == .ignored ? [:] : session.redirects
        return try HostAnswer.of(path, on: host, redirects: redirects) { try session.output($0) != nil }
    }

    /// Where the site could never be planned: a page that holds nothing but the overlay.
    private func unplanned(_ request: PreviewRequest) throws -> PreviewResponse {
        let html =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>kotae preview</title></head>"
            + "<body></body></html>"
        return bytes(LiveClient.inject(into: Array(html.utf8)), type: "text/html; charset=utf-8", status: 500, request)
    }

    private func redirect(_ target: String, _ status: Int) -> PreviewResponse {
        PreviewResponse(status, [("Location", RelativeURL.encode(base) + RelativeURL.encode(target))])
    }

    // MARK: Files

    private func file(_ path: String, status: Int, _ request: PreviewRequest) throws -> PreviewResponse {
        let type = ContentType.of(path)
        switch try session.output(path) {
        case nil: return .text(404, "There is no \(path).")
        case .bytes(let content):
            let isPage = type.hasPrefix("text/html")
            return bytes(isPage ? LiveClient.inject(into: content) : content, type: type, status: status, request)
        case .source(let source):
            // It was a file when the site was read; it may be a link by now.
            if let disk, !disk.isInside(source) { return .text(404, "There is no \(path).") }
            guard let disk, let absolute = try? disk.absolute(source), let stamp = FileStamp(of: absolute),
                !stamp.isFolder
            else {
                return bytes(try session.tree.read(source), type: type, status: status, request)
            }
            let tag = "\"\(stamp.node)-\(stamp.size)-\(stamp.modified.seconds).\(stamp.modified.nanoseconds)\""
            return part(of: stamp.size, tag: tag, type: type, status: status, request) { .file(absolute, $0) }
        }
    }

    func bytes(_ content: [UInt8], type: String, status: Int, _ request: PreviewRequest) -> PreviewResponse {
        part(of: content.count, tag: EntityTag.of(content), type: type, status: status, request) { range in
            .bytes(range.count == content.count ? content : Array(content[range]))
        }
    }

    /// Conditions, then ranges (RFC 9110, 13.2.2).
    private func part(
        of count: Int, tag: String, type: String, status: Int, _ request: PreviewRequest,
        body: (Range<Int>) -> PreviewResponse.Body
    ) -> PreviewResponse {
        var response = PreviewResponse(status, [("Content-Type", type)])
        if status == 200 {
            response.headers += [("ETag", tag), ("Accept-Ranges", "bytes")]
            if EntityTag.matches(request.ifNoneMatch, tag) {
                response.status = 304
                return response
            }
        }
        var range = 0..<count
        let isCurrent = request.ifRange.map { $0 == tag } ?? true
        // A range has a meaning for GET only (RFC 9110, 14.2).
        if status == 200, isCurrent, request.method == "GET" {
            switch ByteRange(request.range, count: count) {
            case .whole: break
            case .part(let part):
                range = part
                response.status = 206
                response.headers.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(count)"))
            case .unsatisfiable:
                response.headers.append(("Content-Range", "bytes */\(count)"))
                response.status = 416
                return response
            }
        }
        response.length = range.count
        if request.method == "GET" { response.body = body(range) }
        return response
    }
}
