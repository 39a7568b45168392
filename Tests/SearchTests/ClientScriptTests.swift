import Testing

@testable import Search

@Suite struct ClientScriptTests {
    @Test(arguments: [
        ("// A comment.\n  const a = 1; // one\n\n", "const a = 1; // one\n"),
        ("  if (a && !b) { c(d, -1); } else e = [f, ...g];\n", "if(a&&!b){c(d,-1);}else e=[f,...g];\n"),
        // Two signs with a space between are not one.
        ("const n = a + +b - -c + d++ + ++e;\n", "const n=a + +b - -c + d++ + ++e;\n"),
        ("return { ...a, b: typeof c === d } in e;\n", "return{...a,b:typeof c===d}in e;\n"),
        // Strings stay as they are, and quotes in them end nothing.
        (
            #"say("a , b", 'c = "d" ; e', "f \" , g", "\\" , h);"# + "\n",
            #"say("a , b",'c = "d" ; e',"f \" , g","\\",h);"# + "\n"
        ),
        // What may be a regular expression, a comment or a template literal is not looked into.
        ("const r = / , /u, s = 1;\n", "const r = / , /u, s = 1;\n"),
        ("const t = ` , ${ a } `;\n", "const t = ` , ${ a } `;\n"),
    ])
    func dropsOnlyWhatAScriptDoesNotNeed(source: String, expected: String) {
        #expect(String(decoding: ClientScript.trimmed("search/a.js", Array(source.utf8)), as: UTF8.self) == expected)
    }

    @Test func leavesTheSpacesOfAStyle() {
        let source = "  .a :hover > * { color: red; }\n"
        let trimmed = ClientScript.trimmed("search/search.css", Array(source.utf8))
        #expect(String(decoding: trimmed, as: UTF8.self) == ".a :hover > * { color: red; }\n")
    }
}
