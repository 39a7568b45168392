internal import Diagnostics

extension Finding {
    /// - Parameter line: from 0, in the body.
    static func droppedModuleLine(_ line: Int, _ context: ParseContext) -> Finding {
        let text = context.source.bytes[context.lines.range(line)].prefix(80)
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
        return Finding(
            .moduleLine, at: context.place(line: line + context.firstLine, column: 1),
            "“\(words)” is left out",
            explanation: "Module lines belong to MDX, which is a program; articles here are Markdown.",
            fix: "Delete the line; what it imports can be a template in templates/components.")
    }

    static func tooDeep(_ place: Place, limit: Int) -> Finding {
        Finding(
            .nestingTooDeep, at: place, "more than \(limit) levels of quotes, lists or emphasis stand in one another",
            explanation: "The text is kept, its outer levels too; what is deeper is shown without its markup.",
            fix: "Take levels away.")
    }

    static func malformedAttributes(_ words: String, _ reason: String, _ place: Place) -> Finding {
        Finding(
            .headingAttributes, at: place, "“\(words)” is not read as the heading's attributes: \(reason)",
            explanation: "The braces are shown as text, and the heading gets an anchor made from its words.",
            fix: "Write {#id .class key=value} with blanks between the parts, or \\{ for a brace in the text.")
    }

    static func unknownCallout(_ name: String, _ place: Place) -> Finding {
        let kinds = CalloutKind.allCases.map { $0.name.uppercased() }
        let hint = NearestName.hint(name.uppercased(), among: kinds)
        return Finding(
            .unknownCallout, at: place, "“[!\(name)]” is no kind of callout",
            explanation: "It is shown as an ordinary quote that begins with the word in brackets.",
            fix: (hint.isEmpty ? "" : hint + " ") + "Use one of " + kinds.joined(separator: ", ") + ".")
    }

    static func componentExpression(_ tag: ComponentTag, _ place: Place) -> Finding {
        let name = String(decoding: tag.name, as: UTF8.self)
        return Finding(
            .componentExpression, at: place, "“<\(name)>” has an attribute in braces and is shown as text",
            explanation: "A value in braces is a program of MDX, which nothing here can run.",
            fix: "Write the value in quotes.")
    }

    static func unclosedComponent(_ name: [UInt8], _ place: Place) -> Finding {
        let name = String(decoding: name, as: UTF8.self)
        return Finding(
            .componentTag, at: place, "“<\(name)>” is not closed",
            explanation: "Its closing tag must stand in the same paragraph, item or quote; it is taken to be empty.",
            fix: "Add </\(name)>, or write <\(name)/> for one without content.")
    }

    static func unopenedComponent(_ name: [UInt8], _ place: Place) -> Finding {
        let name = String(decoding: name, as: UTF8.self)
        return Finding(
            .componentTag, at: place, "“</\(name)>” closes nothing",
            explanation: "Its opening tag must stand in the same paragraph, item or quote; the tag is left out.",
            fix: "Add <\(name)> before it, or delete it.")
    }
}
