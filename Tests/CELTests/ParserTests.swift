import CEL
import Testing

/// What the parser refuses, and where; and how it groups what it takes. (The conformance suite has no refusals.)
@Suite struct ParserTests {
    /// Text, 0-based byte offset of the refusal, its length in bytes, and a part of the message.
    @Test(arguments: [
        ("", 0, 0, "the expression is empty"),
        ("  // only a comment", 19, 0, "the expression is empty"),
        ("1 +", 3, 0, "the expression ends where a value was expected"),
        ("1 2", 2, 1, "found '2' where an operator or the end was expected"),
        ("(1", 2, 0, "where the ')' that closes a parenthesis was expected"),
        ("1)", 1, 1, "found ')'"),
        ("[1, 2", 5, 0, "where the ']' that closes the list was expected"),
        ("[,]", 1, 1, "found ','"),
        ("{'a' 1}", 5, 1, "where the ':' between a key and its value was expected"),
        ("{'a': 1", 7, 0, "the '}' that closes the map"),
        ("f(1,)", 4, 1, "found ')' where a value was expected"),
        ("a ? b", 5, 0, "the ':' of '? :'"),
        ("a ? b ? c : d : e", 6, 1, "the ':' of '? :'"),
        ("a[1", 3, 0, "the ']' after the index"),
        ("a.", 2, 0, "where a field or method name was expected"),
        ("a.1", 1, 2, "found '.1'"),
        ("a.in", 2, 2, "found 'in'"),
        ("!-a", 1, 1, "'!' and '-' cannot follow each other"),
        ("1 = 1", 2, 1, "\"=\" is not part of the language"),
        ("a & b", 2, 1, "\"&\" is not part of the language"),
        ("a | b", 2, 1, "\"|\" is not part of the language"),
        ("a and b", 2, 3, "found 'and'"),
        ("not a", 4, 1, "found 'a'"),
        ("１ + 1", 0, 3, "\"１\" is not part of the language"),
        ("'日本' + §", 11, 2, "\"§\" is not part of the language"),
        ("for", 0, 3, "'for' is a reserved word"),
        ("package(1)", 0, 7, "'package' is a reserved word"),
        ("in", 0, 2, "found 'in' where a value was expected"),
        ("1.", 2, 0, "a field or method name"),
        ("12ab", 0, 4, "'12ab' is not a number"),
        ("0xg", 0, 3, "'0xg' is not a number"),
        ("9223372036854775808", 0, 19, "too large for int"),
        ("-9223372036854775809", 1, 19, "too large for int"),
        ("18446744073709551616u", 0, 21, "too large for uint"),
        ("1e999", 0, 5, "too large for a double"),
        ("'abc", 0, 4, "the string is not closed"),
        ("'a\nb'", 0, 2, "the string is not closed"),
        ("'a\rb'", 0, 2, "the string is not closed"),
        ("'''abc''", 0, 8, "the string is not closed"),
        ("rb'a'", 0, 2, "'rb' is not a prefix of a string"),
        ("'\\q'", 1, 2, "'\\q' is not an escape"),
        ("'a\\", 2, 1, "a backslash ends the expression"),
        ("'\\x4'", 1, 4, "does not have its 2 hexadecimal digits"),
        ("'\\u12'", 1, 5, "does not have its 4 hexadecimal digits"),
        ("'\\ud800'", 1, 6, "'\\ud800' is not a Unicode code point"),
        ("'\\U00110000'", 1, 10, "is not a Unicode code point"),
        ("'\\400'", 1, 2, "'\\4' is not an escape"),
        ("'\\38'", 1, 4, "does not have its 3 octal digits"),
        ("b'\\u0041'", 2, 2, "'\\u' is not an escape"),
        ("has(a)", 4, 1, "'has' takes a selection"),
        ("has(a['b'])", 4, 6, "'has' takes a selection"),
        ("[1].all(1, true)", 8, 1, "'1' must be a plain name"),
        ("[1].map(a.b, true)", 8, 3, "'a.b' must be a plain name"),
        ("[1].all(.x, true)", 8, 2, "'.x' must be a plain name"),
        ("[1].all(x, x, true)", 11, 1, "two variables named 'x'"),
        ("cel.bind(1, 2, 3)", 9, 1, "'1' must be a plain name"),
        ("Message{a: 1}", 7, 1, "found '{'"),
        ("a.``", 2, 1, "a name in back quotes"),
        ("`a`", 0, 3, "where a value was expected"),
        ("\u{0}", 0, 1, "is not part of the language"),
    ])
    func refusesWithThePlace(source: String, offset: Int, length: Int, message: String) throws {
        let error = try #require(parseError(source))
        #expect(error.message.contains(message), "\(error)")
        #expect(error.place.utf8Offset == offset, "\(error)")
        #expect(error.utf8Length == length, "\(error)")
    }

