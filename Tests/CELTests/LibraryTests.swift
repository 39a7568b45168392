import CEL
import Testing

/// Operators, functions and macros beyond what the conformance suite has, and their errors.
@Suite struct LibraryTests {
    /// Expression and the text of its value, or the kind of its error.
    private func check(_ source: String, _ expected: String) throws {
        let found: String
        do {
            found = try evaluate(source, in: testEnvironment()).celText
        } catch let error as EvaluationError {
            found = error.kind.rawValue
        }
        #expect(found == expected, "\(source)")
    }

    @Test(arguments: [
        ("-9223372036854775808 / -1", "outOfRange"), ("-9223372036854775808 % -1", "outOfRange"), ("-7 / 2", "-3"),
        ("-7 % 2", "-1"), ("7u / 2u", "3u"), ("1.0 / 0.0 > 1e308", "true"), ("5.0 % 2.0", "noSuchOverload"),
        ("1 + 1u", "noSuchOverload"), ("1 + 1.0", "noSuchOverload"), ("-(1u)", "noSuchOverload"),
        ("--9223372036854775808", "outOfRange"), ("[1] + [2]", "[1, 2]"), ("b'a' + b'b'", "b\"ab\""),
        ("'a' - 'b'", "noSuchOverload"), ("1 == '1'", "false"), ("null != 1", "true"), ("[1] == [1.0]", "true"),
        ("{1: 2} == {1u: 2.0}", "true"), ("{1: 2} == {2: 2}", "false"), ("'e\\u0301' == '\\u00e9'", "false"),
        ("18446744073709551615u > -1", "true"), ("double('NaN') < 1.0", "false"), ("1 < double('NaN')", "false"),
        ("9223372036854775807 == 9223372036854775808.0", "true"), ("type(1) < type(2)", "noSuchOverload"),
        ("1 in {1.5 > 1.0 ? 1u : 2u: 0}", "true"), ("1.5 in {1: 0}", "false"), ("'a' in 'abc'", "noSuchOverload"),
        ("{1: 'a'}[1.0]", "\"a\""), ("{1: 'a'}[1.5]", "noSuchKey"), ("{1: 'a'}[b'']", "noSuchOverload"),
        ("[1][1u]", "indexOutOfRange"), ("[1][0.0]", "1"), ("[1][-1]", "indexOutOfRange"), ("'a'[0]", "noSuchOverload"),
        ("has({'a': null}.a)", "true"), ("has({'a': 1}.b)", "false"), ("has([1].a)", "noSuchOverload"),
        ("{'a': {'b': 1}}.a.b", "1"), ("true && 1", "noSuchOverload"), ("1 && false", "false"),
        ("1 / 0 == 0 || true", "true"), ("true ? 1 : 1 / 0", "1"), ("null ? 1 : 2", "noSuchOverload"),
    ])
    func computesOperators(source: String, expected: String) throws { try check(source, expected) }

    @Test(arguments: [
        ("size('e\\u0301😀')", "3"), ("{'a': 1}.size()", "1"), ("size(1)", "noSuchOverload"),
        ("size()", "noSuchOverload"),
        ("contains('a', 'b')", "unknownFunction"), ("'a\\r\\nb'.contains('\\n')", "true"), ("dyn(1)", "1"),
        ("'\\u00e9'.startsWith('e')", "false"), ("'abc'.endsWith('')", "true"), ("1.contains('a')", "noSuchOverload"),
        ("bool('TrUe')", "invalidArgument"), ("bool(1)", "noSuchOverload"), ("int('1.5')", "invalidArgument"),
        ("int('9223372036854775808')", "invalidArgument"), ("int(double('NaN'))", "outOfRange"), ("int(-1.9)", "-1"),
        ("int(timestamp('1969-12-31T23:59:59.5Z'))", "-1"), ("uint(-0.5)", "outOfRange"),
        ("uint('-1')", "invalidArgument"),
        ("uint(18446744073709551616.0)", "outOfRange"), ("double('0x10')", "invalidArgument"),
        ("double('1e5')", "100000.0"),
        ("double('inf')", "invalidArgument"), ("double('-Infinity')", "double(\"-Infinity\")"), ("string(5u)", "\"5\""),
        ("double('')", "invalidArgument"), ("int('')", "invalidArgument"),
        ("string(b'\\xff')", "invalidArgument"), ("string(null)", "noSuchOverload"), ("string([1])", "noSuchOverload"),
        ("string(duration('1h1.001s'))", "\"3601.001s\""),
        (
            "string(timestamp('2026-01-01T00:00:00.120+01:00'))",
            "\"2025-12-31T23:00:00.12Z\""
        ), ("bytes(1)", "noSuchOverload"), ("timestamp(253402300800)", "outOfRange"),
        ("type(type(1))", "type"), ("type(null)", "null_type"),
    ])
    func convertsAndMeasures(source: String, expected: String) throws { try check(source, expected) }

