// node --test Tests/SearchTests: the browser's engine against the vectors that the Swift tests read.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";

const here = path.dirname(new URL(import.meta.url).pathname);
const read = (name) => JSON.parse(fs.readFileSync(path.join(here, "Vectors", name), "utf8"));
const script = ["../../templates/search/kotae-engine.js", "../../../templates/search/kotae-engine.js"]
  .map((x) => path.join(here, x)).find((x) => fs.existsSync(x));
globalThis.kotae = {};
vm.runInThisContext(fs.readFileSync(script, "utf8"));
const engine = globalThis.kotae["kotae-engine"];
const shown = (cps) => String.fromCodePoint(...cps);

test("folds every vector as the Unicode data does", () => {
  for (const [cp, folded, kinds] of read("fold.json")) {
    assert.deepEqual(engine.fold(cp), folded, `U+${cp.toString(16)}`);
    assert.deepEqual(folded.map(engine.kindOf), kinds, `U+${cp.toString(16)}`);
  }
});

test("cuts text as the vectors say", () => {
  for (const { text, tokens } of read("analysis.json")) {
    const found = engine.analyze(text).map((t) => t.type === "break" ? "|" : t.type === "run" ? (t.hangul ? `{${shown(t.cps)}}` : `[${shown(t.cps)}]`)
      : shown(t.cps) + (t.parts.length ? `(${t.parts.map(shown).join(" ")})` : ""));
    assert.deepEqual(found, tokens, text);
  }
});

test("unpacks and inflates as the vectors say", async () => {
  const { base91, part } = read("decoding.json");
  for (const { bytes, base91: text } of base91) assert.equal(Buffer.from(engine.unpack(text)).toString("hex"), bytes);
  assert.equal(new TextDecoder().decode(await engine.inflate(engine.unpack(part.base91))), part.text);
});

const index = () => {
  const files = read("index.json");
  let text;
  globalThis.kotae.part = (name, content) => { text = content; };
  return engine.engine(async (name) => {
    const file = files[`search/${name}.js`];
    if (!file) throw Object.assign(new Error(name), { code: "missing" });
    vm.runInThisContext(file);
    return text;
  });
};

test("ranks the vectors as a reader would", async () => {
  const search = index();
  for (const { q, first, total, ...filters } of read("site.json").queries) {
    const answer = await search.search(q, { locale: "ja", filters });
    assert.equal(answer.results[0]?.url, first, `${q}: ${answer.results.map((r) => r.url)}`);
    if (total !== undefined) assert.equal(answer.total, total, q);
  }
});

test("survives lone surrogates and long queries", async () => {
  const search = index();
  for (const q of ["\ud800", "証\udc00明", "\ud83d".repeat(300), "x".repeat(10000), "証".repeat(10000), "<img onerror>", "(.*)+["]) {
    assert.ok((await search.search(q, { locale: "ja" })).results.length <= 20);
  }
});

test("says which kind of trouble an index part is in", async () => {
  const search = (load) => engine.engine(load).search("x", { locale: "ja" });
  await assert.rejects(search(async () => { throw Object.assign(new Error("gone"), { code: "missing" }); }), { code: "missing" });
  await assert.rejects(search(async () => "!!!!"), { code: "damaged" });
  await assert.rejects(search(async () => "\u0000"), { code: "damaged" });
});

test("never cuts a character or a mark in two", async () => {
  for (const result of (await index().search("証明書の期限", { locale: "ja" })).results) {
    assert.ok(result.excerpt.isWellFormed?.() ?? true);
    for (const [start, end] of result.marks) assert.ok(start < end && end <= result.excerpt.length);
  }
});
