/// The messages of libyaml in words that say what an author did and how to mend it.
enum YAMLProblem {
    static func explain(_ problem: String) -> (summary: String, fix: String) {
        let table: [(part: String, summary: String, fix: String)] = [
            ("cannot start any token", "a value begins with a character that YAML keeps for itself", "Put the value in quotes; indent with blanks, not with tabs."),
            ("mapping values are not allowed", "there is a second “: ” in a value without quotes", "Put the value in quotes: `title: \"Q&A: renewal\"`."),
            ("found unexpected end of stream", "a quote or a bracket is opened and never closed", "Close it."),
            ("could not find expected ':'", "a line is not of the form `key: value`", "Write a colon and a blank after the key, or indent the line to continue the value above."),
            ("did not find expected key", "a line is indented differently from its neighbours, or a quote ends too early", "Indent keys of one level alike; double a quote inside quotes."),
            ("did not find expected '-' indicator", "an item of a list is indented differently from its neighbours", "Indent all items alike."),
            ("did not find expected ',' or", "a bracket is opened and never closed", "Close it, and put commas between the items."),
            ("found undefined", "an alias or a tag is used that nothing defines", "Put the value in quotes if it begins with `*` or `!`."),
            ("undefined alias", "an alias is used that nothing defines", "Put the value in quotes if it begins with `*`."),
            ("while scanning an alias", "a value begins with `*`", "Put the value in quotes."),
            ("found a tab", "a tab indents a line", "Indent with blanks."),
            ("found character", "a character stands where YAML does not allow it", "Put the value in quotes."),
            ("found unknown escape", "a backslash in double quotes begins no escape", "Use single quotes, or double the backslash."),
            ("block sequence entries are not allowed", "a list begins on the line of its key", "Begin the list on the next line."),
        ]
        for row in table where problem.contains(row.part) { return (row.summary, row.fix) }
        return ("the YAML cannot be read: \(problem)", "Check the line, and the one before it.")
    }
}
