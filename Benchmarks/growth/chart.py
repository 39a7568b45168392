#!/usr/bin/env python3
"""Draws docs/performance-*.svg, and fills in the tables of docs/performance.md, from Benchmarks/growth/data.json."""

import json
import math
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DOCUMENT = f"{ROOT}/docs/performance.md"

# A stage that never takes so many seconds has no line of its own.
SHORTEST = 0.01

# Okabe and Ito's colours, told apart by all eyes; a little darker on white, a little lighter on black.
LIGHT = ["#1f2328", "#0067a8", "#b34f00", "#00785a", "#a23b76", "#7a6a00", "#6b4c9a", "#3a7ca5"]
DARK = ["#f0f6fc", "#56b4e9", "#ee9440", "#2fc79a", "#e29ac3", "#e6d84a", "#b9a3e3", "#8fc7e8"]


def style():
    """Colours for both schemes; the ground is painted too, so that the chart is legible wherever it is shown."""
    def scheme(paper, ink, grid, colours):
        lines = "".join(f".l{n}{{stroke:{c}}}.t{n}{{fill:{c}}}" for n, c in enumerate(colours))
        return f".paper{{fill:{paper}}}text{{fill:{ink}}}.grid{{stroke:{grid}}}{lines}"
    return (
        "<style>text{font:11px system-ui,sans-serif}.line{fill:none;stroke-width:2;stroke-linejoin:round}"
        ".grid{stroke-width:1}.guide{stroke-width:1;stroke-dasharray:3 3;opacity:.7}.bold{font-weight:600}"
        + scheme("#ffffff", "#1f2328", "#d8dee4", LIGHT)
        + "@media(prefers-color-scheme:dark){" + scheme("#0d1117", "#e6edf3", "#30363d", DARK) + "}</style>")


def svg(height, title, description, body):
    """A drawing 360 units wide: a telephone's width, where 11 units are still read with ease."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 {height}" width="540" height="{height * 1.5:g}" '
        f'role="img" aria-labelledby="title description">\n<title id="title">{title}</title>\n'
        f'<desc id="description">{description}</desc>\n{style()}\n'
        f'<rect class="paper" width="360" height="{height}"/>\n' + "\n".join(body) + "\n</svg>\n")


def text(x, y, words, anchor="start", more=""):
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{more}>{words}</text>'


def short(value):
    """1000 as 1k."""
    return f"{value / 1000:g}k" if value >= 1000 else f"{value:g}"


class Panel:
    """A log-log plot: its axes, its lines, and their names at their ends."""

    def __init__(self, top, height, xs, ys):
        self.left, self.right, self.top, self.bottom = 44, 270, top, top + height
        self.x_range = (math.log10(min(xs)), math.log10(max(xs)))
        self.y_range = (math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys))))
        self.body = []
        self.ends = []

    def x(self, value):
        low, high = self.x_range
        return self.left + (math.log10(value) - low) / (high - low) * (self.right - self.left)

    def y(self, value):
        low, high = self.y_range
        return self.bottom - (math.log10(value) - low) / (high - low) * (self.bottom - self.top)

    def axes(self, ticks, x_name, y_name, y_format):
        self.body.append(text(8, self.top - 12, y_name, more=' class="bold"'))
        for power in range(self.y_range[0], self.y_range[1] + 1):
            y = self.y(10.0 ** power)
            self.body.append(f'<path class="grid" d="M{self.left} {y:.1f}H{self.right}"/>')
            self.body.append(text(self.left - 5, round(y + 4, 1), y_format(10.0 ** power), "end"))
        for tick in ticks:
            x = self.x(tick)
            self.body.append(f'<path class="grid" d="M{x:.1f} {self.top}V{self.bottom}"/>')
            self.body.append(text(round(x, 1), self.bottom + 15, short(tick), "middle"))
        self.body.append(text((self.left + self.right) / 2, self.bottom + 31, x_name, "middle"))

    def guide(self, points):
        """What would be proportional to the number of articles, beside the given line."""
        (first, start), (last, _) = points[0], points[-1]
        end = start * last / first
        cut = 10.0 ** self.y_range[1]
        if end > cut:
            last, end = last * cut / end, cut
        self.body.append(
            f'<path class="line l0 guide" d="M{self.x(first):.1f} {self.y(start):.1f}L{self.x(last):.1f} '
            f'{self.y(end):.1f}"/>')

    def line(self, name, points, colour):
        low = 10.0 ** self.y_range[0]
        points = [(x, y) for x, y in points if y >= low]
        if not points:
            return
        path = "L".join(f"{self.x(x):.1f} {self.y(y):.1f}" for x, y in points)
        self.body.append(f'<path class="line l{colour}" d="M{path}"/>')
        self.body += [
            f'<circle class="t{colour}" cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="2.5"/>' for x, y in points
        ]
        self.ends.append([self.y(points[-1][1]) + 4, name, colour])

    def drawn(self):
        """All of it. Names that would cover each other are moved apart."""
        self.ends.sort()
        for before, after in zip(self.ends, self.ends[1:]):
            after[0] = max(after[0], before[0] + 13)
        for y, name, colour in self.ends:
            self.body.append(
                f'<text class="t{colour} bold" x="{self.right + 7}" y="{y:.1f}">{name}</text>')
        return self.body


def seconds(value):
    return f"{value * 1000:g} ms" if value < 1 else f"{value:g} s"


def growth(data):
    """How the stages' time and the memory grow with the site."""
    rows = data["sizes"]
    xs = [row["articles"] for row in rows]
    stages = [name for name in rows[0]["stages"] if max(row["stages"][name] for row in rows) >= SHORTEST]
    total = [(row["articles"], sum(row["stages"].values())) for row in rows]
    processor = [(row["articles"], row["cpu"]) for row in rows]
    time = Panel(28, 240, xs, [0.01, max(y for _, y in total + processor)])
    time.axes(xs, "articles", "Time of each stage, and of all processors", seconds)
    time.guide(processor)
    time.line("all stages", total, 0)
    time.line("processors", processor, 1)
    for number, name in enumerate(stages, 2):
        time.line(name, [(row["articles"], row["stages"][name]) for row in rows], number)
    memory_points = [(row["articles"], row["peakMiB"]) for row in rows]
    memory = Panel(345, 120, xs, [y for _, y in memory_points])
    memory.axes(xs, "articles", "Peak memory in MiB", lambda value: f"{value:g}")
    memory.guide(memory_points)
    memory.line("kotae build", memory_points, 0)
    return svg(
        510, "How a build grows with its site",
        f"Time of each stage and peak memory for {short(xs[0])} to {short(xs[-1])} articles, both axes logarithmic. "
        "A dashed line shows what would be proportional to the number of articles.",
        time.drawn() + memory.drawn())


