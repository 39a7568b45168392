"""Checks of the sources: their format, which module imports which, what core modules may not do, and how long files are."""

import os
import re
import shutil
import subprocess

from .result import Result, files, read, table
from .swift_code import code_only, imports

CODE_FOLDERS = ["Sources", "Tests", "Plugins", "Benchmarks", "Package.swift"]
MODULE_TABLE = "bin/modules.txt"
WAIVERS = "bin/waivers.txt"
BENCHMARKS = "Benchmarks/Package.swift"
MAXIMUM_LINES = 400
MAXIMUM_COLUMNS = 120
# Of scripts, which hold long sentences.
MAXIMUM_SCRIPT_COLUMNS = 130

# Modules that come with the system or the toolchain. Any number of modules may have one of them in its row.
PLATFORM = {"Foundation", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "PackagePlugin"}

# What would make a core module's result depend on more than its input.
IMPURE = {
    "file-system": r"\bFileManager\b|\bFileHandle\b|\bfopen\b",
    "today": r"\bDate\s*\(|\bDate\.now\b|\bgettimeofday\b|\bclock_gettime\b",
    "clock": r"\bContinuousClock\b|\bSuspendingClock\b|\bDispatchTime\b|\bsleep\s*\(",
    "environment": r"\bProcessInfo\b|\bgetenv\b|\bCommandLine\b",
    "print": r"(?<![.\w])(?:print|debugPrint|dump)\s*\(",
    "random": r"\.random\b|\bSystemRandomNumberGenerator\b|\barc4random\w*|\.shuffled?\(|\.randomElement\(|\bUUID\s*\(",
    "locale": r"\bLocale\b|\bTimeZone\b|\bsetlocale\b",
    "process": r"\bProcess\s*\(|\bposix_spawn\w*",
    "network": r"\bURLSession\b",
}
# What no module may do.
UNSAFE = {
    "force-try": r"\btry!",
    "force-cast": r"\bas!",
    "fatal-error": r"(?<![.\w])fatalError\s*\(",
    "unchecked-sendable": r"@unchecked\s+Sendable",
    "unsafe-isolation": r"\bnonisolated\(unsafe\)",
}


def check_format(root):
    """swift format, with the repository's rules and without exceptions."""
    paths = files(root, CODE_FOLDERS, [".swift"])
    if not paths or not shutil.which("swift"):
        return Result(len(paths), "files", [] if paths else ["swift is not installed"])
    run = subprocess.run(
        ["swift", "format", "lint", "--strict", "--parallel"] + paths, cwd=root, capture_output=True, text=True)
    problems = [line for line in run.stderr.splitlines() if re.search(r": (error|warning): ", line)]
    if run.returncode != 0 and not problems:
        problems = [f"swift format: exit code {run.returncode}: {run.stderr.strip()}"]
    return Result(len(paths), "files", [problem.replace(root + "/", "") for problem in problems])


class ModuleTable:
    """The rows of bin/modules.txt: `layer Module: import import …`, lower modules first."""

    def __init__(self, root):
        self.rows = {}
        self.layers = {}
        self.problems = []
        owners = {}
        names = {match.split(":")[0].split()[-1] for _, match in table(root, MODULE_TABLE) if ":" in match}
        for number, line in table(root, MODULE_TABLE):
            match = re.fullmatch(r"(core|edge|tool)\s+([\w-]+):\s*(.*)", line)
            if not match:
                self.problems.append(f"{MODULE_TABLE}:{number}: not of the form `core|edge|tool Module: imports`")
                continue
            layer, module, allowed = match.group(1), match.group(2), match.group(3).split()
            for name in allowed:
                if name in PLATFORM:
                    continue
                if name in names:
                    if name not in self.rows:
                        self.problems.append(f"{MODULE_TABLE}:{number}: {module} imports {name}, which is not below it")
                elif owners.setdefault(name, module) != module:
                    self.problems.append(
                        f"{MODULE_TABLE}:{number}: {owners[name]} has {name} already; one module for each outside package")
            self.rows[module] = (number, set(allowed))
            self.layers[module] = layer


