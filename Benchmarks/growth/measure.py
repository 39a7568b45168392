#!/usr/bin/env python3
"""Measures how a build grows with its site, and what an article of each kind costs.

    Benchmarks/growth/measure.py [--kotae .build/release/kotae] [--work DIR] [--sizes 1000,3000,…] [--runs 3]

Writes what was measured to Benchmarks/growth/data.json, and from it the charts and tables of docs/performance.md, which
`Benchmarks/growth/chart.py` draws again. Sites are made in a new folder below --work (by default that for temporary files)
and deleted; the largest takes some 3 GB there. Where builds share the machine with other work, look at the processor time.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)

import articles  # noqa: E402
import chart  # noqa: E402

# Above so many articles one run is enough: it takes long, and what disturbs it is small beside it.
LARGE = 10_000


def run(options, site):
    """One build: wall and processor seconds, peak MiB, and the seconds of each stage it went through."""
    start = time.monotonic()
    process = subprocess.Popen(
        [options.kotae, "build", "--timings", "--site", site], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    text = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"kotae build failed ({status}):\n{text[-2000:]}")
    stages = {}
    for milliseconds, name in re.findall(r"^ *([\d.]+) ms +(\S.*?) *$", text, re.MULTILINE):
        # What stands below the sum is part of the stages.
        if name == "total":
            break
        stages[name] = float(milliseconds) / 1000
    # Kibibytes on Linux, bytes on macOS.
    peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peakMiB": peak, "stages": stages}


def full_run(options, site):
    """One build into an empty folder."""
    shutil.rmtree(f"{site}/public", ignore_errors=True)
    result = run(options, site)
    if not result["stages"]:
        sys.exit("kotae build --timings printed no stages")
    return result


def output(folder):
    """The number of files below a folder, and their bytes."""
    sizes = [os.path.getsize(os.path.join(path, name)) for path, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def measure(options, folder, count, kinds):
    """Builds a site of `count` articles; the medians of its runs."""
    site = f"{folder}/site"
    size = articles.write_site(site, count, kinds)
    # A build that begins just after the last change keeps no record, because the next change could have the same time.
    time.sleep(0.5)
    try:
        runs = [full_run(options, site) for _ in range(1 if count > LARGE else options.runs)]
        again = run(options, site)
        if list(again["stages"]) != ["compare"]:
            sys.exit(f"the second build of {count} articles did not repeat the first")
        files, written = output(f"{site}/public")
    finally:
        shutil.rmtree(site)
    row = {"articles": count // 2 * 2, "runs": len(runs), "readBytes": size, "files": files, "writtenBytes": written}
    for key in ["wall", "cpu", "peakMiB"]:
        row[key] = round(statistics.median(one[key] for one in runs), 3)
    row["unchanged"] = {key: round(again[key], 3) for key in ["wall", "cpu", "peakMiB"]}
    row["stages"] = {
        name: round(statistics.median(one["stages"][name] for one in runs), 5) for name in runs[0]["stages"]
    }
    print(f"{count:7} articles ({', '.join(kinds)}): {row['wall']:.2f} s, {row['cpu']:.2f} s of processor time, "
          f"{row['peakMiB']:.0f} MiB", flush=True)
    return row


def file_system(folder):
    """The kind of file system that a folder is on, in the system's own word."""
    flags = ["-f", "-c", "%T"] if sys.platform != "darwin" else ["-f", "%T"]
    return subprocess.run(["stat", *flags, folder], capture_output=True, text=True).stdout.strip() or "unknown"


def version():
    found = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short=7", "HEAD"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kotae", default=f"{ROOT}/.build/release/kotae")
    parser.add_argument("--work", default=tempfile.gettempdir(), help="where sites are made and deleted")
    parser.add_argument("--sizes", default="1000,3000,10000,30000,100000", help="numbers of articles")
    parser.add_argument("--kind-size", type=int, default=10_000, help="articles of the sites of one kind")
    parser.add_argument("--runs", type=int, default=3, help=f"builds of each site of up to {LARGE:,} articles")
    parser.add_argument("--version", default=None, help="what was measured (default: the commit that is checked out)")
    parser.add_argument("--remark", default="", help="what else is to be known of the machine, for the end of a sentence")
    parser.add_argument("--data", default=f"{HERE}/data.json")
    options = parser.parse_args()
    options.kotae = os.path.abspath(options.kotae)
    data = {
        "version": options.version or version(), "cores": os.cpu_count(), "fileSystem": file_system(options.work),
        "remark": options.remark,
    }
    data["kinds"], data["sizes"] = {}, []
    with tempfile.TemporaryDirectory(prefix="kotae-growth-", dir=options.work) as folder:
        for kind in articles.KINDS:
            data["kinds"][kind] = measure(options, folder, options.kind_size, [kind])
        # The largest take long: what is known by then is kept if one of them is given up.
        for size in options.sizes.split(","):
            data["sizes"].append(measure(options, folder, int(size), articles.KINDS))
            save(data, options.data)
    chart.draw(data)


def save(data, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, indent=1, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main()
