"""What the cases share: how they are declared, and the browser that they are given."""

import pathlib
import re

# Milliseconds for one step or expectation: long, because a busy machine must not fail a case.
TIME_LIMIT = 20_000

# (name, function) in the order in which they are declared.
CASES = []


def case(name):
    """Declares a case. Its name says what is so; its function takes a Visit."""
    def declare(function):
        assert name not in [known for known, _ in CASES], f"two cases are called “{name}”"
        CASES.append((name, function))
        return function
    return declare


def equal(found, expected, what):
    """Fails unless the two are the same."""
    assert found == expected, f"{what}: expected {expected!r}, found {found!r}"


def holds(condition, what):
    assert condition, what


class Visit:
    """One case's use of the browser: pages in contexts of their own, and whatever went wrong in them.

    A message on a page's console, an uncaught error or a refusal by the content security policy fails the case, unless it
    matches what the case has allowed.
    """

    def __init__(self, browser, server, folder):
        self.server = server
        self.folder = pathlib.Path(folder)
        self.requests = []
        self._browser = browser
        self._contexts = []
        self._problems = []
        self._allowed = []
        self._intercepted = None

    def address(self, path):
        return self.server.root + path

    def file(self, path):
        """The address of a file of the site on disk."""
        return (self.folder / path).as_uri()

    def page(self, path=None, *, disk=None, width=1280, height=800, language="en-US", **options):
        """A page of a new context: at `path` below the site's root, or at the file `disk`; else blank."""
        context = self._browser.new_context(viewport={"width": width, "height": height}, locale=language, **options)
        context.set_default_timeout(TIME_LIMIT)
        self._contexts.append(context)
        if self._intercepted:
            context.route(*self._intercepted)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._problems.append(f"uncaught: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        if disk is not None:
            page.goto(self.file(disk))
        elif path is not None:
            page.goto(self.address(path))
        return page

    def intercept(self, pattern, respond):
        """Lets `respond` answer for the addresses that match, in all pages from now on. Without a pattern: no longer."""
        self._intercepted = (pattern, respond) if pattern else None

    def _hear(self, message):
        if message.type in ("error", "warning"):
            self._problems.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def allow(self, pattern):
        self._allowed.append(pattern)

    def problems(self):
        return [text for text in self._problems if not any(re.search(pattern, text) for pattern in self._allowed)]

    def shown(self):
        """The addresses of all open pages."""
        return [page.url for context in self._contexts for page in context.pages]

    def picture(self, path):
        """Keeps what the last page shows. Returns whether there was one."""
        pages = [page for context in self._contexts for page in context.pages]
        if not pages:
            return False
        pages[-1].screenshot(path=str(path))
        return True

    def close(self):
        for context in self._contexts:
            context.close()