def check_imports(root):
    """The imports of each module are those of its row in the table: none more, none less."""
    modules = ModuleTable(root)
    problems = modules.problems
    used = {module: set() for module in modules.rows}
    count = 0
    for path in files(root, ["Sources"], [".swift"]):
        module = path.split("/")[1]
        if module not in modules.rows:
            problems.append(f"{path}:1: the module {module} is not in {MODULE_TABLE}")
            continue
        for name, line in imports(read(root, path)):
            count += 1
            used[module].add(name)
            if name not in modules.rows[module][1]:
                problems.append(f"{path}:{line}: {module} may not import {name} ({MODULE_TABLE})")
    for module, (number, allowed) in modules.rows.items():
        if not os.path.isdir(os.path.join(root, "Sources", module)):
            problems.append(f"{MODULE_TABLE}:{number}: there is no module {module}")
        for name in sorted(allowed - used[module]):
            problems.append(f"{MODULE_TABLE}:{number}: {module} does not import {name}; remove it from the row")
    return Result(count, "imports", problems)


def check_benchmarks(root):
    """The benchmarks' package declares modules with the imports of the table, so that one who adds an import is told here."""
    rows = ModuleTable(root).rows
    problems, count = [], 0
    manifest = read(root, BENCHMARKS)
    for match in re.finditer(r'^ +module\(\s*"(\w+)"(?:,\s*\[(.*?)\])?\)', manifest, re.MULTILINE | re.DOTALL):
        name, place = match.group(1), f"{BENCHMARKS}:{manifest.count(chr(10), 0, match.start()) + 1}"
        count += 1
        declared = set(re.findall(r'"(\w+)"', match.group(2) or "")) & rows.keys()
        wanted = rows.get(name, (0, set()))[1] & rows.keys()
        problems += [f"{place}: {name} imports {other}, which is missing here" for other in sorted(wanted - declared)]
        problems += [f"{place}: {name} does not import {other}" for other in sorted(declared - wanted)]
    return Result(count, "modules", problems)


class Waivers:
    """The rows of bin/waivers.txt: `path rule reason`. One that waives nothing is a problem."""

    def __init__(self, root):
        self.rows = {}
        self.used = set()
        self.problems = []
        for number, line in table(root, WAIVERS):
            parts = line.split(None, 2)
            if len(parts) < 3:
                self.problems.append(f"{WAIVERS}:{number}: not of the form `path rule reason`")
            else:
                self.rows[parts[0], parts[1]] = number

    def waives(self, path, rule):
        self.used.add((path, rule))
        return (path, rule) in self.rows

    def unused(self, rules):
        return [
            f"{WAIVERS}:{number}: {path} has nothing of “{rule}”; remove the row"
            for (path, rule), number in self.rows.items() if rule in rules and (path, rule) not in self.used
        ]


def check_purity(root):
    """Core modules depend on their input only; no module does what may crash on input."""
    layers = ModuleTable(root).layers
    waivers = Waivers(root)
    problems = waivers.problems
    paths = files(root, ["Sources"], [".swift"])
    for path in paths:
        rules = dict(UNSAFE)
        if layers.get(path.split("/")[1]) == "core":
            rules.update(IMPURE)
        code = code_only(read(root, path))
        for rule, pattern in rules.items():
            for match in re.finditer(pattern, code):
                if not waivers.waives(path, rule):
                    line = code.count("\n", 0, match.start()) + 1
                    problems.append(f"{path}:{line}: “{match.group(0).strip()}” ({rule}); see CONTRIBUTING.md, “Purity”")
    return Result(len(paths), "files", problems + waivers.unused({*IMPURE, *UNSAFE}))


def check_size(root):
    """Files and lines that are too long to read."""
    waivers = Waivers(root)
    problems = list(waivers.problems)
    paths = files(root, CODE_FOLDERS, [".swift"]) + files(root, ["bin"], [".py", "bench", "check", "setup", "test", "step"])
    paths += files(root, ["Tests/Browser", "Benchmarks"], [".py", ".sh"]) + files(root, ["templates/search"], [".js"])
    for path in paths:
        lines = read(root, path).split("\n")
        if len(lines) - 1 > MAXIMUM_LINES and not waivers.waives(path, "long-file"):
            problems.append(f"{path}:{MAXIMUM_LINES + 1}: {len(lines) - 1} lines; the limit is {MAXIMUM_LINES}")
        limit = MAXIMUM_COLUMNS if path.endswith(".swift") else MAXIMUM_SCRIPT_COLUMNS
        for number, line in enumerate(lines, 1):
            if len(line) > limit and not waivers.waives(path, "long-line"):
                problems.append(f"{path}:{number}:{limit + 1}: {len(line)} columns; the limit is {limit}")
    return Result(len(paths), "files", problems + waivers.unused({"long-file", "long-line"}))
