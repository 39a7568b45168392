#!/usr/bin/env python3
"""Measures `kotae preview` on a large site: from a save to the event in the browser, and to the page that it loads.

    scripts/measure-preview.py SITE [--kotae .build/release/kotae] [--runs 20] [--work /dev/shm/preview] [--pause 0.7]

SITE is the folder of a site with articles in `content/en`; it is copied into WORK first, and gets a policy, claims of
it in a tenth of the English articles, and two golden queries, so that rules and search have something to do. Each run
is a save as an editor makes it, after a pause in which the preview goes on checking in the background, as it does
while somebody writes. Prints the median and the worst of each kind of save; `event` is the time until the browser is
told, `page` the time until it has the page again.
"""
import argparse
import glob
import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
POLICY = "content/policies/measured.yaml"


def prepare(site, work):
    """Copies the site, without what was built of it; returns its folder."""
    target = os.path.join(work, "site")
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    shutil.copytree(os.path.join(site, "content"), os.path.join(target, "content"))
    shutil.copy(os.path.join(site, "site.yaml"), target)
    write(target, POLICY, policy(7))
    write(target, "content/search.yaml", "queries:\n"
          "  - { locale: en, query: getting started, page: copy1/getting-started/, within: 50 }\n"
          "  - { locale: en, query: zzzunknownzzz, page: copy1/getting-started/ }\n")
    for path in articles(target)[::10]:
        with open(path, "a", encoding="utf8") as file:
            file.write("\n\nIt takes [7 days](claim:measured-time).\n")
    return target


def policy(days):
    return ("policy: measured\nasOf: 2020-01-01\nfacts:\n  days: %d\nclaims:\n"
            "  measured-time: { value: facts.days, unit: day }\n" % days)


def articles(site):
    found = glob.glob(os.path.join(site, "content/en/**/*.md*"), recursive=True)
    return sorted(path for path in found if not os.path.basename(path).startswith("index."))


