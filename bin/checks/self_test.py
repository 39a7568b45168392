"""Shows that each check can fail: plants a fault in a copy of the repository, and wants the check to name it."""

import contextlib
import os
import shutil
import sys
import tempfile

from . import sarif, site
from .result import read

# For each check: a file, what is done to it, and what the check must say. A pair of texts replaces the first by the second,
# one text is appended, None removes the file. Counts of zero are tested for every check by a copy that holds nothing.
FAULTS = {
    "format": [("Sources/JSON/Planted.swift", "struct  Planted { let a = [1,2] }\n", "Planted.swift")],
    "imports": [
        ("Sources/JSON/Planted.swift", "package import Diagnostics\n", "JSON may not import Diagnostics"),
        ("Sources/JSON/Planted.swift", "@preconcurrency import struct Foundation.Date\n", "JSON may not import Foundation"),
        ("Sources/Planted/Planted.swift", "import JSON\n", "the module Planted is not in"),
        ("bin/modules.txt", "core Planted:\n", "there is no module Planted"),
        ("bin/modules.txt", ("core JSON:", "core JSON: Dispatch"), "JSON does not import Dispatch"),
        ("bin/modules.txt", ("core JSON:", "core JSON: Generator"), "which is not below it"),
        ("bin/modules.txt", ("core JSON:", "core JSON: Yams"), "JSON has Yams already"),
        ("bin/modules.txt", "Planted\n", "not of the form"),
    ],
    "benchmarks": [
        ("bin/modules.txt", ("Diagnostics: JSON ", "Diagnostics: CEL JSON "), "Diagnostics imports CEL"),
        ("bin/modules.txt", ("Diagnostics: JSON ", "Diagnostics: "), "Diagnostics does not import JSON"),
    ],
    "purity": [
        ("Sources/JSON/Planted.swift", f"let planted = {code}\n", f"({rule})") for rule, code in [
            ("file-system", "FileManager.default"), ("today", "Date()"), ("clock", "ContinuousClock()"),
            ("environment", "ProcessInfo.processInfo"), ("print", "print(1)"), ("random", "Int.random(in: 0...1)"),
            ("locale", "Locale.current"), ("process", "Process()"), ("network", "URLSession.shared"),
        ]
    ] + [
        ("Sources/kotae/Planted.swift", code, f"({rule})") for rule, code in [
            ("force-try", "let a = try! f()\n"), ("force-cast", "let a = b as! C\n"),
            ("fatal-error", "func f() { fatalError() }\n"), ("unchecked-sendable", "extension A: @unchecked Sendable {}\n"),
            ("unsafe-isolation", "nonisolated(unsafe) var a = 0\n"),
        ]
    ] + [("bin/waivers.txt", "Sources/JSON/None.swift print A reason\n", "remove the row")],
    "size": [
        ("Sources/JSON/Planted.swift", "//\n" * 401, "401 lines"),
        ("Sources/JSON/Planted.swift", "// " + "a" * 118 + "\n", "121 columns"),
    ],
    "links": [
        ("README.md", "[planted](planted.md)\n", "there is no planted.md"),
        ("README.md", "[planted](CONTRIBUTING.md#planted)\n", "has no heading #planted"),
        ("README.md", "[planted]: planted.png\n", "there is no planted.png"),
    ],
    "stages": [
        ("CONTRIBUTING.md", ("**read**", "**scan**"), "the stages are"),
        ("Sources/Generator/Driver/SiteBuild.swift", ("discover → read", "read → discover"), "the stages are"),
    ],
    "findings": [
        ("docs/findings.md", ("| `bad-alias` |", "| `bad-planted` |"), "`bad-alias` is missing"),
        ("docs/findings.md", ("| `bad-alias` | error |", "| `bad-alias` | warning |"), "`bad-alias` is warning"),
        ("docs/findings.md", ("is no address of this site", "is planted"), "`bad-alias` means “An entry of `aliases`"),
        ("Sources/JSON/Planted.swift", 'let a = FindingID("planted", .error)\n', "`planted` is not in"),
    ],
    "commands": [
        ("README.md", "`kotae plant`\n", "there is no command “kotae plant”"),
        ("README.md", "```\nkotae build --planted\n```\n", "“kotae build” has no --planted"),
    ],
    "double-build": [("content/en/index.md", "[planted](nowhere.md)\n", "kotae build: exit code 1")],
    "committed-site": [
        ("public/index.html", "planted", "index.html: the build and public/ differ"),
        ("public/planted.html", "planted", "planted.html: only in public/"),
        ("public/robots.txt", None, "robots.txt: only in the build"),
    ],
    "site-links": [
        ("public/index.html", '<a href="planted/">', "“planted/” leads to no file"),
        ("public/index.html", '<a href="en/#planted">', "has no such id"),
    ],
    "sarif": [
        ("Tests/Fixtures/golden/reports/check.sarif", ("unicodeCodePoints", "letters"), "columnKind must be one of"),
        ("Tests/Fixtures/golden/reports/check.sarif", ('"ruleIndex":', '"ruleIndex":1'), "ruleIndex is not that of"),
    ],
}
COPIED = ["Sources", "Tests", "Plugins", "Benchmarks", "bin", "docs", "content", "templates", "public"]


