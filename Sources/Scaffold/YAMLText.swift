/// Writes texts as YAML values.
enum YAMLText {
    /// The text as it stands where YAML reads it as that very text, otherwise in double quotes (YAML 1.2, section
    /// 7.3.1).
    static func value(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Letters, blanks and harmless marks, beginning with a letter that no number, date or keyword has all of.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.utf8.last != 0x20 else {
            return false
        }
        if ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " || scalar == "-"
                || scalar == "." || scalar == "、" || scalar == "。" || scalar == "？" || scalar == "?" || scalar == "!"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
