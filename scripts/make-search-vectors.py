#!/usr/bin/env python3
"""Writes Tests/SearchTests/Vectors/fold.json and decoding.json, which the Swift and the JavaScript side are held to.

Folds come from Python's own unicodedata (the rules are imported from make-fold-table.py), encodings from a second,
deliberately plain implementation here and from Python's zlib.
"""
import importlib.util, json, os, random, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = f"{HERE}/../Tests/SearchTests/Vectors"


def rules():
    source = open(f"{HERE}/make-fold-table.py", encoding="utf8").read().replace("\nmain()\n", "\n")
    scope = {"__name__": "rules"}
    exec(compile(source, "make-fold-table.py", "exec"), scope)
    return scope["fold"], scope["kind"]


def units(data):
    """The text of bytes, a number for each unit of UTF-16."""
    out = []
    for at in range(0, len(data) - 1, 2):
        unit = data[at] + 256 * data[at + 1]
        if unit < 0x60 or 0xD800 <= unit <= 0xDFFF or unit in (0x2028, 0x2029):
            out += [0x21, unit ^ 0x8000]
        else:
            out.append(unit)
    return out + ([0x21, 0x60 + data[-1]] if len(data) % 2 else [])


def main():
    fold, kind = rules()
    rng = random.Random(4)
    sample = set(range(0x20, 0x250)) | set(range(0x370, 0x530)) | set(range(0x5D0, 0x6F0)) | set(range(0x900, 0x980))
    sample |= set(range(0x3000, 0x3400)) | set(range(0xFF00, 0xFFF0)) | set(range(0x1100, 0x1200)) | {0x1F600, 0x20000, 0x2F800}
    sample |= {rng.randrange(0x4E00, 0xA000) for _ in range(50)} | {rng.randrange(0xAC00, 0xD7A4) for _ in range(50)}
    sample |= set(range(0xF900, 0xF940)) | set(range(0xFB00, 0xFB60)) | set(range(0x1D400, 0x1D440)) | set(range(0x2100, 0x2200))
    rows = [[cp, list(fold(cp)), [kind(f) for f in fold(cp)]] for cp in sorted(sample)]
    with open(f"{OUT}/fold.json", "w", encoding="utf8") as file:
        file.write("[\n" + ",\n".join(json.dumps(r, separators=(",", ":")) for r in rows) + "\n]\n")
    cases = []
    for n in [0, 1, 2, 3, 4, 5, 12, 13, 14, 25, 26, 27, 100]:
        data = bytes(rng.randrange(256) for _ in range(n))
        cases.append({"bytes": data.hex(), "units": units(data)})
    # Each unit that cannot stand in a script, and its neighbours.
    edges = [0, 0x0A, 0x0D, 0x21, 0x22, 0x5C, 0x5F, 0x60, 0x15F, 0x160, 0x2027, 0x2028, 0x2029, 0x202A, 0xD7FF, 0xD800,
             0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFEFF, 0xFFFE, 0xFFFF]
    for tail in (b"", b"\0", b"\xff"):
        data = b"".join(edge.to_bytes(2, "little") for edge in edges) + tail
        cases.append({"bytes": data.hex(), "units": units(data)})
    text = "証明書の期限 " * 40
    parts = [{"text": text, "units": units(zlib.compress(text.encode(), level))} for level in (0, 9)]
    with open(f"{OUT}/decoding.json", "w", encoding="utf8") as file:
        rows = {"texts": cases, "parts": parts}
        file.write("{\n")
        file.write(",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows[name]) + "\n]" for name in rows))
        file.write("\n}\n")


main()
