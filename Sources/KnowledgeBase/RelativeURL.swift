/// Addresses inside the site: paths from its root such as `ja/faq/`, without a slash in front.
package enum RelativeURL {
    /// The way from the page at `page` to `target`, both from the site's root: `../faq/`. Never empty (`./` for
    /// itself).
    ///
    /// Both may end in a slash, which makes them folders. The result is not percent-encoded; see `encode`.
    package static func from(_ page: String, to target: String) -> String {
        let pageParts = page.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).dropLast()
        let targetParts = target.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        var shared = 0
        while shared < pageParts.count, shared < targetParts.count - 1,
            pageParts[pageParts.startIndex + shared].elementsEqual(targetParts[shared])
        {
            shared += 1
        }
        var result = String(repeating: "../", count: pageParts.count - shared)
        result += targetParts[shared...].map { String(Substring($0)) }.joined(separator: "/")
        if result.isEmpty { return "./" }
        // A first segment with a colon would be read as a scheme (RFC 3986, 4.2).
        let firstSegment = result.utf8.prefix { $0 != 0x2F }
        return firstSegment.contains(0x3A) ? "./" + result : result
    }

    /// The way from a page to the site's root: `../../`, or `./`.
    package static func root(from page: String) -> String {
        let depth = page.utf8.count { $0 == 0x2F }
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    /// Percent-encodes the bytes that RFC 3986 does not allow in a path; keeps `/`.
    package static func encode(_ path: String) -> String {
        if path.utf8.allSatisfy(isAllowed) { return path }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count * 2)
        for byte in path.utf8 { append(byte, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Percent-encodes what may not stand in a fragment or a query value; also `/`-safe.
    package static func encodeComponent(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Undoes percent-encoding once. Nil where a `%` is not followed by two hexadecimal digits or the result is not
    /// UTF-8.
    package static func decode(_ text: some StringProtocol) -> String? {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Joins a relative path to a folder and removes `.` and `..`. Nil where it would leave the root.
    package static func resolve(_ path: some StringProtocol, in folder: some StringProtocol) -> String? {
        // By bytes: a combining mark after a slash makes one character of both, and a `..` before it would be passed
        // over.
        var parts = folder.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        let pieces = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        for piece in pieces {
            switch piece {
            case ".", "": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default:
                parts.append(piece)
            }
        }
        let endsInFolder = pieces.last.map { $0.isEmpty || $0 == "." || $0 == ".." } ?? false
        let joined = parts.joined(separator: "/")
        return endsInFolder && !joined.isEmpty ? joined + "/" : joined
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isAllowed(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
    }

    private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes.append(0x25)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// pchar of RFC 3986 and the slash.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        if isUnreserved(byte) { return true }
        switch byte {
        case 0x21, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3B, 0x3D, 0x3A, 0x40, 0x2F: return true
        default: return false
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
