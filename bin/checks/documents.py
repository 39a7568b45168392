"""Checks of the documents: links that lead somewhere, and lists that are those of the code."""

import os
import re
import subprocess

from .result import Result, files, read
from .site import binary

DOCUMENTS = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "Benchmarks"]
STAGES = ("CONTRIBUTING.md", "Sources/Generator/Driver/SiteBuild.swift")
FINDINGS = "docs/findings.md"


def anchors(text):
    """The anchors of a document's headings, as GitHub makes them."""
    found, counts = set(), {}
    for match in re.finditer(r"^#{1,6} +(.+?) *#*$", without_code(text), re.MULTILINE):
        words = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", match.group(1)).lower()
        slug = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        count = counts.get(slug, 0)
        counts[slug] = count + 1
        found.add(slug if count == 0 else f"{slug}-{count}")
    return found


def without_code(text):
    """The text with fenced code blanked, lines kept."""
    return re.sub(r"^(```+|~~~+).*?^\1", lambda match: "\n" * match.group(0).count("\n"), text, flags=re.MULTILINE | re.DOTALL)


def without_spans(text):
    return re.sub(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)", lambda match: " " * len(match.group(0)), text)


def check_links(root):
    """Links between the documents, and from them to files, lead somewhere. Addresses on the network are not visited."""
    problems, count = [], 0
    for path in files(root, DOCUMENTS, [".md"]):
        text = without_spans(without_code(read(root, path)))
        for match in re.finditer(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\[[^\]]+\]:\s*(\S+)", text, re.MULTILINE):
            target = match.group(1) or match.group(2)
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue
            count += 1
            place = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            file, _, fragment = target.partition("#")
            linked = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path
            if not os.path.exists(os.path.join(root, linked)):
                problems.append(f"{place}: there is no {linked}")
            elif fragment and linked.endswith(".md") and fragment not in anchors(read(root, linked)):
                problems.append(f"{place}: {linked} has no heading #{fragment}")
    return Result(count, "links", problems)


def check_stages(root):
    """CONTRIBUTING.md lists the stages of a build as the code has them: same names, same order."""
    document, source = STAGES
    listed = re.findall(r"^\d+\. \*\*([a-z]+)\*\*", read(root, document), re.MULTILINE)
    line = re.search(r"^/// Builds a site: (.+)$", read(root, source), re.MULTILINE)
    stages = re.findall(r"[a-z]+", re.sub(r", for each \w+", "", line.group(1))) if line else []
    problems = [] if listed == stages else [
        f"{document}: the stages are {' → '.join(listed)}; {source} has {' → '.join(stages)}"
    ]
    laps = re.findall(r'\.lap\("([a-z]+)"\)', read(root, source))
    if [lap for lap in stages if lap in laps] != laps:
        problems.append(f"{source}: the timed stages {' → '.join(laps)} are not in the order of its comment")
    return Result(min(len(stages), len(listed)), "stages", problems)


def check_findings(root):
    """docs/findings.md, `kotae check --list` and the sources name the same findings with the same severities and meanings."""
    run = subprocess.run([binary(root), "check", "--list"], capture_output=True, text=True, check=True)
    listed = [line.split("\t") for line in run.stdout.splitlines()]
    catalog = {name: severity for name, severity, _ in listed}
    rows = re.findall(r"^\| `([a-z-]+)` \| (error|warning|off) \| (.*) \|$", read(root, FINDINGS), re.MULTILINE)
    declared = {}
    for path in files(root, ["Sources"], [".swift"]):
        declared.update(re.findall(r'FindingID\(\s*"([a-z-]+)",\s*\.(error|warning|off)\b', read(root, path)))
    problems = compare({row[0]: row[1] for row in rows}, catalog, FINDINGS) + compare(declared, catalog, "Sources/")
    problems += [f"{FINDINGS}: `{name}` has two rows" for name in catalog if [row[0] for row in rows].count(name) > 1]
    meanings = {row[0]: row[2].replace("\\|", "|") for row in rows}
    problems += [
        f"{FINDINGS}: `{name}` means “{meanings[name]}”; `kotae check --list` says “{meaning}”"
        for name, _, meaning in listed if meanings.get(name, meaning) != meaning
    ]
    if [row[0] for row in rows] != sorted(row[0] for row in rows):
        problems.append(f"{FINDINGS}: the rows are not in the order of their names")
    return Result(min(len(rows), len(catalog)), "findings", problems)


def compare(found, catalog, place):
    problems = [f"{place}: `{name}` is missing; `kotae check --list` has it" for name in sorted(catalog.keys() - found.keys())]
    problems += [f"{place}: `{name}` is not in `kotae check --list`" for name in sorted(found.keys() - catalog.keys())]
    for name in sorted(found.keys() & catalog.keys()):
        if found[name] != catalog[name]:
            problems.append(f"{place}: `{name}` is {found[name]}; `kotae check --list` says {catalog[name]}")
    return problems


def check_commands(root):
    """Each `kotae …` line of the documents names a command and options that the binary has."""
    problems, count, helps = [], 0, {}
    for path in files(root, DOCUMENTS, [".md"]):
        text = read(root, path)
        for match in re.finditer(r"(?:^|`|\$ )kotae ([a-z][^\n`#]*)", text, re.MULTILINE):
            count += 1
            words = match.group(1).split()
            place = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            names = tuple(words[:2] if words[0] == "new" and len(words) > 1 and words[1].isalpha() else words[:1])
            if names not in helps:
                run = subprocess.run([binary(root), "help", *names], capture_output=True, text=True)
                helps[names] = run.stdout if f"USAGE: kotae {' '.join(names)}" in run.stdout else None
            if helps[names] is None:
                problems.append(f"{place}: there is no command “kotae {' '.join(names)}”")
                continue
            for option in re.findall(r"(?<!\S)\[?(--[a-z-]+)", match.group(1)):
                if option not in re.findall(r"--[a-z-]+", helps[names]):
                    problems.append(f"{place}: “kotae {' '.join(names)}” has no {option}")
    return Result(count, "command lines", problems)
