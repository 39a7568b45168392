#!/usr/bin/env python3
"""Writes Sources/Search/FoldTable+Data.swift from the Unicode Character Database that Python carries.

    scripts/make-fold-table.py > Sources/Search/FoldTable+Data.swift

Search compares folded text. One code point folds like this (templates/search/engine/01-fold.js does the same with the
browser's own normalize and toLowerCase, so a change here needs one there):
  1. NFKD (Unicode Standard Annex 15);
  2. drop marks that readers leave out when they type, joiners and invisible characters (DROPPED);
  3. NFC, lower case, sharp s to ss, final sigma to sigma;
  4. Latin letters that have no decomposition to what readers type for them (PLAIN), digits of Arabic and Devanagari to ours;
  5. katakana U+30A1..U+30F6 to hiragana.
The class of a folded code point is 0 separator, 1 word (general categories L, N and M), 2 written without spaces
(UNSPACED, cut into pairs), 3 Hangul.
"""
import re, sys, unicodedata

DROPPED = [(0x00AD, 0x00AD), (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2),
           (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670),
           (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED), (0x093C, 0x093C), (0x200B, 0x200F), (0x2060, 0x2060), (0xFE00, 0xFE0F),
           (0xFEFF, 0xFEFF)]
UNSPACED = [(0x0E01, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3021, 0x303C),
            (0x3041, 0x30FA), (0x30FC, 0x312F), (0x31A0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
            (0xF900, 0xFAFF), (0x1B000, 0x1B16F), (0x20000, 0x3FFFF)]
HANGUL = [(0x1100, 0x11FF), (0xAC00, 0xD7A3)]
PLAIN = {"ł": "l", "ø": "o", "đ": "d", "œ": "oe", "æ": "ae"}
DIGITS = [0x0660, 0x06F0, 0x0966]
LAST = 0x3FFFF


def within(ranges, cp):
    return any(a <= cp <= b for a, b in ranges)


def fold(cp):
    if 0xD800 <= cp <= 0xDFFF:
        return (0xFFFD,)
    text = unicodedata.normalize("NFKD", chr(cp))
    text = "".join(c for c in text if not within(DROPPED, ord(c)))
    text = unicodedata.normalize("NFC", text)
    text = "".join(c.lower() for c in text).replace("ß", "ss").replace("ς", "σ")
    text = "".join(c for c in text if not within(DROPPED, ord(c)))
    text = "".join(PLAIN.get(c, c) for c in text)
    text = "".join(next((chr(0x30 + ord(c) - zero) for zero in DIGITS if zero <= ord(c) < zero + 10), c) for c in text)
    return tuple(ord(c) - 0x60 if 0x30A1 <= ord(c) <= 0x30F6 else ord(c) for c in text)


def kind(cp):
    if 0xD800 <= cp <= 0xDFFF or unicodedata.category(chr(cp))[0] not in "LNM":
        return 0
    return 3 if within(HANGUL, cp) else 2 if within(UNSPACED, cp) else 1


def main():
    folds = {cp: fold(cp) for cp in range(LAST + 1) if not 0xD800 <= cp <= 0xDFFF}
    changed = [cp for cp, f in folds.items() if f != (cp,)]
    # Runs "start,count,step,difference" of single code points that move by one difference; the rest "start,a,b,…".
    runs, sequences, i = [], [], 0
    while i < len(changed):
        cp = changed[i]
        if len(folds[cp]) != 1:
            sequences.append(",".join(f"{x:x}" for x in (cp, *folds[cp])))
            i += 1
            continue
        difference = folds[cp][0] - cp
        same = lambda c: c in folds and len(folds[c]) == 1 and folds[c][0] - c == difference and difference != 0
        step = 1 if same(cp + 1) else 2 if same(cp + 2) and folds.get(cp + 1) == (cp + 1,) else 1
        n = 1
        while same(cp + n * step) and (step == 1 or folds[cp + n * step - 1] == (cp + n * step - 1,)):
            n += 1
        runs.append(f"{cp:x},{n:x},{step:x},{'-' if difference < 0 else ''}{abs(difference):x}")
        covered = {cp + k * step for k in range(n)}
        while i < len(changed) and changed[i] in covered:
            i += 1
    kinds, last = [], 0
    for cp in range(LAST + 1):
        k = kind(cp)
        if k != last:
            kinds.append(f"{cp:x},{k}")
            last = k
    print("// Made by scripts/make-fold-table.py from the Unicode Character Database "
          f"{unicodedata.unidata_version}; do not edit.")
    print("\nextension FoldTable {")
    for name, doc, rows in (("runs", "`start,count,step,difference` in hexadecimal.", runs),
                            ("sequences", "`code point,folded…` in hexadecimal; nothing after the first: dropped.", sequences),
                            ("kinds", "`start,kind`: the kind of every code point from here on.", kinds)):
        print(f"    /// {doc}\n    static let {name}Data: StaticString = \"\"\"")
        line = "       "
        for row in rows:
            if len(line) + len(row) > 117:
                print(line + " \\")
                line = "       "
            line += " " + row
        print(line + "\n        \"\"\"")
        if name != "kinds":
            print()
    print("}")
    if "--vectors" in sys.argv:
        pass


main()
