// Search, the part that answers: which records answer a query, by their words alone.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { foldText, kindOf, points, RUN, runHash, facetTerm, LIMITS, WEIGHT, scores } = search;

  // Records that pass the filters, or undefined for all. Values of one filter are alternatives.
  const allowedBy = async (lookup, filters) => {
    let allowed;
    for (const name of ["kind", "tag", "section"]) {
      const wanted = [].concat((filters && filters[name]) || []);
      if (!wanted.length) continue;
      const set = new Uint8Array(lookup.count);
      for (const value of wanted) {
        const list = await lookup.hashed(facetTerm(runHash(points(name)), runHash(points(String(value)))));
        if (list) for (const record of (await lookup.whole(list, true)).records) set[record] = 1;
      }
      allowed = allowed ? allowed.map((x, i) => x & set[i]) : set;
    }
    return allowed;
  };

  // How many of the last characters of `asked`, folded, are the beginning of a synonym that is being typed; 0 for none.
  const begunOf = (asked, folded, isRun) => {
    for (let length = folded.length - 1; length >= (isRun ? 2 : 3); length--) {
      if (!asked.endsWith(folded.slice(0, length))) continue;
      const before = asked[asked.length - length - 1];
      if (isRun || before === undefined || before === " ") return length;
    }
    return 0;
  };

  // The query with synonyms in place of what it ends with the beginning of, for one that finds nothing as it is.
  const begunWordings = (manifest, query) => {
    const asked = foldText(String.fromCodePoint(...points(query).slice(0, LIMITS.scalars))).folded.trimStart(), wordings = [];
    for (const group of manifest.synonyms) {
      for (const word of group) {
        const folded = foldText(word).folded.trim(), isRun = kindOf(folded.codePointAt(0) || 32) >= RUN;
        const length = begunOf(asked, folded, isRun), head = asked.slice(0, asked.length - length);
        if (length) for (const other of group) wordings.push(`${head} ${other}`.trim());
      }
    }
    return wordings.slice(0, 6);
  };

  // The query, and the query with synonyms in place of what it says.
  const wordingsOf = (manifest, query) => {
    const padded = (text) => ` ${foldText(text).folded.trim()} `;
    const asked = padded(String.fromCodePoint(...points(query).slice(0, LIMITS.scalars))), wordings = [query];
    for (const group of manifest.synonyms) {
      for (const word of group) {
        const folded = padded(word);
        const isRun = kindOf(folded.codePointAt(1) || 32) >= RUN;
        const needle = isRun ? folded.trim() : folded;
        if (!needle.trim() || !asked.includes(needle)) continue;
        for (const other of group) if (other !== word) wordings.push(asked.replace(needle, () => ` ${other} `).trim());
      }
    }
    return wordings.slice(0, 6);
  };

  // The best value of each record that has enough of a wording: { record, value, share, title, isLoose }. Loose is one that has
  // the words where another has them side by side.
  const rowsOf = (lookup, runs, allowed) => {
    const best = new Map(), passes = (record) => !allowed || allowed[record];
    const share = (run, record) => Math.min(1, run.cover[record] / run.all);
    let top = 0;
    for (const run of runs.filter((run) => run.all)) {
      for (const record of run.touched) if (passes(record)) top = Math.max(top, share(run, record));
    }
    runs.forEach((run, i) => {
      if (!run.all) return;
      for (const record of run.touched) {
        const held = share(run, record), own = run.allOwn ? Math.min(1, run.own[record] / run.allOwn) : 0;
        const least = top * LIMITS.share, isLoose = held < least;
        if (!passes(record) || (isLoose && own < least)) continue;
        const title = run.titles.has(record) ? (lookup.isHead(record) ? WEIGHT.pageTitle : WEIGHT.title) : 1;
        const value = run.score[record] * held * held * held * (i ? WEIGHT.synonym : 1) * title;
        const known = best.get(record);
        if (!known || value > known.value) best.set(record, { record, value, share: held, title, isLoose });
      }
    });
    return [...best.values()].sort(byValue);
  };
  const byValue = (a, b) => b.value - a.value || a.record - b.record;

  // { rows, runs, total }: the records, best first, the scores of each wording, and at how many places an answer is.
  const ranked = async (lookup, query, filters) => {
    const runs = [];
    for (const wording of wordingsOf(lookup.manifest, query)) runs.push(await scores(lookup, wording));
    if (!runs.some((run) => run.touched.length)) {
      for (const wording of begunWordings(lookup.manifest, query)) runs.push(await scores(lookup, wording));
    }
    const allowed = await allowedBy(lookup, filters), rows = rowsOf(lookup, runs, allowed);
    // A page that answers in several places is more likely the one: each further record adds a share of itself.
    const first = new Map();
    for (const row of rows) {
      const page = lookup.manifest.pageOf[row.record], leader = first.get(page);
      if (!leader) first.set(page, { row, count: 1, sum: row.value });
      else if (leader.count++ < 4) leader.sum += row.value * WEIGHT.page;
    }
    for (const { row, sum } of first.values()) row.value = sum;
    rows.sort(byValue);
    const total = rows.reduce((n, row) => n + lookup.manifest.places(row.record), 0);
    const estimate = Math.max(0, ...runs.filter((run) => run.all).map((run) => run.estimate));
    return { rows, runs, total: allowed ? total : Math.max(total, estimate) };
  };

  Object.assign(search, { ranked, byValue });
})();