    @Test func countsLinesColumnsBytesAndScalars() throws {
        let error = try #require(parseError("'é' +\r\n\r'😀' +\n  'é😀' § 1"))
        #expect(error.place.line == 4)
        #expect(error.place.column == 8)
        #expect(error.place.utf8Column == 12)
        #expect(error.place.utf8Offset == 29)
        #expect(error.place.scalarOffset == 21)
        #expect(error.description == "4:8: \"§\" is not part of the language")
    }

    @Test(arguments: [
        ("1 = 1", "write '==' to compare"), ("a & b", "write '&&' for 'and'"), ("a or b", "write '||'"),
        ("“a”", "write straight quotes"), ("b'\\u0041'", "write \\x"),
    ])
    func saysHowToMendIt(source: String, help: String) throws {
        #expect(try #require(parseError(source)?.help).contains(help))
    }

    /// Each pair is one expression with and without its parentheses.
    @Test(arguments: [
        ("1 + 2 * 3", "1 + (2 * 3)"), ("10 - 4 - 3", "(10 - 4) - 3"), ("100 / 10 / 2", "(100 / 10) / 2"),
        ("7 % 4 * 2", "(7 % 4) * 2"), ("1 + 1 < 3", "(1 + 1) < 3"), ("1 in [1] == true", "(1 in [1]) == true"),
        ("1 < 2 == true", "(1 < 2) == true"), ("true || false && false", "true || (false && false)"),
        ("false ? 1 : true ? 2 : 3", "false ? 1 : (true ? 2 : 3)"), ("true || true ? 1 : 2", "(true || true) ? 1 : 2"),
        ("-2 + 3", "(-2) + 3"), ("!true || true", "(!true) || true"), ("-[1][0]", "-([1][0])"),
        ("1 - -1", "1 - (-1)"), ("!!false", "!(!false)"),
    ])
    func groupsByPrecedence(plain: String, grouped: String) throws {
        #expect(try evaluate(plain) == evaluate(grouped))
    }

    @Test(arguments: [
        ("[1, 2,]", "[1, 2]"), ("{'a': 1,}", "{\"a\": 1}"), ("1 // one\n + 2", "3"), ("\t1\u{0C}\r\n+ 2", "3"),
        ("007", "7"),
        ("0XfF", "255"), ("0xFFu", "255u"), (".5", "0.5"), ("1E3", "1000.0"), ("1.5e-3", "0.0015"),
        ("-9223372036854775808", "-9223372036854775808"), ("R'\\n'", "\"\\\\n\""), ("bR'\\n'", "b\"\\\\n\""),
        ("'''a'b\n\"c'''", "\"a'b\\n\\\"c\""), ("'\\101\\x41\\u0041\\U00000041'", "\"AAAA\""),
        ("{'for': 1}.for", "1"), ("{'a-b': 1}.`a-b`", "1"), ("google.protobuf.Timestamp", "google.protobuf.Timestamp"),
        ("'é'.size()", "1"), ("b'é'.size()", "2"), ("-5.0", "-5.0"), ("- 5", "-5"), ("3.size", "error"),
    ])
    func reads(source: String, text: String) throws {
        let found = (try? evaluate(source))?.celText ?? "error"
        #expect(found == text)
    }

    @Test func givesEachNodeItsPlaceAndText() throws {
        let expression = try CEL.Expression(parsing: "a.b +\n (c[0] ? 'é' : f(x, -1))")
        #expect(expression.text(of: expression.root) == "a.b +\n (c[0] ? 'é' : f(x, -1))")
        let texts = expression.nodes.indices.map { expression.text(of: $0) }
        #expect(texts.contains("c[0] ? 'é' : f(x, -1)") && texts.contains("-1") && texts.contains("f(x, -1)"))
        let branch = try #require(expression.branches.first)
        #expect(expression.place(of: branch.node).line == 2)
        #expect(expression.place(of: branch.node).column == 3)
        #expect(branch.ways.map { expression.text(of: $0) } == ["'é'", "f(x, -1)"])
        #expect(expression.nodes[expression.root].anchor == 4)
    }
}