    @Test(arguments: [
        ("duration('1h30m')", "duration(\"5400s\")"), ("duration('-1.5h')", "duration(\"-5400s\")"),
        ("duration('0')", "duration(\"0s\")"),
        ("duration('.5s')", "duration(\"0.5s\")"), ("duration('1us')", "duration(\"0.000001s\")"),
        ("duration('-9223372036854775808ns')", "duration(\"-9223372036.854775808s\")"),
        ("duration('9223372036854775808ns')", "outOfRange"), ("duration('99999999999999999999s')", "outOfRange"),
        ("duration('')", "invalidArgument"), ("duration('5')", "invalidArgument"),
        ("duration('1d')", "invalidArgument"),
        ("duration('1h-1m')", "invalidArgument"), ("duration('.s')", "invalidArgument"),
        ("duration('--1s')", "invalidArgument"),
        ("timestamp('2024-02-28T00:00:00Z') + duration('24h')", "timestamp(\"2024-02-29T00:00:00Z\")"),
        ("timestamp('2026-01-01T00:00:00Z') - timestamp('2025-01-01T00:00:00Z') == duration('8760h')", "true"),
        ("timestamp('1970-01-01T00:00:00Z') - duration('-9223372036854775808ns') > timestamp(0)", "true"),
        ("duration('1s') - timestamp(0)", "noSuchOverload"), ("timestamp(0) + timestamp(0)", "noSuchOverload"),
        ("timestamp('2026-11-23T00:30:00Z').getDayOfWeek('Asia/Tokyo')", "1"),
        ("timestamp('2026-12-31T15:00:00Z').getFullYear('Asia/Tokyo')", "2027"),
        ("timestamp('2026-12-31T15:00:00Z').getFullYear('09:00')", "2027"),
        ("timestamp('2026-12-31T15:00:00Z').getMinutes('-00:30')", "30"),
        ("timestamp('2000-12-31T00:00:00Z').getDayOfYear()", "365"), ("timestamp(0).getMonth()", "0"),
        ("timestamp('1582-10-15T00:00:00Z').getDayOfWeek()", "5"), ("timestamp(-1).getSeconds()", "59"),
        ("timestamp(0).getHours('Nowhere/City')", "invalidArgument"), ("timestamp(0).getHours(9)", "noSuchOverload"),
        ("duration('-90s').getMinutes()", "-1"), ("duration('1s').getFullYear()", "noSuchOverload"),
        ("duration('1s').getHours('UTC')", "noSuchOverload"),
    ])
    func computesWithTime(source: String, expected: String) throws { try check(source, expected) }

    @Test func knowsNoNamedZonesWithoutTheHost() throws {
        #expect(try evaluationError("timestamp(0).getHours('Asia/Tokyo')")?.kind == .invalidArgument)
        #expect(try evaluate("timestamp(0).getHours('UTC')") == .int(0))
    }

