// Search, the part that answers: the results of a query. It keeps in step with the Swift module Search, function by function;
// Tests/SearchTests/Vectors hold both to the same answers.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { foldText, LIMITS, Parts, Lookup, near, nearness, markerOf, excerpt, ranked, byValue } = search;

  // Pages in the order of their best record, at most `perPage` records of each: so many that there are `records`, and `places`
  // with those of their twins.
  const group = (rows, manifest, records, places, perPage) => {
    const pages = new Map();
    for (const row of rows) {
      const page = manifest.pageOf[row.record];
      const list = pages.get(page);
      if (!list) {
        if (pages.size < Math.max(records, places)) pages.set(page, [row]);
      } else if (list.length < perPage) list.push(row);
    }
    let taken = 0, filled = 0;
    const kept = (row) => (taken < records || filled < places) && (taken++, filled += manifest.places(row.record), true);
    return [...pages.values()].map((list) => list.filter(kept)).filter((list) => list.length);
  };

  // Rows without the loose ones, but for those that fill up the first third of what is asked for.
  const sparing = (rows, count) => {
    let left = Math.ceil(count / 3) - rows.filter((row) => !row.isLoose).length;
    return rows.filter((row) => !row.isLoose || left-- > 0);
  };

  // The rows to show, weighed by their texts, best first.
  const weighed = async (lookup, rows, wordings, count, perPage) => {
    // Reads the text of rows and weighs them by it. False if some only seemed to hold the query.
    const read = async (rows) => {
      const stored = await Promise.all(rows.map((r) => lookup.stored(r.record)));
      return rows.map((row, i) => {
        row.stored = stored[i];
        const { factor, isTitle, isHeld, isWhole } = nearness(stored[i], wordings);
        row.value *= isTitle || row.title === 1 ? factor : factor / row.title;
        // A text with the query as it is written has all of it, the word that is being typed too.
        if (isWhole) row.value /= row.share * row.share * row.share;
        return isHeld;
      }).every(Boolean);
    };
    const chosen = group(rows, lookup.manifest, LIMITS.window, count, perPage).flat();
    // What is in the same blocks costs nothing more to weigh: of a page with many records, the one that is meant may not
    // be among the first three by its words.
    const blocks = new Set(chosen.map((r) => lookup.blockOf(r.record))), first = new Set(chosen);
    const beside = rows.filter((r) => !first.has(r) && blocks.has(lookup.blockOf(r.record))).slice(0, LIMITS.beside);
    let isSure = await read(chosen);
    await read(beside);
    chosen.push(...beside);
    // Among the first there are records with the query's characters in other places: better ones may come later.
    const known = new Set(chosen), others = rows.filter((r) => r.share > 0.999 && !known.has(r));
    for (let round = 0; round < LIMITS.rounds && !isSure && others.length; round++) {
      const next = others.splice(0, LIMITS.round);
      isSure = await read(next);
      chosen.push(...next);
    }
    return chosen.sort(byValue);
  };

  // A stored record as it is given to whoever asked.
  const resultOf = (s, marker) => {
    const body = marker(s, "body"), aside = s.aside ? marker(s, "aside") : [], isWhole = (marks) => marks.some((m) => m[2] === 0);
    const isAside = s.aside && (body.length ? isWhole(aside) && !isWhole(body) : !s.body || aside.length);
    const { text, marks } = isAside ? excerpt(s.aside, aside) : excerpt(s.body, body);
    return {
      url: s.anchor ? `${s.page}#${s.anchor}` : s.page, title: s.title, excerpt: text, marks, titleMarks: marker(s, "title"),
      pageUrl: s.page, pageTitle: s.pageTitle, kind: s.kind, section: s.section, tags: s.tags,
    };
  };

  // `limit`: how many results; `perPage`: how many of them in one page.
  const results = async (lookup, query, { limit = 20, filters, perPage = LIMITS.perPage } = {}) => {
    const count = Math.max(1, Math.min(Math.floor(limit) || 20, LIMITS.results));
    const { rows, runs, total } = await ranked(lookup, query, filters);
    const wordings = runs.map(({ plan: p }) => {
      return { phrase: foldText(p.text).folded.trim(), runs: p.longRuns, needles: p.needles };
    });
    const chosen = await weighed(lookup, sparing(rows, count), wordings, count, perPage);
    const marker = markerOf(runs, wordings.map((w) => w.phrase));
    // After a page those that say the same.
    const pages = await Promise.all(group(chosen, lookup.manifest, 0, count, perPage).map(async (rows) => {
      const twins = await lookup.twins(lookup.manifest.pageOf[rows[0].record]);
      const found = rows.map((row) => resultOf(row.stored, marker));
      const on = (url) => found.map((r) => ({ ...r, url: url + r.url.slice(r.pageUrl.length), pageUrl: url }));
      return [...found, ...twins.flatMap(on)];
    }));
    const corrections = runs.flatMap((run) => run.words.flatMap((word) => word.corrections || [])), alike = [];
    if (!total) for (const word of runs[0].words) alike.push(...(await near(lookup, word.cps)).map((w) => w.text));
    return {
      total, results: pages.flat().slice(0, count), corrections: [...new Set(corrections)],
      near: [...new Set(alike)].slice(0, LIMITS.near),
    };
  };

  // `load` gives the text of an index part by its name.
  const engine = (load) => {
    const parts = new Parts(load);
    return {
      async search(query, options) {
        return results(new Lookup(parts, await parts.manifest(options.locale)), query, options);
      },
      async facets(locale) { return (await parts.manifest(locale)).facets; },
    };
  };

  Object.assign(search, { engine });
})();
