#!/usr/bin/env python3
"""Writes a site with many claims, to measure `kotae check` on: make-claims-site.py FOLDER [CLAIMS]

Each policy has 100 claims (values of numbers, ranges, money and names, and facts that hold or do not), a rule and a test for
each, and an FAQ in Japanese and in English that states them all, a question for each. The same arguments give the same bytes.
"""

import os
import sys

PER_POLICY = 100
CITIES = ["Tokyo", "Sydney", "Dubai", "Oslo"]
JAPANESE = {"Tokyo": "東京", "Sydney": "シドニー", "Dubai": "ドバイ", "Oslo": "オスロ"}


def claim(number):
    """A fact, how it is claimed, and the words for it in Japanese and English."""
    days, price = number % 28 + 2, (number + 1) * 10
    cities = [CITIES[number % 4], CITIES[(number + 1) % 4]]
    return [
        (days, "unit: business-day", f"[{days}営業日](claim:%s)かかります", f"It takes [{days} business days](claim:%s)"),
        (f"{{ min: {days}, max: {days + 2} }}", "unit: business-day", f"[{days}～{days + 2}営業日](claim:%s)かかります",
         f"It takes [{days} to {days + 2} business days](claim:%s)"),
        (price, "unit: JPY", f"料金は[{price:,}円](claim:%s)です", f"The price is [{price:,} yen](claim:%s)"),
        (f"[{', '.join(cities)}]", "", f"[{'と'.join(JAPANESE[city] for city in cities)}](claim:%s)で使えます",
         f"It works in [{' and '.join(cities)}](claim:%s)"),
        ("true", "holds", "この機能は[利用できます](claim:%s)", "This feature [can be used](claim:%s)"),
        ("false", "denied", "この機能は[利用できません](claim:%s)", "This feature [cannot be used](claim:%s)"),
    ][number % 6]


def policy(first):
    facts, rules, tests, claims = [], [], [], []
    for number in range(first, first + PER_POLICY):
        value, form, _, _ = claim(number)
        facts.append(f"  f{number}: {value}")
        rules.append(f"  r{number}: facts.f{number}")
        tests.append(f"  t{number}: {{ expect: {{ r{number}: {value} }} }}")
        if form == "holds":
            claims.append(f"  c{number}: {{ holds: rules.r{number} }}")
        elif form == "denied":
            claims.append(f"  c{number}: {{ holds: '!rules.r{number}', polarity: negative }}")
        else:
            claims.append(f"  c{number}: {{ value: rules.r{number}{', ' + form if form else ''} }}")
    names = [f"  {city}: {{ ja: [{JAPANESE[city]}], en: [{city}] }}" for city in CITIES]
    parts = [("names", names), ("facts", facts), ("rules", rules), ("tests", tests), ("claims", claims)]
    return f"policy: p{first}\nasOf: 2026-01-01\n" + "".join(f"{key}:\n" + "\n".join(rows) + "\n" for key, rows in parts)


def article(first, language):
    text = f"---\ntitle: Part {first}\nkind: faq\n---\n\n"
    for number in range(first, first + PER_POLICY):
        words = claim(number)[2 if language == "ja" else 3] % f"c{number}"
        text += f"## Question {number} {{#q{number}}}\n\n{words}{'。' if language == 'ja' else '.'}\n\n"
    return text


def write(folder, path, text):
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8") as file:
        file.write(text)


def main(arguments):
    if not 1 <= len(arguments) <= 2 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 0 if "--help" in arguments else 64
    folder, count = arguments[0], int(arguments[1]) if len(arguments) > 1 else 10000
    write(folder, "site.yaml", "title: Claims\nbaseURL: https://kb.example.com/\ndefaultLocale: ja\n"
          "locales: { ja: { name: 日本語 }, en: { name: English } }\n")
    for first in range(0, count, PER_POLICY):
        write(folder, f"content/policies/p{first}.yaml", policy(first))
        for language in ("ja", "en"):
            write(folder, f"content/{language}/part-{first}.md", article(first, language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
