// Search, the part that answers: what a query asks the index for, and the numbers that rank what comes of it.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { analyze, fold, kindOf, points, WORD, tokenHash, gram, pair, titleTerm, lastUpTo } = search;

  const LIMITS = {
    scalars: 256, tokens: 16, grams: 10, whole: 6, beside: 24, pairs: 8, wholePairs: 5, variants: 24, prefixParts: 3,
    results: 1000, overflow: 16384, perPage: 3, window: 15, rounds: 2, round: 12, share: 0.7, shortestTypo: 5, near: 5,
  };
  // Variants count for less than the word itself.
  const WEIGHT = {
    prefix: 0.8, inner: 0.5, stem: 0.35, typo: 0.6, pairCover: 0.5, pairScore: 0.6, syllable: 0.25, page: 0.1, synonym: 0.8,
    typed: 0.8, pageTitle: 6, title: 2.5, inTitle: 2, wordsInTitle: 1.3, inBody: 2, inAside: 1.2, runs: 1.5, apart: 0.35,
  };

  // Which of a run's pieces of `size` characters to ask for, and how readily each is left out when there are too many.
  // Of a long run: the first, the last, enough others that each character is in one, and all that are in the parts which
  // these take, for what costs is a part, not another piece of it.
  const pieces = (hashes, size, isWhole, manifest) => {
    const last = hashes.length - 1;
    if (isWhole) return hashes.map((hash, i) => ({ hash, rank: i % 2 && i < last ? 1 : 0, weight: 1 }));
    const part = hashes.map((hash) => partOf(hash, manifest));
    const parts = new Set([part[0], part[last]]), needed = new Set([0, last]);
    for (let i = 0, covered = 0; i <= last; i++) {
      if (i >= covered && !parts.has(part[i])) needed.add(i), parts.add(part[i]);
      if (parts.has(part[i])) covered = i + size;
    }
    return hashes.map((hash, i) => ({ hash, rank: needed.has(i) ? 0 : 1, weight: 1 })).filter((_, i) => parts.has(part[i]));
  };
  // The number of the part that a hashed term is in, if it is anywhere; -1 for none.
  const partOf = (hash, manifest) => lastUpTo(manifest.hashStarts, hash >>> 16);

  // Whether what is being typed is a word: it may be the beginning of one.
  const endsInWord = (cps) => {
    const last = cps.findLast((cp) => fold(cp).length);
    return last !== undefined && kindOf(fold(last)[0]) === WORD;
  };

  // What to look for: words, runs cut into pairs of characters, and pairs of adjacent words.
  const plan = (query, manifest, isLoose) => {
    const source = points(query).slice(0, LIMITS.scalars);
    const text = String.fromCodePoint(...source.map((cp) => (cp >= 0xd800 && cp <= 0xdfff ? 0xfffd : cp)));
    const all = analyze(text).filter((t) => t.type !== "break"), tokens = all.slice(0, LIMITS.tokens);
    const words = [], grams = [], pairs = [];
    let previous = 0;
    tokens.forEach((token, index) => {
      if (token.type === "word") {
        const isOpen = index === tokens.length - 1 && endsInWord(source);
        words.push({ cps: token.cps, text: String.fromCodePoint(...token.cps), parts: token.parts, isOpen });
      } else if (token.cps.length === 1) {
        grams.push({ hash: gram(token.cps, token.hangul), rank: 0, weight: token.hangul ? WEIGHT.syllable : 1 });
      } else {
        // Threes of characters tell a phrase from its scattered pieces; pairs find what is only like it.
        for (const size of isLoose ? [2, 3] : [Math.min(3, token.cps.length)]) {
          const hashes = token.cps.slice(size - 1).map((_, i) => gram(token.cps.slice(i, i + size), token.hangul));
          grams.push(...pieces(hashes, size, isLoose || hashes.length <= LIMITS.whole, manifest));
        }
      }
      const hash = token.type === "word" || token.hangul ? tokenHash(token) : 0;
      // The text may have no space where the query has one.
      const before = index > 0 && tokens[index - 1];
      const joint = token.hangul && before.hangul && [before.cps[before.cps.length - 1], token.cps[0]];
      // Of many pairs, which are in as many parts, every second one: together they still hold all words.
      const isAsked = joint || index % 2 || tokens.length <= LIMITS.wholePairs;
      if (previous && hash && isAsked) pairs.push({ hash: pair(previous, hash, joint) });
      if (joint) pairs.push({ hash: gram(joint, true) });
      previous = hash;
    });
    const isRare = (w) => !manifest.frequent.has(w.text);
    const hasOthers = grams.length > 0 || words.some(isRare);
    for (const w of words) w.isSkipped = !isRare(w) && hasOthers;
    // When there are many, every second one: together they still cover all characters.
    const kept = grams.map((g, i) => ({ ...g, i })).sort((a, b) => a.rank - b.rank || a.i - b.i).slice(0, LIMITS.grams);
    kept.sort((a, b) => a.i - b.i);
    const unique = (list) => [...new Map(list.map((x) => [x.hash, x])).values()];
    const title = all.length > LIMITS.tokens ? 0 : titleTerm(tokens);
    // Runs whose threes of characters a record may hold without holding the run.
    const longRuns = tokens.filter((t) => t.type === "run" && t.cps.length > 3).map((t) => String.fromCodePoint(...t.cps));
    const needles = tokens.map((t) => String.fromCodePoint(...t.cps));
    return { text, tokens, words, title, longRuns, needles, grams: unique(kept), pairs: unique(pairs).slice(0, LIMITS.pairs) };
  };

  // In steps of 2^-20: logarithms of two libraries may differ in their last bit, which would decide between equals.
  const inverseFrequency = (count, found) =>
    Math.floor(Math.log(1 + (count - found + 0.5) / (found + 0.5)) * 2 ** 20 + 0.5) / 2 ** 20;

  Object.assign(search, { LIMITS, WEIGHT, partOf, plan, inverseFrequency });
})();
