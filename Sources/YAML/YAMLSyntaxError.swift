internal import Diagnostics
internal import Yams

/// Says in an author's words what the YAML library found wrong.
enum YAMLSyntaxError {
    /// What to tell, without the place.
    private struct Wording {
        var summary: String
        var explanation = ""
        var fix = ""
        /// Whether the trouble is where the construct began, not where the library gave up.
        var isAtStart = false
    }

    static func finding(for error: YamlError, lines: YAMLLines) -> Finding {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return finding(problem: problem, context: context, mark: mark, lines: lines)
        case .reader(let problem, _, let value, _):
            return unreadable(problem, value: value, lines: lines)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return YAMLDuplicateKey.finding(name: duplicates.first ?? "", first: context.mark, lines: lines)
        default:
            return Finding(
                .yamlSyntax, at: lines.place(line: 1, column: 1), "the YAML is too large or too deep to read",
                fix: "Write the values in a simpler form.")
        }
    }

    private static func finding(
        problem: String, context: YamlError.Context?, mark: Mark, lines: YAMLLines
    ) -> Finding {
        let offset = lines.offset(line: mark.line, column: mark.column)
        let next = offset < lines.range.upperBound ? lines.source.bytes[offset] : 0
        let wording = wording(problem: problem, context: context?.text ?? "", next: next)
        let at = wording.isAtStart ? context?.mark ?? mark : mark
        return Finding(
            .yamlSyntax, at: lines.place(line: at.line, column: at.column), wording.summary,
            explanation: wording.explanation, fix: wording.fix)
    }

    private static func wording(problem: String, context: String, next: UInt8) -> Wording {
        switch problem {
        case _ where context == "while scanning a quoted scalar" && problem.hasPrefix("found unexpected"):
            return Wording(
                summary: "a quote is not closed", explanation: "The text that begins here runs to the end of the YAML.",
                fix: "Close the quote; inside single quotes write '' for an apostrophe.", isAtStart: true)
        case _ where problem.hasPrefix("found a tab character"):
            return cannotStart(0x09)
        case "found character that cannot start any token":
            return cannotStart(next)
        case "mapping values are not allowed in this context":
            return Wording(
                summary: "a colon followed by a space is inside a value",
                explanation: "YAML takes it for the end of another key.",
                fix: "Put the value in quotes; if this line is a key, align it with its neighbours.")
        case "could not find expected ':'":
            return Wording(
                summary: "a key has no colon",
                explanation: "Each line is “key: value”, or continues the value above it.",
                fix: "Write a colon and a space after the key, or indent the line.", isAtStart: true)
        case "did not find expected key":
            return Wording(
                summary: "a key was expected here",
                explanation: "The line is indented differently from its neighbours, or text follows a closing quote.",
                fix: "Align the keys of one mapping; put the whole value in one pair of quotes.")
        case "did not find expected '-' indicator":
            return Wording(
                summary: "a list item was expected here",
                explanation: "The line is indented like the list, but it does not begin with “- ”.",
                fix: "Begin it with “- ”, or align it with the key that it belongs to.")
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            let end = problem.hasSuffix("']'") ? "]" : "}"
            return Wording(
                summary: "“\(end == "]" ? "[" : "{")” is not closed",
                explanation: "Only “,” or “\(end)” may follow an item.",
                fix: "Write “\(end)” at the end, and put items that hold special characters in quotes.", isAtStart: true
            )
        default:
            return rareWording(problem: problem, context: context)
        }
    }

    private static func rareWording(problem: String, context: String) -> Wording {
        switch problem {
        case _ where problem == "found undefined alias" || context == "while scanning an alias":
            return Wording(
                summary: "a value begins with “*”",
                explanation: "YAML takes that for an alias, and no anchor has its name.",
                fix: "Put the value in quotes.")
        case _ where context == "while scanning an anchor":
            return Wording(
                summary: "a value begins with “&”", explanation: "YAML takes that for an anchor.",
                fix: "Put the value in quotes.")
        case _ where context.hasPrefix("while scanning a tag") || problem == "found undefined tag handle":
            return Wording(
                summary: "a value begins with “!”", explanation: "YAML takes that for a tag.",
                fix: "Put the value in quotes.")
        case _ where context == "while scanning a block scalar":
            return Wording(
                summary: "a block of text cannot begin like this",
                explanation:
                    "After “|” or “>” only “+”, “-” and a digit may follow on the line; the text is indented.",
                fix: "Move the text to the next line and indent it by two spaces, or put the value in quotes.")
        case "found unknown escape character":
            return Wording(
                summary: "an unknown escape after “\\” in double quotes",
                explanation: "In double quotes “\\” begins an escape such as “\\n”.",
                fix: "Write “\\\\”, or use single quotes.")
        case "block sequence entries are not allowed in this context":
            return Wording(
                summary: "a list item “- ” cannot stand here",
                explanation: "A list begins on the line after its key.",
                fix: "Move the item to a line of its own, or put the value in quotes.")
        case "did not find expected <document start>":
            return Wording(
                summary: "text after the end of the values", explanation: "The values above are complete.",
                fix: "Check the indentation of this line.")
        default:
            let text = context.isEmpty ? problem : "\(problem) \(context)"
            return Wording(summary: "YAML cannot be read: \(text)")
        }
    }

    private static func cannotStart(_ byte: UInt8) -> Wording {
        if byte == 0x09 {
            return Wording(
                summary: "a tab is used for indentation", explanation: "YAML allows only spaces there.",
                fix: "Replace the tab by spaces.")
        }
        return Wording(
            summary: "a value cannot begin with “\(Unicode.Scalar(byte))”",
            explanation: "YAML keeps that character for itself.",
            fix: "Put the value in quotes.")
    }

    /// The library tells the character, not reliably its place; the first of its kind is the one.
    private static func unreadable(_ problem: String, value: Int32, lines: YAMLLines) -> Finding {
        var line = 1
        var column = 1
        let bad = UInt32(bitPattern: value)
        outer: for (index, _) in lines.lines.enumerated() {
            let text = String(decoding: lines.source.bytes[lines.bytes(ofLine: index)], as: UTF8.self)
            for (position, scalar) in text.unicodeScalars.enumerated() where scalar.value == bad {
                (line, column) = (index + 1, position + 1)
                break outer
            }
        }
        let code = String(bad, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Finding(
            .yamlSyntax, at: lines.place(line: line, column: column),
            problem == "control characters are not allowed"
                ? "the control character \(name) is not allowed in YAML" : "YAML cannot be read: \(problem)",
            explanation: "It is invisible, and mostly pasted by accident.", fix: "Delete it.")
    }
}
