/// Hides what may be a credential in text that a person will read.
package enum SecretMask {
    /// The text with the user part of every URL that has a password, or that is fetched over HTTP, replaced by `***`.
    ///
    /// `ssh://git@host` stays: a user name without a password is no secret there, while over HTTP it may be a token.
    package static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if startsAuthority(bytes, at: index) {
                let start = index + 3
                result.append(contentsOf: bytes[index..<start])
                index = start
                if let sign = lastAt(bytes, from: start) {
                    let user = bytes[start..<sign]
                    let isSecret = user.contains(0x3A) || isHTTP(bytes, before: start - 3)
                    result.append(contentsOf: isSecret ? Array("***".utf8) : Array(user))
                    index = sign
                }
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func startsAuthority(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0x3A && bytes[index + 1] == 0x2F && bytes[index + 2] == 0x2F
    }

    /// The last `@` before the authority ends: a password may hold one itself.
    private static func lastAt(_ bytes: [UInt8], from start: Int) -> Int? {
        var found: Int?
        for index in start..<bytes.count {
            switch bytes[index] {
            case 0x40: found = index
            case 0x2F, 0x3F, 0x23, 0...0x20, 0x22, 0x27, 0x3C, 0x3E: return found
            default: continue
            }
        }
        return found
    }

    private static func isHTTP(_ bytes: [UInt8], before end: Int) -> Bool {
        let scheme = bytes[..<end].suffix(5).map { $0 | 0x20 }
        return scheme.suffix(4) == Array("http".utf8)[...] || scheme == Array("https".utf8)
    }
}
