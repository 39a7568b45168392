/// Reads HTML that is meant to be well-formed, on its own terms: every attribute in double quotes, every tag closed.
struct MarkupCheck {
    private(set) var problems: [String] = []
    private(set) var ids: [String] = []
    private(set) var tags: [(name: String, attributes: [(name: String, value: String)])] = []

    init(_ html: String) {
        var open: [String] = []
        let void: Set<String> = ["br", "hr", "img", "input", "wbr", "col"]
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            let isEnd = rest.first == "/"
            if isEnd { rest = rest.dropFirst() }
            let name = String(rest.prefix { $0.isLetter || $0.isNumber })
            if name.isEmpty { problems.append("a bare < before \(rest.prefix(20))") }
            rest = rest.dropFirst(name.count)
            var attributes: [(name: String, value: String)] = []
            while let first = rest.first, first != ">" {
                if first == " " {
                    rest = rest.dropFirst()
                    continue
                }
                let key = String(rest.prefix { $0 != "=" && $0 != ">" && $0 != " " })
                rest = rest.dropFirst(key.count)
                var value = ""
                if rest.hasPrefix("=\"") {
                    value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                    rest = rest.dropFirst(value.count + 3)
                }
                attributes.append((key, value))
                if key == "id" { ids.append(value) }
            }
            rest = rest.dropFirst()
            if isEnd {
                if open.last == name { open.removeLast() } else { problems.append("</\(name)> in \(open)") }
            } else {
                tags.append((name, attributes))
                if !void.contains(name) { open.append(name) }
            }
        }
        if !open.isEmpty { problems.append("left open: \(open)") }
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted { problems.append("the id \(id) twice") }
    }
}
