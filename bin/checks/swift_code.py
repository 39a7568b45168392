"""Just enough of Swift's grammar to tell code from comments and strings."""

import re

_TOKEN = re.compile(
    r"""(?P<line>//[^\n]*)"""
    r"""|(?P<block>/\*.*?\*/)"""
    r"""|(?P<raw>(?P<hashes>\#+)(?P<quote>\"\"\"|\").*?(?P=quote)(?P=hashes))"""
    r"""|(?P<multi>\"\"\"(?:\\.|.)*?\"\"\")"""
    r"""|(?P<text>"(?:\\.|[^"\\\n])*")""",
    re.DOTALL)


def code_only(source):
    """The source with comments and the inside of strings blanked; lines and columns stay as they are.

    A string with an interpolation that holds quotes is cut into several, whose inside may be taken for code: more is then
    looked at than should be, never less outside of strings.
    """
    return _TOKEN.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), source)


_IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)\n]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|let|var)[ \t]+)?(?P<module>[A-Za-z_]\w*)",
    re.MULTILINE)


def imports(source):
    """The modules that a file imports, each with its line."""
    code = code_only(source)
    return [(match.group("module"), code.count("\n", 0, match.start("module")) + 1) for match in _IMPORT.finditer(code)]
