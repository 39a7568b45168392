import Foundation
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A server on loopback, started and stopped by a test.
final class TestServer {
    private let process: TestProcess
    private var isStopped = false
    let port: UInt16

    /// - Parameter arguments: Get the port.
    init(
        _ program: String, environment: [String: String] = [:], log: String, _ arguments: (UInt16) throws -> [String]
    ) throws {
        port = try Self.freePort()
        process = try TestProcess(program, arguments(port), environment: environment, output: log)
        let deadline = Date().addingTimeInterval(20)
        while !Self.accepts(port) {
            guard Date() < deadline else {
                throw TestServerError(
                    text: String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self))
            }
            usleep(20000)
        }
    }

    func stop() {
        if isStopped { return }
        isStopped = true
        kill(process.identifier, SIGTERM)
        process.wait()
    }

    deinit { stop() }

    static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, streamSocket, 0)
        defer { close(descriptor) }
        var address = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        try #require(code == 0)
        return UInt16(bigEndian: address.sin_port)
    }

    static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func accepts(_ port: UInt16) -> Bool {
        guard let descriptor = TestHTTP.connected(port) else { return false }
        close(descriptor)
        return true
    }
}

struct TestServerError: Error {
    let text: String
}