    @Test(arguments: [
        ("'日本語'.charAt(3)", "\"\""), ("'日本語'.charAt(4)", "indexOutOfRange"), ("'aaa'.indexOf('aa', 1)", "1"),
        ("'abc'.indexOf('', 3)", "3"), ("'abc'.indexOf('c', -1)", "indexOutOfRange"), ("'aaa'.lastIndexOf('aa')", "1"),
        ("'aaa'.lastIndexOf('aa', 0)", "0"), ("'abc'.lastIndexOf('', 1)", "1"), ("[1].join()", "noSuchOverload"),
        ("'abc'.replace('', '-')", "\"-a-b-c-\""), ("'aaa'.replace('a', 'b', 2)", "\"bba\""),
        ("'aaa'.replace('aa', 'b')", "\"ba\""),
        ("'aaa'.replace('a', 'b', 0)", "\"aaa\""), ("'aaa'.replace('a', 'b', -5)", "\"bbb\""), ("''.split('')", "[]"),
        ("'abc'.split('')", "[\"a\", \"b\", \"c\"]"), ("'abc'.split('', 2)", "[\"a\", \"bc\"]"),
        ("''.split(',')", "[\"\"]"),
        ("'a,b,c'.split(',', 2)", "[\"a\", \"b,c\"]"), ("','.split(',')", "[\"\", \"\"]"),
        ("'abc'.substring(3)", "\"\""), ("'abc'.substring(1, 4)", "indexOutOfRange"), ("'　a　'.trim()", "\"a\""),
        ("' '.trim()", "\"\""),
        ("'aé'.upperAscii()", "\"Aé\""), ("strings.quote('a\\000\"')", "\"\\\"a\\u0000\\\\\\\"\\\"\""),
        ("base64.decode('aGk=')", "b\"hi\""), ("base64.decode('aGk')", "b\"hi\""),
        ("base64.decode('aGk==')", "invalidArgument"),
        ("base64.decode('a')", "invalidArgument"), ("base64.decode('a*==')", "invalidArgument"),
        ("base64.encode('a')", "noSuchOverload"),
        ("math.greatest([])", "invalidArgument"), ("math.least('a')", "noSuchOverload"),
        ("math.greatest(1, 2.5, 2u)", "2.5"),
        ("math.sqrt(4)", "2.0"), ("math.round(-0.5)", "-1.0"), ("math.bitShiftLeft(1, 63)", "-9223372036854775808"),
        ("math.bitShiftLeft(1u, 64)", "0u"), ("math.bitAnd(1, 1u)", "noSuchOverload"),
        ("math.isInf(1.0 / 0.0)", "true"),
    ])
    func computesExtensions(source: String, expected: String) throws { try check(source, expected) }

    @Test(arguments: [
        ("'%.2f'.format([0.125])", "\"0.12\""), ("'%.2f'.format([0.375])", "\"0.38\""),
        ("'%.0f'.format([0.5])", "\"0\""),
        ("'%.0f'.format([1.5])", "\"2\""), ("'%.0f'.format([9.5])", "\"10\""), ("'%.1f'.format([99.95])", "\"100.0\""),
        ("'%.0f'.format([1e23])", "\"99999999999999991611392\""), ("'%.3f'.format([1e-300])", "\"0.000\""),
        ("'%.2e'.format([9.999])", "\"1.00e+01\""), ("'%.0e'.format([0.0])", "\"0e+00\""),
        ("'%e'.format([-0.00123])", "\"-1.230000e-03\""),
        ("'%.20f'.format([0.1])", "\"0.10000000000000000555\""), ("'%f'.format([-0.0])", "\"-0.000000\""),
        ("'%f'.format([3])", "\"3.000000\""), ("'%x'.format([-255])", "\"-ff\""), ("'%b'.format([true])", "\"1\""),
        ("'%s'.format([{'b': 1, 'a': [null]}])", "\"{a: [null], b: 1}\""), ("'%s'.format([1, 2])", "\"1\""),
        ("'%'.format([])", "invalidArgument"), ("'%.f'.format([1.0])", "invalidArgument"),
        ("'%.2d'.format([1])", "invalidArgument"),
        ("'%5d'.format([1])", "invalidArgument"), ("'%.9999f'.format([1.0])", "invalidArgument"),
        ("'%d'.format(['1'])", "noSuchOverload"),
        ("'%s'.format('a')", "noSuchOverload"), ("'日本 %s'.format(['語'])", "\"日本 語\""),
    ])
    func formats(source: String, expected: String) throws { try check(source, expected) }

