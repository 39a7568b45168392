/// Addresses inside the site: paths from its root such as `ja/faq/`, without a slash in front.
package enum RelativeURL {
    /// The way from the page at `page` to `target`, both from the site's root: `../faq/`. Never empty (`./` for
    /// itself).
    ///
    /// Both may end in a slash, which makes them folders. The result is not percent-encoded; see `encode`.
    package static func from(_ page: String, to target: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(page.utf8.count + target.utf8.count)
        append(from: page, to: target, to: &bytes) { $1 += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the way from a page to `target`, percent-encoded, as an attribute of HTML holds it. What `Markup.append`
    /// makes of `encode(from(page, to: target))`.
    package static func appendAttribute(from page: String, to target: String, to output: inout [UInt8]) {
        append(from: page, to: target, to: &output) { rest, output in
            // Nearly all addresses are of letters, digits, hyphens and slashes.
            if rest.allSatisfy({ isUnreserved($0) || $0 == 0x2F }) {
                output += rest
            } else {
                Markup.append(encode(String(decoding: rest, as: UTF8.self)), to: &output)
            }
        }
    }

    /// - Parameter rest: Appends what of the target is not on the way up.
    @inline(__always)
    private static func append(
        from page: String, to target: String, to output: inout [UInt8],
        _ rest: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
    ) {
        var (page, target) = (page, target)
        page.withUTF8 { page in
            target.withUTF8 { target in
                let (depth, shared) = way(from: page, to: target)
                let below = UnsafeBufferPointer(rebasing: target[shared...])
                for _ in 0..<depth {
                    output.append(0x2E)
                    output.append(0x2E)
                    output.append(0x2F)
                }
                // A first segment with a colon would be read as a scheme (RFC 3986, 4.2).
                if depth == 0, below.isEmpty || below.prefix(while: { $0 != 0x2F }).contains(0x3A) {
                    output.append(0x2E)
                    output.append(0x2F)
                }
                rest(below, &output)
            }
        }
    }

    /// How many folders up, and how many bytes of the target are the folder that both are in.
    private static func way(
        from page: UnsafeBufferPointer<UInt8>, to target: UnsafeBufferPointer<UInt8>
    ) -> (depth: Int, shared: Int) {
        var position = 0
        var shared = 0
        while position < page.count, position < target.count, page[position] == target[position] {
            position += 1
            if page[position - 1] == 0x2F { shared = position }
        }
        var depth = 0
        for byte in page[shared...] where byte == 0x2F { depth += 1 }
        return (depth, shared)
    }

    /// The way from a page to the site's root: `../../`, or `./`.
    package static func root(from page: String) -> String {
        let depth = page.utf8.count { $0 == 0x2F }
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    /// Percent-encodes the bytes that RFC 3986 does not allow in a path; keeps `/`.
    package static func encode(_ path: String) -> String {
        var path = path
        let isPlain = path.withUTF8 { bytes in
            allowed.withUnsafeBufferPointer { allowed in bytes.allSatisfy { allowed[Int($0)] } }
        }
        if isPlain { return path }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count * 2)
        for byte in path.utf8 { append(byte, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Percent-encodes what may not stand in a fragment or a query value; also `/`-safe.
    package static func encodeComponent(_ text: String) -> String {
        if text.utf8.allSatisfy(isUnreserved) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if isUnreserved(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Undoes percent-encoding once. Nil where a `%` is not followed by two hexadecimal digits or the result is not
    /// UTF-8.
    package static func decode(_ text: String) -> String? {
        guard text.utf8.contains(0x25) else { return text }
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
    package static func resolve(_ path: String, in folder: String) -> String? {
        // By bytes: a combining mark after a slash makes one character of both, and a `..` before it would be passed
        // over.
        var result: [UInt8] = []
        result.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
        var start = 0
        for byte in folder.utf8 {
            if byte == 0x2F, result.count == start { continue }
            result.append(byte)
            if byte == 0x2F { start = result.count }
        }
        if result.count > start { result.append(0x2F) }
        start = result.count
        // The bytes up to `start` are whole segments, each with its slash.
        var endsInFolder = false
        func close() -> Bool {
            let segment = result[start...]
            endsInFolder = segment.isEmpty || segment.elementsEqual([0x2E]) || segment.elementsEqual([0x2E, 0x2E])
            if !endsInFolder {
                result.append(0x2F)
                start = result.count
                return true
            }
            let climbs = segment.count == 2
            result.removeLast(segment.count)
            guard climbs else { return true }
            if result.isEmpty { return false }
            result.removeLast()
            while let last = result.last, last != 0x2F { result.removeLast() }
            start = result.count
            return true
        }
        for byte in path.utf8 {
            if byte != 0x2F {
                result.append(byte)
            } else if !close() {
                return nil
            }
        }
        guard close() else { return nil }
        if !endsInFolder { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static let allowed = (0...255).map { isAllowed(UInt8($0)) }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isAllowed(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
    }

    private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
        bytes.append(0x25)
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
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
