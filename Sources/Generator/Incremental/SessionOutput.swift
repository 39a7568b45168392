/// What a session has for a path of the output.
package enum SessionOutput: Sendable, Equatable {
    /// A file that was rendered.
    case bytes([UInt8])
    /// A file that a build copies as it is, by its path below the site's folder; read where it is needed, because a
    /// film need not be held in memory to be sent.
    case source(String)
}
