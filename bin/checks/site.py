"""Checks of what the binary builds: the same bytes on any machine, and the bytes that are committed."""

import filecmp
import html.parser
import os
import shutil
import subprocess
import tempfile
import urllib.parse

from .result import Result, read

# What a site is made of besides the built-in theme.
SITE = ["site.yaml", "content"]


def binary(root):
    """The path of the binary to check: KOTAE, or the debug build, which is brought up to date first."""
    given = os.environ.get("KOTAE")
    if given:
        return os.path.abspath(given)
    subprocess.run(["swift", "build", "--product", "kotae"], cwd=root, check=True, capture_output=True)
    os.environ["KOTAE"] = os.path.join(root, ".build", "debug", "kotae")
    return os.environ["KOTAE"]


def build(root, site, output, environment, *options):
    """Builds a site. Returns what the command said where it failed."""
    run = subprocess.run(
        [binary(root), "build", "--quiet", "--site", site, "--output", output, *options],
        env={**os.environ, **environment}, capture_output=True, text=True)
    return [] if run.returncode == 0 else [f"kotae build: exit code {run.returncode}: {run.stdout}{run.stderr}".strip()]


def tree(folder):
    """All files below a folder as paths relative to it."""
    return {
        os.path.relpath(os.path.join(path, name), folder)
        for path, _, names in os.walk(folder) for name in names
    }


def differences(first, second, names):
    """One line for each file that is not the same in both folders."""
    left, right = tree(first), tree(second)
    problems = [f"{path}: only in {names[0]}" for path in sorted(left - right)]
    problems += [f"{path}: only in {names[1]}" for path in sorted(right - left)]
    for path in sorted(left & right):
        if not filecmp.cmp(os.path.join(first, path), os.path.join(second, path), shallow=False):
            problems.append(f"{path}: {names[0]} and {names[1]} differ")
    return problems


def copy_backwards(root, target):
    """Copies a site so that folders list their names in another order, and all files are of another time."""
    for path in sorted((path for top in SITE for path in below(root, top)), reverse=True):
        copy = os.path.join(target, path)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        shutil.copyfile(os.path.join(root, path), copy)
        os.utime(copy, (0, 0))


def below(root, top):
    if os.path.isfile(os.path.join(root, top)):
        return [top]
    return [os.path.join(top, path) for path in tree(os.path.join(root, top))]


def check_double_build(root):
    """Two builds under different locales, time zones, folder orders and numbers of threads: the same bytes.

    The second has no templates/ beside it, so that it also shows that the theme in the binary is the one in the repository.
    """
    with tempfile.TemporaryDirectory(prefix="kotae-check-") as folder:
        first, second = os.path.join(folder, "first"), os.path.join(folder, "elsewhere", "second")
        copy = os.path.join(folder, "copy")
        problems = build(root, root, first, {"LC_ALL": "C", "TZ": "UTC"}, "--jobs", "1")
        copy_backwards(root, copy)
        problems += build(
            root, copy, second, {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}, "--jobs", "5")
        if not problems:
            problems = differences(first, second, ("the first build", "the second build"))
        return Result(len(tree(first)), "files", problems)


def check_committed_site(root):
    """public/ as it is committed is what a build makes."""
    with tempfile.TemporaryDirectory(prefix="kotae-check-") as folder:
        output = os.path.join(folder, "public")
        problems = build(root, root, output, {})
        if not problems:
            problems = differences(output, os.path.join(root, "public"), ("the build", "public/"))
            if problems:
                problems.append("Run `make site` and commit public/ with the change that caused it.")
        return Result(len(tree(output)), "files", problems)


class Page(html.parser.HTMLParser):
    """The addresses that a page links to, and its ids."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append((value, self.getpos()[0]))


def check_site_links(root):
    """Each relative link of the built pages leads to a file, and to an id that the page there has."""
    public = os.path.join(root, "public")
    paths = sorted(path for path in tree(public) if path.endswith(".html"))
    pages = {path: Page(read(public, path)) for path in paths}
    problems, count = [], 0
    for path, page in pages.items():
        for link, line in page.links:
            address = urllib.parse.urlsplit(link)
            # Absolute addresses and those from the host's root (404.html has them) depend on where the site will be.
            if address.scheme or address.netloc or address.path.startswith("/"):
                continue
            count += 1
            target = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(address.path)))
            target = path if not address.path else target
            if address.path.endswith(("/", "..", ".")):
                target = os.path.normpath(os.path.join(target, "index.html"))
            fragment = urllib.parse.unquote(address.fragment)
            if not os.path.isfile(os.path.join(public, target)):
                problems.append(f"public/{path}:{line}: “{link}” leads to no file")
            elif fragment and target in pages and fragment not in pages[target].ids:
                problems.append(f"public/{path}:{line}: “{link}”: {target} has no such id")
    return Result(count, "links", problems)
