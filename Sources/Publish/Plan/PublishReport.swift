/// What a publish did.
package struct PublishReport: Sendable, Equatable {
    package var sent: Int
    package var deleted: Int
    package var unchanged: Int
    /// Sent, in bytes.
    package var bytes: Int
    /// The release, commit or other name of what the host now shows; empty where the target has none.
    package var release: String
    /// How the host's content was verified, as a clause: `every file compared by checksum`.
    package var verification: String
}
