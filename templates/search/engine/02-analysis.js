// Search, the part that answers: analysis. Texts and queries are cut into words and runs by the same rules.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { fold, kindOf, compose, points, WORD, RUN, SYLLABLES } = search;

  // ---- analysis: [{ type: "word", cps, parts } | { type: "run", cps, hangul } | { type: "break" }] ----
  const LONGEST_WORD = 48;
  const analyze = (text) => {
    const tokens = [], source = points(text);
    let word = [], length = 0, cuts = [], before = 0, beforeThat = 0, run = [], runKind = 0;
    const LOWER = 1, UPPER = 2;
    const end = () => {
      if (length) {
        const parts = [];
        let start = 0;
        if (cuts.length) {
          for (const cut of [...cuts, word.length]) {
            const stop = Math.min(cut, word.length);
            if (stop > start) parts.push(word.slice(start, stop));
            start = Math.max(start, stop);
          }
        }
        tokens.push({ type: "word", cps: word, parts });
        word = [], length = 0, cuts = [], before = 0, beforeThat = 0;
      }
      if (runKind) {
        tokens.push({ type: "run", cps: run, hangul: runKind === SYLLABLES });
        run = [], runKind = 0;
      }
    };
    const append = (cp, letterCase) => {
      beforeThat = before;
      before = letterCase;
      if (++length <= LONGEST_WORD) word.push(cp);
    };
    const isAlphanumeric = (cp) => (cp >= 48 && cp <= 57) || (cp >= 65 && cp <= 90) || (cp >= 97 && cp <= 122);
    source.forEach((cp, i) => {
      if (cp < 0x80) {
        if (cp >= 65 && cp <= 90) {
          if (runKind) end();
          if (before === LOWER) cuts.push(word.length);
          append(cp | 0x20, UPPER);
        } else if (isAlphanumeric(cp)) {
          if (runKind) end();
          if (before === UPPER && beforeThat === UPPER && word.length > 1) cuts.push(word.length - 1);
          append(cp, LOWER);
        } else {
          end();
          if (cp === 10) tokens.push({ type: "break" });
          if (cp === 42 && source[i + 1] === 46 && isAlphanumeric(source[i + 2])) {
            append(cp, 0);
            end();
          }
        }
        return;
      }
      for (const folded of fold(cp)) {
        const kind = kindOf(folded);
        if (kind >= RUN) {
          if (runKind !== kind) end();
          runKind = kind;
          const composed = run.length && compose(run[run.length - 1], folded);
          if (composed) run[run.length - 1] = composed;
          else run.push(folded);
        } else if (kind === WORD) {
          if (runKind) end();
          append(folded, 0);
          beforeThat = 0;
        } else end();
      }
    });
    end();
    return tokens;
  };

  Object.assign(search, { analyze });
})();
