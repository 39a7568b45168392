// Search, the part that answers: the hashes that terms are found by in the index.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});

  const START = 0x811c9dc5;
  const addTo = (hash, cp) => Math.imul(hash ^ cp, 0x01000193);
  const mix = (h) => {
    h ^= h >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  // Of a run, and of other lists of numbers; that of a word takes its UTF-8 eight bytes at a time, zeros after the last.
  const runHash = (cps) => cps.reduce(addTo, START) >>> 0;
  const wordHash = (cps) => {
    const utf8 = new TextEncoder().encode(String.fromCodePoint(...cps));
    let hash = START;
    for (let i = 0; i < utf8.length || i % 8; i += 4) {
      hash = Math.imul(hash ^ (utf8[i] | (utf8[i + 1] << 8) | (utf8[i + 2] << 16) | (utf8[i + 3] << 24)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  };
  const tokenHash = (token) => (token.type === "word" ? wordHash : runHash)(token.cps);
  const PAIR = 1, BIGRAM = 2, UNIGRAM = 3, FACET = 4, TRIGRAM = 5, TITLE = 6;
  // The high half, which chooses the index part, is the place of the two characters or words with the least orders:
  // neighbours in a text often agree on them. Its highest bit is set for short pieces of text without spaces: what a query
  // for a longer piece loads should not hold those.
  const placeOf = (orders) => {
    const [least, next = least] = orders.sort((a, b) => a - b);
    return ((least << 6) & 0x7fc0) | (next & 0x3f);
  };
  const term = (place, ...codes) => ((place << 16) | (mix(codes.reduce(addTo, START)) & 0xffff)) >>> 0;
  const order = (cp) => ((mix(cp) & 0x7fffffff) | ((cp & ~0xff) === 0x3000 ? 0x80000000 : 0)) >>> 0;
  const gram = (cps, isHangul) => {
    const place = placeOf(cps.map(order)) | (cps.length > 2 || isHangul ? 0 : 0x8000);
    return cps.length === 1 ? term(place, UNIGRAM, cps[0], 0) : term(place, cps.length === 2 ? BIGRAM : TRIGRAM, ...cps);
  };
  // `joint`: what two Korean words meet with, which a query asks for as well.
  const pair = (a, b, joint) => term(placeOf(joint ? joint.map(order) : [mix(a), mix(b)]), PAIR, a, b);
  const facetTerm = (name, value) => term(mix(value) & 0x7fff, FACET, name, value);
  // The term of a title as a whole. Its high half is that of a term which a query for it asks for anyway, so that both
  // are in one part of the index. 0 for a text without words.
  const titleTerm = (tokens) => {
    let hash = START, place = 0, previous = 0;
    for (const token of tokens) {
      const own = tokenHash(token), isWord = token.type === "word" || token.hangul;
      hash = addTo(addTo(hash, own), isWord ? 1 : 2);
      if (token.type === "run") place = place || gram(token.cps.slice(0, 3), token.hangul);
      else if (previous && isWord) place = place || pair(previous, own);
      previous = isWord ? own : 0;
    }
    const whole = term(mix(hash) & 0x7fff, TITLE, hash, tokens.length);
    return tokens.length ? ((((place || whole) & 0xffff0000) | (whole & 0xffff)) >>> 0) : 0;
  };

  Object.assign(search, { START, mix, runHash, wordHash, tokenHash, term, gram, pair, facetTerm, titleTerm });
})();
