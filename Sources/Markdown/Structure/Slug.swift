/// Makes an anchor from the words of a heading, as GitHub does.
///
/// | heading | slug |
/// |---|---|
/// | `Renewing a certificate?` | `renewing-a-certificate` |
/// | `証明書の更新について` | `証明書の更新について` |
/// | `「www」の取り扱い` | `wwwの取り扱い` |
/// | `API_KEY & tokens` | `api_key--tokens` |
package enum Slug {
    /// Letters lower-cased by the locale-free mapping, marks, digits, `_` and `-` kept, blanks as `-`, all else
    /// dropped; in NFC. Empty for a heading of nothing but punctuation.
    package static func make(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte + 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: bytes.append(byte)
            case 0x20: bytes.append(0x2D)
            case 0x80...: return makeUnicode(text)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func makeUnicode(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in CanonicalComposition.compose(Array(text.unicodeScalars)) {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39, 0x5F, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                0xAC00...0xD7A3:
                append(scalar, to: &result)
                continue
            default: break
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter:
                result.append(contentsOf: properties.lowercaseMapping.utf8)
            case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber, .spacingMark,
                .connectorPunctuation:
                append(scalar, to: &result)
            case .nonspacingMark, .enclosingMark:
                // Variation selectors choose a glyph; nobody types them into a link.
                if !properties.isVariationSelector { append(scalar, to: &result) }
            default:
                if scalar == "-" || properties.isWhitespace { result.append(0x2D) }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    }
}
