/// The words of the pages themselves in one locale: button labels, notices, forms of dates and numbers.
///
/// Keys are flat, with dots for the levels of the YAML file: `search.open`, `counts.questions.one`.
package struct UIStrings: Sendable {
    /// The locale's primary language, which decides the plural forms.
    package let language: String
    package let texts: [String: String]
    private let datePattern: String
    /// Names of the months, January first, where the locale writes names.
    private let months: [String]

    package init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
        datePattern = texts["date.pattern"] ?? "{iso}"
        months = (1...12).map { texts["months.\($0)"] ?? String($0) }
    }

    /// The text of a key; the key itself where there is none, so that a gap is seen and never crashes.
    package subscript(key: String) -> String { texts[key] ?? key }

    /// The text of a key with its `{placeholders}` filled in. A placeholder without a value stays as it is.
    package func format(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key]) { Self.value(of: $0, in: values) }
    }

    /// The text of a key as HTML: the text is escaped, the values, which are HTML already, are not.
    package func html(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(Markup.escape(self[key])) { Self.value(of: $0, in: values) }
    }

    private static func value(
        of name: Substring.UTF8View, in values: KeyValuePairs<String, String>
    ) -> String? {
        values.first { $0.key.utf8.elementsEqual(name) }?.value
    }

    /// The form of a key for a count, with `{count}` filled in as a number of the locale.
    package func plural(_ key: String, count: Int) -> String {
        let form =
            texts["\(key).\(PluralForm.of(count, language: language).rawValue)"] ?? texts["\(key).other"] ?? self[key]
        return Self.fill(form) { $0.elementsEqual("count".utf8) ? number(count) : nil }
    }

    /// An integer with the locale's group separator.
    package func number(_ value: Int) -> String {
        let separator = texts["numbers.group"] ?? ","
        let minimum = Int(texts["numbers.groupFrom"] ?? "") ?? 1000
        let digits = String(value.magnitude)
        guard value.magnitude >= UInt(max(0, minimum)) else { return (value < 0 ? "-" : "") + digits }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += separator }
            grouped.append(digit)
        }
        return (value < 0 ? "-" : "") + grouped
    }

    /// A day as the locale writes it: `2020年4月19日`, `19 April 2020`.
    package func date(_ date: CalendarDate) -> String {
        Self.fill(datePattern) { name in
            switch Substring(name) {
            case "year": String(date.year)
            case "month": String(date.month)
            case "day": String(date.day)
            case "monthName": months[date.month - 1]
            case "iso": date.description
            default: nil
            }
        }
    }

    /// A list as the locale joins it.
    package func list(_ items: [String]) -> String {
        items.joined(separator: texts["lists.separator"] ?? ", ")
    }

    /// - Parameter value: What to put in place of a name in braces; nil leaves both as they are.
    private static func fill(_ text: String, _ value: (Substring.UTF8View) -> String?) -> String {
        let text = text.utf8
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
            let name = rest[rest.index(after: open)..<close]
            result += Substring(rest[..<open])
            // A value is never searched again, so that a title with braces stays what it is.
            if let value = value(name) {
                result += value
            } else {
                result += Substring(rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        result += Substring(rest)
        return result
    }
}
