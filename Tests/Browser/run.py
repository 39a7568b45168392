#!/usr/bin/env python3
"""Tests the theme and the search in a real browser: Tests/Browser/run.py [--list] [WORD …]

Builds Tests/Browser/site with the binary (KOTAE names it; else .build/debug/kotae or .build/release/kotae) and the templates
of the repository, serves it on the loopback address below /docs/ under a strict content security policy, and runs the
cases whose names hold one of the words, or all. `bin/setup test` installs the browser and its driver; where they are
missing, nothing is tested and that is said, except in continuous integration on Debian, where it is a failure.
"""

import importlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = ROOT / ".build-tools"
BROWSERS = [
    "chromium", "chromium-browser", "google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]
MODULES = [
    "search_box", "search_dialog", "search_page", "search_failures", "search_vectors", "without_server", "pages", "theme",
    "accessibility", "preview",
]


def use_environment():
    """Starts again with the Python that has the driver, if this one is another."""
    python = TOOLS / "venv" / "bin" / "python"
    if python.exists() and pathlib.Path(sys.prefix).resolve() != (TOOLS / "venv").resolve():
        os.execv(python, [str(python), str(HERE / "run.py"), *sys.argv[1:]])


def is_required():
    return os.environ.get("CI") == "true" and os.path.exists("/etc/debian_version")


def skip(what):
    """Without browser or driver nothing is tested: a failure where they can be had, a skip elsewhere."""
    if is_required():
        print(f"FAILED  browser tests: {what} is missing; bin/setup test installs it", file=sys.stderr)
        return 1
    print(f"skipped: browser tests, for {what} is missing")
    return 0


def binary():
    names = [os.environ.get("KOTAE"), ROOT / ".build/debug/kotae", ROOT / ".build/release/kotae"]
    return next((os.path.abspath(name) for name in names if name and os.path.exists(name)), None)


def build(kotae, folder):
    """Builds the test site with the repository's templates. Returns the folder to serve."""
    site, output = folder / "site", folder / "public"
    shutil.copytree(HERE / "site", site)
    # As the binary has them built in, but as they are now.
    shutil.copytree(ROOT / "templates", site / "templates")
    run = subprocess.run([kotae, "build", "--quiet", "--site", site, "--output", output], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"FAILED  browser tests: the site cannot be built\n{run.stdout}{run.stderr}")
    return output


def attempt(name, function, visit):
    """Runs a case. Returns what is wrong, or nothing."""
    try:
        function(visit)
        return "\n".join(visit.problems())
    except Exception as error:  # noqa: BLE001: a case that breaks must not end the others.
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/cases/" in frame.filename]
        places = ", ".join(f"{pathlib.Path(frame.filename).name}:{frame.lineno}" for frame in frames)
        addresses = [f"at {address}" for address in visit.shown()]
        return "\n".join([f"{places}: {type(error).__name__}: {error}", *addresses, *visit.problems()])


def run_cases(cases, browser, server, public):
    from harness import Visit
    failed = 0
    for name, function in cases:
        start = time.monotonic()
        visit = Visit(browser, server, public)
        try:
            problem = attempt(name, function, visit)
            if problem:
                failed += 1
                picture = TOOLS / "browser" / (name.replace(" ", "-").replace("/", "-")[:80] + ".png")
                picture.parent.mkdir(parents=True, exist_ok=True)
                print(f"FAILED  {name} ({time.monotonic() - start:.1f} s)\n{problem.rstrip()}", file=sys.stderr)
                try:
                    if visit.picture(picture):
                        print(f"picture: {picture.relative_to(ROOT)}", file=sys.stderr)
                except Exception:  # noqa: BLE001: the picture is a help, not a result.
                    pass
            elif os.environ.get("V"):
                print(f"ok  {name} ({time.monotonic() - start:.1f} s)", flush=True)
        finally:
            visit.close()
    return failed


def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        print(__doc__.strip())
        return 0
    use_environment()
    try:
        from playwright.sync_api import expect, sync_playwright
    except ImportError:
        return skip("playwright")
    executable = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if not executable:
        return skip("chromium")
    kotae = binary()
    if not kotae:
        print("FAILED  browser tests: there is no binary; run swift build", file=sys.stderr)
        return 1
    sys.path.insert(0, str(HERE))
    from harness import CASES, TIME_LIMIT
    from server import Server
    for module in MODULES:
        importlib.import_module(f"cases.{module}")
    words = [argument for argument in arguments if not argument.startswith("-")]
    cases = [row for row in CASES if not words or any(word in row[0] for word in words)]
    if "--list" in arguments:
        print("\n".join(name for name, _ in cases))
        return 0
    expect.set_options(timeout=TIME_LIMIT)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kotae-browser-") as folder, sync_playwright() as playwright:
        public = build(kotae, pathlib.Path(folder))
        server = Server(public, "/docs/")
        # The sandbox needs rights that containers and root do not have; all that is opened is our own site.
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        try:
            failed = run_cases(cases, browser, server, public)
        finally:
            browser.close()
            server.stop()
    print(f"browser tests: {len(cases) - failed} passed, {failed} failed ({time.monotonic() - start:.0f} s)")
    if not cases:
        print("FAILED  browser tests: no case was run", file=sys.stderr)
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
