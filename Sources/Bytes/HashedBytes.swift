/// Bytes as a key. An array feeds its elements to the hasher one by one, which costs more than the rest of a look-up.
package struct HashedBytes: Hashable, Sendable {
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