def cost(data):
    """What an article of each kind costs."""
    body = [text(8, 18, "Processor time for each article", more=' class="bold"')]
    values = {name: row["cpu"] / row["articles"] * 1000 for name, row in data["kinds"].items()}
    widest = max(values.values())
    for number, (name, value) in enumerate(values.items()):
        top = 30 + number * 30
        width = 200 * value / widest
        body.append(text(82, top + 14, name, "end"))
        body.append(f'<rect class="t{number + 1}" x="90" y="{top}" width="{width:.1f}" height="20"/>')
        body.append(text(96 + round(width, 1), top + 14, f"{value:.2f} ms"))
    return svg(
        130, "What an article costs by its kind",
        "Milliseconds of processor time of a whole build for each of its articles: "
        + ", ".join(f"{name} {value:.2f}" for name, value in values.items()) + ".", body)


def table(head, rows):
    lines = [head, ["---:"] * len(head)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def tables(data):
    """The tables of the document by the names of their places."""
    stages = list(data["sizes"][0]["stages"])

    def row(entry, first):
        return [first, f"{entry['wall']:.2f} s", f"{entry['cpu']:.2f} s",
                f"{entry['cpu'] / entry['articles'] * 1000:.2f} ms", f"{entry['peakMiB']:.0f} MiB"]

    def each(entry, name):
        return f"{entry[name] / entry['articles'] / 1000:.1f} kB"
    head = ["wall", "processor", "processor, each article", "peak memory"]
    return {
        "sizes": table(
            ["articles", *head, "nothing changed, wall"],
            [row(entry, f"{entry['articles']:,}") + [f"{entry['unchanged']['wall']:.2f} s"] for entry in data["sizes"]]),
        "stages": table(
            ["articles", *stages],
            [[f"{entry['articles']:,}", *(f"{entry['stages'][name]:.3f} s" for name in stages)] for entry in data["sizes"]]),
        "kinds": table(
            ["kind", "articles", *head, "text", "output"],
            [[name, f"{entry['articles']:,}", *row(entry, name)[1:], each(entry, "readBytes"), each(entry, "writtenBytes")]
             for name, entry in data["kinds"].items()]),
        "machine": f"Measured at commit `{data['version']}` on {data['cores']} cores, sites and output on "
                   f"{data['fileSystem']}{', ' if data['remark'] else ''}{data['remark']}.",
    }


def fill(document, name, words):
    """Replaces what stands between the marks of a place."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    place = re.escape(start) + ".*?" + re.escape(end)
    document, count = re.subn(place, lambda _: f"{start}\n{words}\n\n{end}", document, flags=re.DOTALL)
    if count != 1:
        sys.exit(f"{DOCUMENT} has no place “{name}”")
    return document


def draw(data):
    """Writes both charts and the tables."""
    for name, drawing in [("growth", growth(data)), ("cost", cost(data))]:
        with open(f"{ROOT}/docs/performance-{name}.svg", "w", encoding="utf-8") as file:
            file.write(drawing)
    with open(DOCUMENT, encoding="utf-8") as file:
        document = file.read()
    for name, words in tables(data).items():
        document = fill(document, name, words)
    with open(DOCUMENT, "w", encoding="utf-8") as file:
        file.write(document)


if __name__ == "__main__":
    with open(f"{HERE}/data.json", encoding="utf-8") as source:
        draw(json.load(source))
