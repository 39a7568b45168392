// Search, the part that answers: the scores of records for one wording of the query.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { plan, inverseFrequency, resolve, WEIGHT } = search;

  // What the index has for a plan: words with their lists, and the lists of the hashed terms, in the plan's order.
  const listsOf = async (lookup, p, isForced) => {
    const [resolved, grams, pairs, title] = await Promise.all([
      Promise.all(p.words.filter((w) => !w.isSkipped).map((w) => resolve(lookup, w))),
      Promise.all(p.grams.map((g) => lookup.hashed(g.hash))),
      Promise.all(p.pairs.map((g) => lookup.hashed(g.hash))),
      p.title ? lookup.hashed(p.title) : undefined,
    ]);
    const words = resolved.flat();
    // Asked for together, for later one waits for the other.
    if (isForced || words.length + grams.length > 1) {
      const lists = [...words.flatMap((w) => w.lists.map((v) => v.list)), ...grams, ...pairs];
      await Promise.all(lists.map((list) => list && lookup.rest(list, isForced)));
    }
    return { words, grams, pairs, title };
  };

  // What a record may hold of the query, each with its lists: { lists, total, cover, score }.
  const unitsOf = (lookup, p, { words, grams, pairs }) => {
    const units = words.map((word) => {
      const exact = word.lists.find((v) => v.weight === 1);
      const sum = exact ? exact.list.total : word.lists.reduce((n, v) => n + v.list.total, 0);
      return { lists: word.lists, total: Math.min(sum, lookup.count), cover: 1, score: 1 };
    });
    const single = (list, cover, score, isPair = false) => {
      const lists = list ? [{ list, weight: 1, cover: 1 }] : [];
      return { lists, total: list ? list.total : 0, cover, score, isPair };
    };
    grams.forEach((list, i) => units.push(single(list, p.grams[i].weight, p.grams[i].weight)));
    for (const list of pairs) if (list) units.push(single(list, WEIGHT.pairCover, WEIGHT.pairScore, true));
    return units;
  };

  // The best value of each record for a unit: [value, cover]. Whether its lists were not read whole.
  const bestOf = async (lookup, unit, isAlone, isForced) => {
    const best = new Map();
    let isPartial = false;
    for (const variant of unit.lists) {
      const list = isAlone && !isForced ? variant.list : await lookup.whole(variant.list, isForced);
      if (list.records.length < list.total) isPartial = true;
      for (let i = 0; i < list.records.length; i++) {
        const value = variant.weight * list.levels[i], record = list.records[i], known = best.get(record);
        // The best score may be that of another word than the one that is meant.
        if (!known) best.set(record, [value, variant.cover]);
        else known[0] = Math.max(known[0], value), known[1] = Math.max(known[1], variant.cover);
      }
    }
    return { best, isPartial };
  };

  // At how many places a unit is that was not read whole.
  const placesOf = (lookup, unit) => {
    const exact = unit.lists.find((v) => v.weight === 1);
    const places = (exact ? [exact] : unit.lists).reduce((n, v) => n + lookup.places(v.list), 0);
    return Math.min(places, lookup.manifest.placeCount);
  };

  // Scores of one wording of the query: { score, cover } by record, and the weight of all of it; `own` and `allOwn` are cover
  // and weight without the pairs of words. `isLoose`: runs by their pairs of characters as well; `isForced`: lists that were
  // left out as too long are read.
  const scores = async (lookup, query, isLoose = false, isForced = false) => {
    const p = plan(query, lookup.manifest, isLoose), lists = await listsOf(lookup, p, isForced);
    const units = unitsOf(lookup, p, lists), isAlone = units.length === 1;
    const [score, cover, own] = [0, 0, 0].map(() => new Float64Array(lookup.count)), touched = [];
    let all = 0, allOwn = 0, isCut = false, estimate = 0;
    for (const unit of units) {
      const weight = inverseFrequency(lookup.count, unit.total);
      const { best, isPartial } = await bestOf(lookup, unit, isAlone, isForced);
      if (isPartial) {
        isCut = true;
        estimate = Math.max(estimate, placesOf(lookup, unit));
      }
      // A list that was not read whole says nothing about the records it leaves out.
      const isSilent = isPartial && !isAlone;
      if (!isSilent) all += weight * unit.cover;
      if (!isSilent && !unit.isPair) allOwn += weight * unit.cover;
      for (const [record, [value, share]] of best) {
        if (cover[record] === 0) touched.push(record);
        score[record] += (weight * unit.score * value) / 8;
        cover[record] += isSilent ? 1e-9 : weight * unit.cover * share;
        if (!isSilent && !unit.isPair) own[record] += weight * unit.cover * share;
      }
    }
    if (!touched.some((r) => cover[r] >= all * 0.999)) {
      if (isCut && !isAlone && !isForced) return scores(lookup, query, isLoose, true);
      if (!isLoose && p.tokens.some((t) => t.type === "run" && t.cps.length > 2)) return scores(lookup, query, true, isForced);
    }
    const titles = new Set(lists.title ? lists.title.records : []);
    return { plan: p, words: lists.words, score, cover, own, touched, titles, all, allOwn, estimate: isAlone ? estimate : 0 };
  };

  Object.assign(search, { scores });
})();
