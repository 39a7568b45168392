internal import Dispatch
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Generator

/// The sockets of the preview. The only type that knows the HTTP library.
///
/// The library reads requests and writes answers; which file an address means is decided in `PreviewSite`, from the raw
/// path: the library's own handler for folders lets encoded `..` out of the root. Each connection is a task of its own,
/// and pages are rendered on other threads than those that move bytes, so a slow reader keeps nobody waiting.
package final class PreviewServer: Sendable {
    private let server: HTTPServer
    private let port: Int

    /// - Parameters:
    ///   - address: An IPv4 or IPv6 address, or `localhost`.
    ///   - port: 0 for any that is free.
    /// - Throws: `ServerError.badAddress`.
    package init(site: PreviewSite, live: LiveReload, address: String, port: Int) throws(ServerError) {
        self.port = port
        let queue = DispatchQueue(label: "kotae.preview.pages", attributes: .concurrent)
        let handler = ClosureHTTPHandler { request in
            let wanted = Self.request(request)
            let response = await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: site.response(to: wanted)) }
            }
            return try Self.response(response, live: live, stamp: site.session.stamp)
        }
        let number = UInt16(clamping: port)
        // The time is for making an answer; the lists of a large site take a while.
        if let ip4 = try? sockaddr_in.inet(ip4: address == "localhost" ? "127.0.0.1" : address, port: number) {
            server = HTTPServer(address: ip4, timeout: 300, logger: .disabled, handler: handler)
        } else if let ip6 = try? sockaddr_in6.inet6(ip6: address, port: number) {
            server = HTTPServer(address: ip6, timeout: 300, logger: .disabled, handler: handler)
        } else {
            throw .badAddress(address)
        }
    }

    /// Serves until `stop` or until the task is cancelled.
    package func run() async throws {
        do {
            try await server.run()
        } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
            throw ServerError.portTaken(port, free: Self.freePort(after: port))
        } catch SocketError.failed(_, let code, _) where code == EACCES {
            throw ServerError.notPermitted(port)
        } catch SocketError.failed(_, let code, _) where code == EADDRNOTAVAIL {
            throw ServerError.badAddress("the address given with --host")
        }
    }

    /// The port, as soon as connections are accepted.
    package func listeningPort() async throws -> Int {
        try await server.waitUntilListening(timeout: 10)
        switch await server.listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): return Int(port)
        default: return port
        }
    }

    /// Ends all connections.
    package func stop() async {
        await server.stop(timeout: 0.2)
    }

    private static func request(_ request: HTTPRequest) -> PreviewRequest {
        var result = PreviewRequest(
            method: request.method.rawValue, path: request.target.path(), host: request.headers[.host])
        result.query = request.target.query()
        result.range = request.headers[.range]
        result.ifNoneMatch = request.headers[.ifNoneMatch]
        result.ifRange = request.headers[HTTPHeader("If-Range")]
        return result
    }

    private static func response(_ response: PreviewResponse, live: LiveReload, stamp: Int) throws -> HTTPResponse {
        var headers = HTTPHeaders()
        for header in response.headers { headers[HTTPHeader(header.name)] = header.value }
        if let length = response.length { headers[.contentLength] = String(length) }
        let body: HTTPBodySequence =
            switch response.body {
            case .bytes(let bytes): HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 65_536)
            case .file(let path, let range):
                try HTTPBodySequence(file: URL(fileURLWithPath: path), range: range, suggestedBufferSize: 65_536)
            case .events: HTTPBodySequence(from: EventBytes(stream: live.events(greeting: stamp)))
            }
        return HTTPResponse(
            statusCode: HTTPStatusCode(response.status, phrase: phrase(response.status)), headers: headers, body: body)
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 206: "Partial Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 304: "Not Modified"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 416: "Range Not Satisfiable"
        case 421: "Misdirected Request"
        default: "Internal Server Error"
        }
    }

    /// Tries the next ports; another program may take what was free, so this is a hint for people.
    private static func freePort(after port: Int) -> Int? {
        (port + 1...port + 50).first { candidate in
            guard candidate <= 65_535, let socket = try? Socket(domain: AF_INET) else { return false }
            defer { try? socket.close() }
            guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: UInt16(candidate)) else { return false }
            return (try? socket.bind(to: address)) != nil
        }
    }
}
