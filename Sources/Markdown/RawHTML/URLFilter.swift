/// Judges the scheme of a URL that an author wrote, as a browser would read it.
package enum URLFilter {
    /// Whether a URL may be linked: relative, or of a scheme that runs nothing in the page. `javascript:`,
    /// `vbscript:`, `data:` and every scheme not listed are refused, whatever blanks, tabs and control characters hide
    /// them.
    ///
    /// By the URL standard, control characters and blanks at the beginning fall away, and so do tabs and line ends
    /// anywhere; other control characters have no place in a URL and refuse it.
    package static func allows(_ url: some Collection<UInt8>) -> Bool {
        var scheme: [UInt8] = []
        var isLeading = true
        var inScheme = true
        for byte in url {
            if isLeading, byte <= 0x20 { continue }
            isLeading = false
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
            if byte < 0x20 || byte == 0x7F { return false }
            guard inScheme else { continue }
            switch byte {
            case 0x3A:
                if !schemes.contains(String(decoding: scheme, as: UTF8.self)) { return false }
                inScheme = false
            case 0x41...0x5A: scheme.append(byte + 0x20)
            case 0x61...0x7A: scheme.append(byte)
            case 0x30...0x39, 0x2B, 0x2D, 0x2E:
                if scheme.isEmpty { inScheme = false } else { scheme.append(byte) }
            default: inScheme = false
            }
            if scheme.count > 32 { inScheme = false }
        }
        return true
    }

    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "xmpp", "matrix",
        "geo",
        "webcal", "sip", "sips", "magnet", "news", "urn", "claim",
    ]
}
