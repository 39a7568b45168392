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


def base91(data):
    alphabet = [c for c in map(chr, range(0x21, 0x7F)) if c not in '"\\<']
    number, bits, out = int.from_bytes(data, "little"), len(data) * 8, []
    while bits > 0:
        value = number & 8191
        number >>= 13
        out.append(alphabet[value % 91])
        if bits > 6:
            out.append(alphabet[value // 91])
        bits -= 13
    return "".join(out)


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
        cases.append({"bytes": data.hex(), "base91": base91(data)})
    text = "証明書の期限 " * 40
    stream = zlib.compress(text.encode(), 9)
    part = {"text": text, "base91": base91(stream)}
    with open(f"{OUT}/decoding.json", "w", encoding="utf8") as file:
        json.dump({"base91": cases, "part": part}, file, ensure_ascii=False, indent=1)
        file.write("\n")


main()