def run(root, chosen):
    """Runs the self-test of the given checks. Returns the exit code."""
    os.environ["KOTAE"] = site.binary(root)
    failures = []
    for name, check in chosen:
        with tempfile.TemporaryDirectory(prefix="kotae-self-test-") as folder:
            faults = FAULTS.get(name, [])
            if not faults:
                failures.append(f"{name}: no fault is planted for it")
            copy = copy_of(root, os.path.join(folder, "copy"), small=name == "format")
            if name == "sarif" and sarif.validator() is None:
                print(f"skipped: self-test {name}, for {sarif.MISSING}", flush=True)
                continue
            for path, fault, expected in faults:
                with planted(copy, path, fault):
                    expect(check, copy, expected, f"{name}, a fault in {path}", failures)
            if name == "double-build":
                failures += compares_bytes(folder)
            expect_zero(check, os.path.join(folder, "empty"), name, failures)
        print(f"ok  self-test {name}: {len(faults) + 1} faults", flush=True)
    for failure in failures:
        print(f"FAILED  self-test {failure}", file=sys.stderr)
    return 1 if failures else 0


def expect(check, copy, expected, what, failures):
    problems = check(copy).all_problems()
    if not any(expected in problem for problem in problems):
        failures.append(f"{what}: no problem says “{expected}”; there are: {problems[:3]}")


def expect_zero(check, empty, name, failures):
    """A repository that holds nothing must not pass: either nothing was looked at, or a file is missing."""
    os.makedirs(empty)
    with contextlib.suppress(OSError):
        if not check(empty).all_problems():
            failures.append(f"{name}: passes in an empty folder")


def compares_bytes(folder):
    """Two outputs that differ by a byte, and by a file: what the double build would see of a build that is not stable."""
    first, second = os.path.join(folder, "first"), os.path.join(folder, "second")
    for path, text in [(first, "a"), (second, "b")]:
        os.makedirs(path)
        with open(os.path.join(path, "page.html"), "w", encoding="utf-8") as file:
            file.write(text)
        os.utime(os.path.join(path, "page.html"), (0, 0))
    with open(os.path.join(second, "more.html"), "w", encoding="utf-8") as file:
        file.write("")
    found = site.differences(first, second, ("A", "B"))
    wanted = ["more.html: only in B", "page.html: A and B differ"]
    return [] if found == wanted else [f"double-build: {found} instead of {wanted}"]


def copy_of(root, target, small):
    """A fresh copy of what checks read. A small one leaves the sources out: formatting them all again proves nothing."""
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    for name in sorted(os.listdir(root)):
        path = os.path.join(root, name)
        if os.path.isfile(path):
            shutil.copyfile(path, os.path.join(target, name))
        elif name in COPIED and not (small and name in ("Sources", "Tests", "Plugins", "Benchmarks")):
            shutil.copytree(
                path, os.path.join(target, name), symlinks=True, ignore=shutil.ignore_patterns(".build*", "__pycache__"))
    return target


@contextlib.contextmanager
def planted(copy, path, fault):
    """Plants a fault for as long as the block runs."""
    full = os.path.join(copy, path)
    before = read(copy, path) if os.path.exists(full) else None
    # A fault that changes nothing would test nothing.
    if before is None and (fault is None or isinstance(fault, tuple)) or isinstance(fault, tuple) and fault[0] not in before:
        raise SystemExit(f"self-test: {path} does not hold what is to be changed: {fault}")
    if fault is None:
        os.remove(full)
    else:
        write(full, before.replace(*fault, 1) if isinstance(fault, tuple) else (before or "") + fault)
    try:
        yield
    finally:
        if before is None:
            os.remove(full)
            # A folder that was made for the fault must not be looked at by the next check.
            if not os.listdir(os.path.dirname(full)):
                os.rmdir(os.path.dirname(full))
        else:
            write(full, before)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