    @Test(arguments: [
        ("'abc'.matches('b')", "true"), ("'abc'.matches('^b')", "false"), ("'abc'.matches('^abc$')", "true"),
        ("'a\\nb'.matches('a.b')", "false"), ("'a\\nb'.matches('(?s)a.b')", "true"),
        ("'a\\nb'.matches('(?m)^b$')", "true"),
        ("'ABC'.matches('(?i)b')", "true"), ("'É'.matches('(?i)é')", "true"), ("'ab'.matches('(?i:A)b')", "true"),
        ("'aB'.matches('(?i:A)b')", "false"), ("'aaa'.matches('^a{2,3}$')", "true"),
        ("'a'.matches('^a{2,}$')", "false"),
        ("'a{,2}'.matches('a{,2}')", "true"), ("'ab'.matches('^(?:a|b)+?$')", "true"),
        ("'x1'.matches(r'^\\w\\d$')", "true"),
        ("'x 1'.matches(r'x\\s1')", "true"), ("'a-]'.matches('^[]a-]+$')", "true"), ("'b'.matches('[^a-c]')", "false"),
        ("'漢'.matches(r'\\p{Lo}')", "true"), ("'a'.matches(r'\\PL')", "false"), ("'a.b'.matches(r'\\Qa.b\\E')", "true"),
        ("'foo bar'.matches(r'\\bbar\\b')", "true"), ("'foobar'.matches(r'\\bbar')", "false"),
        ("'A'.matches('[[:alpha:]]')", "true"),
        ("'7'.matches(r'[^\\D]')", "true"), ("'A'.matches(r'\\x41')", "true"), ("'😀'.matches(r'^\\x{1F600}$')", "true"),
        ("'日本'.matches('^..$')", "true"), ("'ab'.matches('(?P<x>a)(?<y>b)')", "true"), ("''.matches('^$')", "true"),
        ("'ab'.matches('a||b')", "true"), ("'www.example.com'.matches(r'^(www\\.)?[a-z]+\\.com$')", "true"),
        ("'a'.matches('(')", "invalidArgument"), ("'a'.matches(')')", "invalidArgument"),
        ("'a'.matches('[')", "invalidArgument"),
        ("'a'.matches('*')", "invalidArgument"), ("'a'.matches('a**')", "invalidArgument"),
        ("'a'.matches('a{3,2}')", "invalidArgument"),
        ("'a'.matches('(?=a)')", "invalidArgument"), ("'a'.matches('(?<!a)')", "invalidArgument"),
        ("'a'.matches(r'(a)\\1')", "invalidArgument"),
        ("'a'.matches(r'\\y')", "invalidArgument"), ("'a'.matches('[b-a]')", "invalidArgument"),
        ("'a'.matches(r'\\p{Foo}')", "invalidArgument"),
        ("'a'.matches('\\\\')", "invalidArgument"), ("'a'.matches('[[:x:]]')", "invalidArgument"),
        ("'a'.matches(1)", "noSuchOverload"),
    ])
    func matchesPatterns(source: String, expected: String) throws { try check(source, expected) }

    @Test(arguments: [
        ("[1, 0].exists_one(x, 1 / x > 0)", "divisionByZero"), ("[0, 1].exists(x, 1 / x > 0)", "true"),
        ("[1, 0].all(x, 1 / x > 0)", "divisionByZero"), ("{'a': 1}.map(k, k)", "[\"a\"]"),
        ("{'a': 1}.filter(k, true)", "[\"a\"]"),
        ("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]"), ("[[1], [2]].map(x, x.map(x, x + 1))", "[[2], [3]]"),
        ("[1, 2].map(x, x)[0] + [5].map(x, .size([x]))[0]", "2"), ("'abc'.all(x, true)", "noSuchOverload"),
        ("[1].all(x)", "unknownFunction"), ("[1, 2].transformMap(i, v, v)", "{0: 1, 1: 2}"),
        ("['a', 'b'].transformMapEntry(i, v, {v: i})", "{\"a\": 0, \"b\": 1}"),
        ("[1, 1].transformMapEntry(i, v, {v: i})", "duplicateKey"),
        ("[1].transformMapEntry(i, v, v)", "noSuchOverload"),
        ("{'a': 1, 'b': 2}.transformMapEntry(k, v, v > 1, {v: k})", "{2: \"b\"}"),
        ("{'a': 1}.transformList(k, v, k + string(v))", "[\"a1\"]"), ("[5].existsOne(i, v, i == 0 && v == 5)", "true"),
        ("[1, 2, 3].exists_one(x, x > 2)", "true"), ("cel.bind(x, 1, cel.bind(x, x + 1, x))", "2"),
        ("[1].filter(x, 1)", "noSuchOverload"),
    ])
    func runsMacros(source: String, expected: String) throws { try check(source, expected) }
}
