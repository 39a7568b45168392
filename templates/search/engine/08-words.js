// Search, the part that answers: what a word of the query stands for.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { mix, runHash, Reader, compare, sharedLength, LIMITS, WEIGHT } = search;

  // One edit: another letter, one more, one less, or two neighbours exchanged.
  const isOneEdit = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    const start = sharedLength(a, b);
    const end = sharedLength(a.slice(start).reverse(), b.slice(start).reverse());
    const [m, n] = [a.length - start - end, b.length - start - end];
    if (m <= 1 && n <= 1) return m + n > 0;
    return m === 2 && n === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  };

  // Edits between two words, neighbours exchanged as one.
  const distance = (a, b) => {
    let older = [], old = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      [older, old] = [old, row];
    }
    return old[b.length];
  };

  // The lists of a word: itself, words it begins, words of the same stem; each { list, weight, text }.
  const variants = async (lookup, word) => {
    const found = [], cps = word.cps;
    let index = lookup.partOf(cps);
    const limit = index + (word.isOpen ? LIMITS.prefixParts : 1);
    for (; index < limit && index < lookup.manifest.wordStarts.length; index++) {
      if (index < 0) continue;
      const start = lookup.manifest.wordStarts[index];
      if (index > lookup.partOf(cps) && sharedLength(start, cps) < cps.length) break;
      for (const entry of await lookup.wordPart(index)) {
        const shared = sharedLength(entry.cps, cps);
        let weight = 0, cover;
        if (shared === cps.length) {
          weight = entry.cps.length === shared ? 1
            : (word.isOpen ? WEIGHT.prefix : shared > 3 ? WEIGHT.inner : 0) * Math.sqrt(shared / entry.cps.length);
          // A word being typed may be any that it begins: those have nearly all of the query.
          if (word.isOpen && weight < 1) cover = WEIGHT.typed;
        } else {
          const isStem = cps.length > 4 && shared > 3 && shared >= cps.length - 3 && entry.cps.length <= shared + 3;
          if (isStem) weight = WEIGHT.stem;
        }
        if (weight > 0) found.push({ list: entry.list, weight, cover: cover || weight, text: entry.text });
      }
    }
    const isExact = (v) => (v.weight === 1 ? 1 : 0);
    return found.map((v, i) => ({ ...v, i }))
      .sort((a, b) => isExact(b) - isExact(a) || b.list.total - a.list.total || a.i - b.i).slice(0, LIMITS.variants);
  };

  // Words that begin or end as a word does, and may be it with other letters in between.
  const alike = async (lookup, cps) => {
    const parts = lookup.manifest.typoParts;
    if (cps.length < LIMITS.shortestTypo || !parts) return new Map();
    const at = (kind, a, b) => Math.floor(mix(runHash([kind, a, b])) * parts / 2 ** 32);
    const n = cps.length, found = new Map();
    for (const index of new Set([at(1, cps[0], cps[1]), at(2, cps[n - 2], cps[n - 1])])) {
      const words = await lookup.part(`t${index}`, (b) => {
        const r = new Reader(b);
        return r.words(() => ({ total: r.varint() }));
      });
      for (const w of words) found.set(w.text, w);
    }
    return found;
  };

  // Words one edit away, most frequent first.
  const typos = async (lookup, cps) => {
    const found = [...(await alike(lookup, cps)).values()].filter((w) => isOneEdit(w.cps, cps));
    return found.sort((a, b) => b.total - a.total || compare(a.cps, b.cps)).slice(0, 3);
  };

  // For a query without results: words up to three edits away, then words with the same beginning.
  const near = async (lookup, cps) => {
    if (cps.length < 3) return [];
    const found = new Map();
    for (const w of (await alike(lookup, cps)).values()) {
      const edits = distance(w.cps, cps);
      if (edits * 3 <= cps.length) found.set(w.text, { ...w, rank: edits });
    }
    const home = lookup.partOf(cps);
    for (const w of home < 0 ? [] : await lookup.wordPart(home)) {
      const shared = sharedLength(w.cps, cps);
      if (shared <= 2 || shared * 2 < cps.length || found.has(w.text)) continue;
      found.set(w.text, { ...w, total: w.list.total, rank: 99 - shared });
    }
    return [...found.values()].sort((a, b) => a.rank - b.rank || b.total - a.total || compare(a.cps, b.cps)).slice(0, 3);
  };

  // All that a query word stands for. A word that is nowhere is tried by its parts, then by its likely misspellings.
  const resolve = async (lookup, word) => {
    const lists = await variants(lookup, word);
    if (lists.some((v) => v.weight > WEIGHT.stem)) return [{ ...word, lists }];
    if (word.parts.length > 1) {
      const parts = word.parts.map((cps) => ({ cps, text: String.fromCodePoint(...cps), parts: [], isOpen: false }));
      return (await Promise.all(parts.map((p) => resolve(lookup, p)))).flat();
    }
    const near = await typos(lookup, word.cps);
    for (const w of near) {
      const entries = await lookup.wordPart(lookup.partOf(w.cps));
      const entry = entries.find((e) => e.text === w.text);
      if (entry) lists.push({ list: entry.list, weight: WEIGHT.typo, cover: WEIGHT.typo, text: w.text });
    }
    return [{ ...word, lists, corrections: near.map((w) => w.text) }];
  };

  Object.assign(search, { isOneEdit, resolve, near });
})();
