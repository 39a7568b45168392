"""A small site in a temporary folder, shown by `kotae preview` while a case edits it."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import run

CONFIGURATION = """title: { en: Help, ja: ヘルプ }
baseURL: https://kb.example.com/docs/
defaultLocale: en
locales: { en: { name: English }, ja: { name: 日本語 } }
"""

ARTICLE = """---
title: Times
kind: faq
date: 2020-06-01
---

## How long does it take? {#how-long}

It takes [5 days](claim:duration).

## Another question {#another}

The first paragraph.

""" + "\n\n".join(["One of many paragraphs of an answer that is long enough to scroll in."] * 80) + "\n"


def policy(days):
    return (f"policy: times\nasOf: 2020-01-01\nfacts: {{ days: {days} }}\n"
            "tests:\n  quick: { expect: { isQuick: true } }\nrules: { isQuick: facts.days < 10 }\n"
            "claims:\n  duration: { value: facts.days, unit: day }\n")


class Preview:
    """Runs until the end of a `with`; ends the preview as a person does, by an interrupt."""

    def __init__(self, files=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kotae-preview-"))
        self.write("site.yaml", CONFIGURATION)
        self.write("content/en/times.md", ARTICLE)
        self.write("content/policies/times.yaml", policy(5))
        for path, text in (files or {}).items():
            self.write(path, text)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [run.binary(), "preview", "--site", str(self.folder), "--port", str(self.port)],
            stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except OSError:
                assert self.process.poll() is None and time.monotonic() < deadline, "the preview does not answer"
                time.sleep(0.02)

    def write(self, path, text):
        """As editors save: a new file takes the place of the old one."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.parent / ".saving.tmp"
        temporary.write_text(text, encoding="utf8")
        os.replace(temporary, target)

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf8")

    def address(self, path):
        return f"http://127.0.0.1:{self.port}/docs/{path}"

    def interrupt(self):
        """Returns the exit status, and what was said."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.interrupt()
        shutil.rmtree(self.folder, ignore_errors=True)
