/// Decides whether a request was meant for this server.
///
/// A page of another site can make a browser send requests here under a name that its owner points to this machine (DNS
/// rebinding), and read the answers. Such a request carries that name, so only names that nobody else can own are
/// accepted: `localhost`, names below it (RFC 6761), addresses, and the name that the server was asked to listen on.
package struct HostHeader: Sendable {
    let configured: String

    /// - Parameter configured: The value of `--host`.
    package init(configured: String) {
        self.configured = configured.lowercased()
    }

    package func accepts(_ header: String?) -> Bool {
        guard let header, !header.isEmpty, header.utf8.count <= 255 else { return false }
        let name = Self.name(of: header.lowercased())
        if name == "localhost" || name.hasSuffix(".localhost") || name == configured { return true }
        return Self.isAddress(name)
    }

    /// Without the port.
    private static func name(of header: String) -> String {
        if header.hasPrefix("[") { return String(header.prefix { $0 != "]" }) + "]" }
        return String(header.prefix { $0 != ":" })
    }

    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            let inner = name.dropFirst().dropLast()
            return inner.contains(":")
                && inner.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x3A || $0 == 0x2E
                }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    && (Int(part) ?? 256) < 256
            }
    }
}
