import Foundation
import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Stands between a client and a server on loopback, and cuts the line after so many bytes from the client: then all
/// connections end at once, and new ones are closed as soon as they are made, until the line is mended.
final class CuttingProxy: Sendable {
    private struct State {
        /// Nil for a sound line.
        var bytesLeft: Int?
        var isCut = false
        var isStopped = false
        var cutMidway = 0
        var open: Set<Int32> = []
    }

    let port: UInt16
    private let server: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    init(to server: UInt16) throws {
        self.server = server
        port = try TestServer.freePort()
        listener = socket(AF_INET, streamSocket, 0)
        var on: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var address = TestServer.loopback(port)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0, listen(listener, 64) == 0 else {
            throw TestServerError(text: String(cString: strerror(errno)))
        }
        Thread.detachNewThread { [self] in accept() }
    }

    /// Cuts the line once so many more bytes went to the server.
    func cut(after bytes: Int) {
        state.withLock { ($0.bytesLeft, $0.isCut) = (bytes, false) }
    }

    func mend() {
        state.withLock { ($0.bytesLeft, $0.isCut) = (nil, false) }
    }

    /// Whether the line was cut, and bytes had gone through it before.
    var wasCut: Bool { state.withLock { $0.cutMidway > 0 } }

    func stop() {
        let wasStopped = state.withLock { state in
            defer { state.isStopped = true }
            return state.isStopped
        }
        if wasStopped { return }
        endAll()
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func endAll() {
        for descriptor in state.withLock({ $0.open }) { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private func accept() {
        while !state.withLock({ $0.isStopped }) {
            #if canImport(Darwin)
            let client = Darwin.accept(listener, nil, nil)
            #else
            let client = Glibc.accept(listener, nil, nil)
            #endif
            guard client >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                return
            }
            let isCut = state.withLock { $0.isCut }
            guard !isCut, let far = TestHTTP.connected(server) else {
                close(client)
                continue
            }
            _ = state.withLock { $0.open.insert(client) }
            _ = state.withLock { $0.open.insert(far) }
            // The second of the two that ends closes both.
            let ends = EndCount()
            for (from, to, isUp) in [(client, far, true), (far, client, false)] {
                Thread.detachNewThread { [self] in
                    relay(from, to, counts: isUp)
                    shutdown(from, Int32(SHUT_RDWR))
                    shutdown(to, Int32(SHUT_RDWR))
                    guard ends.next() == 2 else { return }
                    state.withLock { $0.open.subtract([client, far]) }
                    close(client)
                    close(far)
                }
            }
        }
    }

    private func relay(_ from: Int32, _ to: Int32, counts: Bool) {
        var buffer = [UInt8](repeating: 0, count: 16384)
        while true {
            let got = recv(from, &buffer, buffer.count, 0)
            guard got > 0 else { return }
            let allowed = counts ? take(got) : got
            var sent = 0
            while sent < allowed {
                let count = buffer[sent..<allowed].withUnsafeBytes { send(to, $0.baseAddress, $0.count, sendFlags) }
                guard count > 0 else { return }
                sent += count
            }
            if allowed < got {
                endAll()
                return
            }
        }
    }

    /// How many of the bytes may still pass.
    private func take(_ count: Int) -> Int {
        state.withLock { state in
            if state.isCut { return 0 }
            guard let left = state.bytesLeft else { return count }
            guard left < count else {
                state.bytesLeft = left - count
                return count
            }
            state.isCut = true
            state.cutMidway += 1
            return left
        }
    }
}