def write(site, path, text):
    """As editors save: a new file takes the place of the old one."""
    full = os.path.join(site, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    temporary = os.path.join(os.path.dirname(full), ".saving.tmp")
    with open(temporary, "w", encoding="utf8") as file:
        file.write(text)
    os.replace(temporary, full)


def read(site, path):
    with open(os.path.join(site, path), encoding="utf8") as file:
        return file.read()


class Browser:
    """One open page: listens for events, and asks again as the preview's script does."""

    def __init__(self, port):
        self.port = port
        self.events = self.connect("/.kotae/events")
        self.buffer = b""

    def connect(self, path):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return connection

    def wait(self, name):
        """Until an event comes; false where none came within a minute."""
        mark = b"event: " + name.encode()
        while mark not in self.buffer:
            part = self.events.recv(65536)
            if not part:
                sys.exit("the preview closed the events")
            self.buffer += part
        self.buffer = self.buffer[self.buffer.index(mark) + len(mark):]

    def drain(self):
        """Forgets what came while nobody waited."""
        self.events.settimeout(0.001)
        try:
            while self.events.recv(65536):
                pass
        except (TimeoutError, socket.timeout):
            pass
        self.events.settimeout(60)
        self.buffer = b""

    def get(self, path):
        with self.connect(path) as connection:
            parts = []
            while part := connection.recv(1 << 20):
                parts.append(part)
        return b"".join(parts)


def address(site, path):
    """Of an English article, as the site's addresses are made when its name has no surprises."""
    inner = os.path.relpath(path, os.path.join(site, "content"))
    return "/" + re.sub(r"\.mdx?$", "", inner) + "/"


def saves(site):
    """Kinds of saves: a name, whether the page changes by it, and what makes the n-th save."""
    path = articles(site)[len(articles(site)) // 2 // 10 * 10]  # one that holds a claim
    article = os.path.relpath(path, site)
    theme = os.path.join(HERE, "templates")
    layout = open(os.path.join(theme, "layout.mustache"), encoding="utf8").read()
    css = sorted(glob.glob(os.path.join(theme, "assets/*.css")))[0]
    style = open(css, encoding="utf8").read()
    configuration = read(site, "site.yaml")

    def text(number):
        write(site, article, read(site, article) + f"\nMore of {number}.\n")

    def title(number):
        # Titles move a page within its section, so the order of pages may change.
        letter = random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        write(site, article, re.sub(r"(?m)^title:.*$", f"title: {letter} title {number}", read(site, article), count=1))

    def add(number):
        write(site, f"content/en/added-{number}.md", f"---\ntitle: Added {number}\n---\n\nNew text.\n")

    def remove(number):
        os.remove(os.path.join(site, f"content/en/added-{number}.md"))

    return path, [
        ("text", True, text),
        ("title", True, title),
        ("template", True, lambda number: write(site, "templates/layout.mustache",
                                                layout.replace("</body>", f"<!-- {number} --></body>"))),
        ("policy", True, lambda number: write(site, POLICY, policy(8 + number))),
        ("style", False, lambda number: write(site, "templates/assets/" + os.path.basename(css),
                                              style + f"/* {number} */\n")),
        ("add", True, add),
        ("delete", True, remove),
        ("site.yaml", True, lambda number: write(site, "site.yaml", configuration.replace(
            "title: Documentation", f"title: Documentation {number}"))),
    ]


def start(kotae, site):
    """The running preview, its port, and the seconds until it listened."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    begin = time.monotonic()
    log = open(os.path.join(site, "..", "preview.log"), "w")
    process = subprocess.Popen([kotae, "preview", "--site", site, "--port", str(port), "--verbose"], stderr=log)
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process, port, time.monotonic() - begin
        except OSError:
            if process.poll() is not None:
                sys.exit("the preview ended; see preview.log")
            time.sleep(0.005)


def peak(process):
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def measure(browser, page, runs, pause, save):
    """Seconds to the event and to the page, for each run."""
    random_pause = random.Random(1)
    result = []
    for number in range(runs):
        time.sleep(pause * random_pause.uniform(0.5, 1.5))
        browser.drain()
        begin = time.monotonic()
        save(number)
        browser.wait("change")
        told = time.monotonic() - begin
        browser.get("/.kotae/page?" + page)
        answer = browser.get(page)
        if not answer.startswith(b"HTTP/1.1 200"):
            sys.exit(f"{page}: {answer[:60]!r}")
        result.append((told, time.monotonic() - begin))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site")
    parser.add_argument("--kotae", default=os.path.join(HERE, ".build/release/kotae"))
    parser.add_argument("--work", default="/dev/shm/kotae-preview")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--pause", type=float, default=0.7, help="seconds between two saves, on average")
    parser.add_argument("--only", default="", help="kinds of saves, separated by commas")
    parser.add_argument("--build", action="store_true", help="build the site too, to compare with the first start")
    a = parser.parse_args()
    os.makedirs(a.work, exist_ok=True)
    site = prepare(a.site, a.work)
    if a.build:
        begin = time.monotonic()
        subprocess.run([a.kotae, "build", "--site", site, "--quiet"], stderr=subprocess.DEVNULL)
        print(f"full build    {time.monotonic() - begin:6.2f} s")
        shutil.rmtree(os.path.join(site, "public"), ignore_errors=True)
    path, kinds = saves(site)
    page = address(site, path)
    process, port, seconds = start(a.kotae, site)
    try:
        browser = Browser(port)
        begin = time.monotonic()
        first = browser.get(page)
        print(f"first start   {seconds:6.2f} s, first page after {(time.monotonic() - begin) * 1000:.0f} ms more")
        if not first.startswith(b"HTTP/1.1 200"):
            sys.exit(f"{page}: {first[:60]!r}")
        begin = time.monotonic()
        browser.wait("checked")
        print(f"all checked   {time.monotonic() - begin:6.2f} s later, peak {peak(process)} MiB")
        print(f"{'':12}  event: median   worst    page: median   worst   (ms, {a.runs} runs)")
        for name, _, save in kinds:
            if a.only and name not in a.only.split(","):
                continue
            rows = measure(browser, page, a.runs, a.pause, save)
            figures = [f(row[column] for row in rows) * 1000 for column in (0, 1) for f in (statistics.median, max)]
            print(f"{name:12}         {figures[0]:6.0f}  {figures[1]:6.0f}          {figures[2]:6.0f}  {figures[3]:6.0f}")
        print(f"peak {peak(process)} MiB")
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
