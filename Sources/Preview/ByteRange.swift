/// The part of a file that a request asks for (RFC 9110, 14.1.2).
package enum ByteRange: Equatable, Sendable {
    /// The whole file: no range, one that cannot be read, or several, which a server may ignore.
    case whole
    case part(Range<Int>)
    /// Outside of the file: 416.
    case unsatisfiable

    /// - Parameters:
    ///   - header: The value of `Range`; nil where there is none.
    ///   - count: The file's length in bytes.
    package init(_ header: String?, count: Int) {
        self = header.map { Self.read($0, count: count) } ?? .whole
    }

    private static func read(_ header: String, count: Int) -> ByteRange {
        let text = header.filter { $0 != " " && $0 != "\t" }
        guard text.lowercased().hasPrefix("bytes=") else { return .whole }
        let parts = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].contains(",") else { return .whole }
        if parts[0].isEmpty {
            guard let suffix = number(parts[1]) else { return .whole }
            guard suffix > 0, count > 0 else { return .unsatisfiable }
            return .part(max(0, count - suffix)..<count)
        }
        guard let first = number(parts[0]) else { return .whole }
        if parts[1].isEmpty { return first < count ? .part(first..<count) : .unsatisfiable }
        guard let last = number(parts[1]), last >= first else { return .whole }
        return first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
    }

    /// Digits only, at most eighteen: no sign, no overflow.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
