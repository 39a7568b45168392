internal import Diagnostics
package import KnowledgeBase

extension MappingReader {
    /// The scalar of a key, with the places of its text: for expressions that have findings of their own.
    package mutating func scalar(_ key: String, isRequired: Bool = false) -> YAMLScalar? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        if let scalar = node.scalar { return scalar }
        reportWrong(key, node, expected: "text")
        return nil
    }

    /// Any scalar, as it is written: `1.10` is “1.10”, `no` is “no”. With `isRequired`, empty text is missing too.
    package mutating func string(_ key: String, isRequired: Bool = false) -> Located<String>? {
        guard let scalar = scalar(key, isRequired: isRequired) else { return nil }
        if isRequired, scalar.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            add(Finding(.missingKey, at: scalar.place, "“\(key)” is empty in \(name)", fix: "Write a text."))
            return nil
        }
        return Located(scalar.text, at: scalar.place)
    }

    /// A plain `true` or `false`; YAML 1.1's yes, no, on and off are findings.
    package mutating func bool(_ key: String) -> Located<Bool>? {
        guard let node = node(key) else { return nil }
        if let scalar = node.scalar, scalar.isPlain {
            if scalar.text == "true" { return Located(true, at: node.place) }
            if scalar.text == "false" { return Located(false, at: node.place) }
        }
        let isQuotedBool = node.text == "true" || node.text == "false"
        reportWrong(
            key, node, expected: "true or false",
            fix: isQuotedBool ? "Remove the quotes." : "Write true or false.")
        return nil
    }

    /// A whole number in decimal digits, in the range.
    package mutating func int(_ key: String, in range: ClosedRange<Int> = .min ... .max) -> Located<Int>? {
        guard let node = node(key) else { return nil }
        let expected =
            range == .min ... .max ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let scalar = node.scalar, scalar.isPlain, Self.isDecimal(scalar.text, allowsFraction: false),
            let value = Int(scalar.text), range.contains(value)
        else {
            reportWrong(key, node, expected: expected)
            return nil
        }
        return Located(value, at: node.place)
    }

    /// A decimal number as its text (`1.10` keeps its zero), for callers with arithmetic of their own.
    package mutating func decimalText(_ key: String) -> Located<String>? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar, scalar.isPlain, Self.isDecimal(scalar.text, allowsFraction: true) else {
            reportWrong(key, node, expected: "a number")
            return nil
        }
        return Located(scalar.text, at: node.place)
    }

    /// A day, quoted or not.
    package mutating func day(_ key: String) -> Located<CalendarDate>? {
        guard let node = node(key) else { return nil }
        guard let text = node.text else {
            reportWrong(key, node, expected: "a date", fix: "Write it as 2020-04-19.")
            return nil
        }
        do {
            return Located(try CalendarDate(text: text), at: node.place)
        } catch .impossible {
            reportWrong(key, node, expected: "a date that exists", fix: "Check the month and the day.")
        } catch {
            reportWrong(key, node, expected: "a date", fix: "Write year, month and day as 2020-04-19.")
        }
        return nil
    }

    /// A list of texts; one text alone is a list of one.
    package mutating func strings(_ key: String) -> [Located<String>]? {
        guard let node = node(key) else { return nil }
        if let scalar = node.scalar { return [Located(scalar.text, at: scalar.place)] }
        guard let items = node.items else {
            reportWrong(key, node, expected: "a list of texts")
            return nil
        }
        var texts: [Located<String>] = []
        for item in items {
            if let scalar = item.scalar {
                texts.append(Located(scalar.text, at: scalar.place))
            } else {
                reportWrong(key, item, expected: "a list of texts", fix: "Write one text for each “- ”.")
            }
        }
        return texts
    }

    /// One text, or a mapping from locales to texts.
    package mutating func localized(_ key: String, isRequired: Bool = false) -> LocalizedValue? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        if let scalar = node.scalar { return .same(Located(scalar.text, at: scalar.place)) }
        guard let pairs = node.pairs else {
            reportWrong(key, node, expected: "a text, or a text for each locale")
            return nil
        }
        var texts: [(locale: Located<String>, text: Located<String>)] = []
        for pair in pairs {
            if let scalar = pair.value.scalar {
                let locale = Located(pair.key.text, at: pair.key.place)
                texts.append((locale, Located(scalar.text, at: scalar.place)))
            } else {
                reportWrong("\(key).\(pair.key.text)", pair.value, expected: "text")
            }
        }
        return .perLocale(texts)
    }

    /// `-? digits`, without leading zeros (`0123` is octal to some and decimal to others), and a fraction where
    /// allowed.
    private static func isDecimal(_ text: String, allowsFraction: Bool) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 1 || (allowsFraction && parts.count == 2), let whole = parts.first else { return false }
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else { return false }
        return whole.count == 1 || whole.first != 0x30
    }
}
