"""The vectors of Tests/SearchTests/Vectors: the browser's engine gives what Swift gives."""

import json
import pathlib
import re
import subprocess
import tempfile

import run
from harness import case, equal, holds

VECTORS = pathlib.Path(__file__).resolve().parents[2] / "SearchTests" / "Vectors"
TOOLS = """
window.shown = (cps) => String.fromCodePoint(...cps);
window.lab = window.kotae["kotae-engine"];
window.over = (files) => lab.engine(async (name) => {
  const file = files[`search/${name}.js`];
  if (!file) throw Object.assign(new Error(name), { code: "missing" });
  return file.slice(file.indexOf(',"') + 2, -4);
});
"""


def read(name):
    return json.loads((VECTORS / name).read_text("utf-8"))


def engine(visit):
    """A page that has the engine as `lab`, and as `over(files)` the search of an index in memory."""
    page = visit.page("en/")
    page.evaluate("() => window.kotae.facets('en')")
    page.evaluate("() => {" + TOOLS + "}")
    return page


@case("the browser folds and cuts text as the vectors say")
def _(visit):
    page = engine(visit)
    rows = read("fold.json")
    holds(len(rows) > 1000, "there are vectors")
    folded = page.evaluate("rows => rows.map(([cp]) => [cp, lab.fold(cp), lab.fold(cp).map(lab.kindOf)])", rows)
    equal([row for row in zip(folded, rows) if row[0] != row[1]], [], "folded otherwise")
    for vector in read("analysis.json"):
        tokens = page.evaluate("""text => lab.analyze(text).map((t) => t.type === "break" ? "|"
          : t.type === "run" ? (t.hangul ? `{${shown(t.cps)}}` : `[${shown(t.cps)}]`)
          : shown(t.cps) + (t.parts.length ? `(${t.parts.map(shown).join(" ")})` : ""))""", vector["text"])
        equal(tokens, vector["tokens"], vector["text"])


@case("the browser decodes as the vectors say")
def _(visit):
    page, vectors = engine(visit), read("decoding.json")
    for vector in vectors["texts"]:
        found = page.evaluate("units => Array.from(lab.unpack(String.fromCharCode(...units)))", vector["units"])
        equal(bytes(found).hex(), vector["bytes"], str(vector["units"]))
    for part in vectors["parts"]:
        text = page.evaluate("""async units =>
          new TextDecoder().decode(await lab.inflate(lab.unpack(String.fromCharCode(...units))))""", part["units"])
        equal(text, part["text"], "the inflated part")


@case("the browser ranks, excerpts and marks as Swift does")
def _(visit):
    page = engine(visit)
    wanted = read("ranking.json")
    holds(len(wanted) > 40, "there are vectors")
    found = page.evaluate("""async ([files, queries]) => {
      const search = over(files), answers = [];
      for (const { q, kind, tag, section } of queries) {
        const { total, corrections, near, results } = await search.search(q, { locale: "ja", filters: { kind, tag, section } });
        answers.push({ q, total, corrections, near, results: results.map((r) => ({
          url: r.url, title: r.title, kind: r.kind, excerpt: r.excerpt,
          marks: r.marks.map((mark) => mark.map((at) => Array.from(r.excerpt.slice(0, at)).length)) })) });
      }
      return answers;
    }""", [read("index.json"), wanted])
    for answer, vector in zip(found, wanted):
        for filter in ("kind", "tag", "section"):
            vector.pop(filter, None)
        equal(answer, vector, vector["q"])


@case("the browser's engine survives any query, and never cuts a character in two")
def _(visit):
    page = engine(visit)
    wrong = page.evaluate("""async (files) => {
      const search = over(files), wrong = [];
      const queries = ["\\ud800", "証\\udc00明", "\\ud83d".repeat(300), "x".repeat(10000), "証".repeat(10000), "<img onerror>",
        "(.*)+[",
        "\\u202eabc", "e\\u0301".repeat(500), "\\u{1f600}\\u200d\\u{1f600}", "。、！", "\\u0000", "証明書の期限"];
      for (const q of queries) {
        const { results } = await search.search(q, { locale: "ja" });
        const isWhole = results.every((r) => r.excerpt.isWellFormed()
          && r.marks.every(([start, end]) => start < end && end <= r.excerpt.length));
        if (results.length > 20 || !isWhole) wrong.push(q);
      }
      return wrong;
    }""", read("index.json"))
    equal(wrong, [], "queries that went wrong")


@case("the browser's engine says which kind of trouble a part is in")
def _(visit):
    page = engine(visit)
    codes = page.evaluate("""async () => {
      const gone = async () => { throw Object.assign(new Error("gone"), { code: "missing" }); };
      const code = (load) => lab.engine(load).search("x", { locale: "ja" }).then(() => "none", (error) => error.code);
      return Promise.all([gone, async () => "!!!!", async () => "\\u0000"].map(code));
    }""")
    equal(codes, ["missing", "damaged", "damaged"], "codes")


@case("the browser answers the golden queries of our own site as the command does")
def _(visit):
    text = (run.ROOT / "content" / "search.yaml").read_text("utf-8")
    golden = re.findall(r'locale: ([\w-]+), query: "([^"]*)"', text)
    holds(len(golden) > 40, "there are golden queries")
    # As they are, and before their last key is typed.
    asked = [(locale, query) for locale, whole in golden for query in (whole, whole[:-1]) if query.strip()]
    page = engine(visit)
    with tempfile.TemporaryDirectory(prefix="kotae-golden-") as folder:
        command = [run.binary(), "--site", str(run.ROOT), "--output", folder]
        subprocess.run([command[0], "build", "--quiet", *command[1:]], check=True, capture_output=True)
        files = {str(path.relative_to(folder)): path.read_text("utf-16")
                 for path in (pathlib.Path(folder) / "search").rglob("*.js") if not path.name.startswith("kotae-")}
        found = page.evaluate("""async ([files, asked]) => {
          const search = over(files), answers = [];
          for (const [locale, query] of asked) {
            const { total, results } = await search.search(query, { locale, limit: 20 });
            answers.push([total, ...results.map((r) => [r.url, r.excerpt])]);
          }
          return answers;
        }""", [files, asked])
        for (locale, query), answer in zip(asked, found):
            arguments = ["search", query, "--locale", locale, "--limit", "20", "--format", "json", *command[1:]]
            told = json.loads(subprocess.run([command[0], *arguments], check=True, capture_output=True).stdout)
            equal(answer, [told["total"], *([r["url"], r["excerpt"]] for r in told["results"])], f"{locale}: {query}")
