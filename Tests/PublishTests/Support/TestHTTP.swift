import Foundation

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The smallest HTTP client: one GET, one connection.
enum TestHTTP {
    static func get(_ path: String, port: UInt16) -> (status: Int, body: String)? {
        guard let descriptor = connected(port) else { return nil }
        defer { close(descriptor) }
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let request = Array("GET /\(escaped) HTTP/1.0\r\nHost: localhost\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, sendFlags) == request.count else { return nil }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let got = recv(descriptor, &buffer, buffer.count, 0)
            if got < 0 { return nil }
            if got == 0 { break }
            answer += buffer[..<got]
        }
        let text = String(decoding: answer, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n"), let status = Int(text.split(separator: " ").dropFirst().first ?? "")
        else {
            return nil
        }
        return (status, String(text[end.upperBound...]))
    }

    static func connected(_ port: UInt16) -> Int32? {
        let descriptor = socket(AF_INET, streamSocket, 0)
        var address = TestServer.loopback(port)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if code == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
