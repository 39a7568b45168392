/// One line of a text, looked at as a part of an MDX `import` or `export` statement.
struct ModuleLine {
    private let words: [UInt8]

    /// - Parameter line: the bytes of a line, with its line end.
    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        var bytes = Array(line)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        words = bytes
    }

    var isBlank: Bool { words.isEmpty }

    /// `import x …`, `import { …`, `import * as …`, `import "…"`.
    var isImport: Bool {
        guard has(prefix: "import ") else { return false }
        if isComplete { return true }
        return mayContinue
    }

    /// `export const …` and the other declarations of a module.
    var isExport: Bool {
        ["const ", "let ", "var ", "function ", "async ", "class ", "default ", "{", "* "].contains {
            has(prefix: "export " + $0)
        }
    }

    /// It ends as a statement does: a quoted module name, or for an export a semicolon or closing brace.
    var isComplete: Bool {
        var end = words.count
        if end > 0, words[end - 1] == 0x3B { end -= 1 }
        guard end > 1 else { return false }
        if isExport { return end < words.count || words[end - 1] == 0x7D || words[end - 1] == 0x29 }
        let quote = words[end - 1]
        guard quote == 0x22 || quote == 0x27, let open = words[..<(end - 1)].lastIndex(of: quote) else { return false }
        var before = words[..<open]
        while before.last == 0x20 { before.removeLast() }
        return before.elementsEqual("import".utf8) || before.suffix(4).elementsEqual("from".utf8)
    }

    /// The braces that it opens are closed on a later line.
    var mayContinue: Bool {
        if isExport { return true }
        return words.contains(0x7B) && !words.contains(0x7D)
    }

    private func has(prefix: String) -> Bool { words.starts(with: prefix.utf8) }
}
