// Search, the part that answers: how near the text of a record is to the query, what is marked in it, and its excerpt.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { fold, kindOf, foldText, points, WORD, RUN, HANGUL, WEIGHT, closed, joins, characterEnd } = search;

  // The folded text of a stored record's field, made once; `closed` is it without the spaces that do not matter, and `spaceless`
  // without any.
  const foldedOf = (stored, field) => {
    stored.folds = stored.folds || {};
    return (stored.folds[field] = stored.folds[field] || foldText(stored[field]));
  };
  const closedOf = (stored, field) => {
    const text = foldedOf(stored, field);
    return (text.closed ??= closed(text.folded));
  };
  const spacelessOf = (stored, field) => {
    const text = foldedOf(stored, field);
    return (text.spaceless ??= text.folded.replaceAll(" ", ""));
  };

  // How much closer to a wording of the query a record is than its words alone say; whether its title is the query;
  // whether it holds the runs of a wording, and not only their pieces.
  const nearness = (stored, wordings) => {
    const title = closedOf(stored, "title").trim();
    let factor = 0, isTitle = false, isHeld = false, isWhole = false;
    for (const { phrase: written, runs, needles } of wordings) {
      if (!written) continue;
      const phrase = closed(written), isKorean = HANGUL.test(phrase);
      // Korean is often spaced otherwise than the text that is looked for.
      const has = (field) => indexOfPhrase(closedOf(stored, field), phrase, 0) >= 0
        || (isKorean && spacelessOf(stored, field).includes(phrase.replaceAll(" ", "")));
      const hasRun = (run) => ["title", "body", "aside"].some((field) =>
        foldedOf(stored, field).folded.includes(run) || (HANGUL.test(run) && spacelessOf(stored, field).includes(run)));
      const isIn = indexOfPhrase(title, phrase, 0) >= 0, isPhrase = points(phrase).length > 1;
      const hasWords = needles.length > 1 && needles.every((needle) => indexOfPhrase(title, needle, 0) >= 0);
      let own = isIn ? WEIGHT.inTitle : hasWords ? WEIGHT.wordsInTitle : 1, holds = isIn;
      if (isPhrase && has("body")) own *= WEIGHT.inBody, holds = true;
      else if (isPhrase && has("aside")) own *= WEIGHT.inAside, holds = true;
      isWhole ||= holds;
      holds ||= runs.every(hasRun);
      // The whole of a query holds its runs as well.
      if (runs.length) own *= holds ? WEIGHT.runs : WEIGHT.apart;
      isTitle ||= title === phrase;
      isHeld ||= holds;
      factor = Math.max(factor, own);
    }
    return { factor: factor || 1, isTitle, isHeld, isWhole };
  };

  // Where `phrase` is in `text` from `from` on; a phrase that begins with a letter must begin a word.
  const indexOfPhrase = (text, phrase, from) => {
    const isWord = kindOf(phrase.codePointAt(0)) === WORD;
    for (let i = text.indexOf(phrase, from); i >= 0; i = text.indexOf(phrase, i + 1)) {
      if (!isWord || i === 0 || kindOf(text.charCodeAt(i - 1)) !== WORD) return i;
    }
    return -1;
  };

  // What of a query can be marked: words (by their text: { unit, isPrefix }) and runs of text without spaces ({ text, unit }).
  const markable = (runs) => {
    const words = new Map(), pieces = [];
    let unit = 1;
    for (const run of runs) {
      for (const word of run.words) {
        words.set(word.text, { unit, isPrefix: true });
        for (const v of word.lists) if (!words.has(v.text)) words.set(v.text, { unit, isPrefix: false });
        unit++;
      }
      for (const w of run.plan.words) if (w.isSkipped && !words.has(w.text)) words.set(w.text, { unit: unit++, isPrefix: false });
      for (const token of run.plan.tokens) {
        if (token.type === "run") pieces.push({ text: String.fromCodePoint(...token.cps), unit: unit++ });
      }
    }
    return { words, pieces };
  };

  // The length of the longest phrase that begins at a place of folded text; 0 for none.
  const phraseAt = (folded, i, phrases) => {
    let length = 0;
    for (const phrase of phrases) {
      if (phrase.length <= Math.max(1, length) || !folded.startsWith(phrase, i)) continue;
      if (indexOfPhrase(folded, phrase, i) === i) length = phrase.length;
    }
    return length;
  };

  // What of a word is marked, which may be its beginning: [length, unit]. `till`: its end.
  const wordAt = (folded, i, till, words) => {
    const word = folded.slice(i, till), entry = words.get(word);
    if (entry) return [word.length, entry.unit];
    let length = 0, unit = 0;
    for (const [prefix, e] of words) {
      if (e.isPrefix && prefix.length > length && word.startsWith(prefix)) length = prefix.length, unit = e.unit;
    }
    return [length, unit];
  };

  // The longest piece of a run that begins at a place: [length, unit].
  const pieceAt = (folded, i, pieces) => {
    let length = 0, unit = 0;
    for (const run of pieces) {
      for (let j = 0; j < run.text.length; j++) {
        let n = 0;
        while (i + n < folded.length && j + n < run.text.length && folded[i + n] === run.text[j + n]) n++;
        // Two kana by themselves mean nothing: they are not worth a mark.
        const isTelling = n > 2 || n === run.text.length || (n === 2 && !/[\u3041-\u309f]/.test(run.text.slice(j, j + 2)));
        if (n > length && isTelling) length = n, unit = run.unit;
      }
    }
    return [length, unit];
  };

  // A function from a stored record's field to its marks [[start, end, unit]] in UTF-16 units; unit 0 is the whole query.
  const markerOf = (runs, phrases) => {
    const { words, pieces } = markable(runs);
    return (stored, field) => {
      const { folded, at, till } = foldedOf(stored, field), marks = [];
      for (let i = 0; i < folded.length;) {
        const kind = kindOf(folded.codePointAt(i));
        let length = phraseAt(folded, i, phrases), unit = 0, next = i + (folded.codePointAt(i) > 0xffff ? 2 : 1);
        if (!length && kind === WORD) {
          for (let cp; kindOf((cp = folded.codePointAt(next) ?? 32)) === WORD;) next += cp > 0xffff ? 2 : 1;
          [length, unit] = wordAt(folded, i, next, words);
        } else if (!length && kind >= RUN) [length, unit] = pieceAt(folded, i, pieces);
        if (length) marks.push([at[i], characterEnd(stored[field], till[i + length - 1]), unit]);
        i = length ? i + length : next;
      }
      return marks;
    };
  };

  // Some 180 columns around the first place where the whole query, or most of its words, stand together. Never cuts a
  // character from its marks, nor a word in two. { text, marks: [[start, end]] } in UTF-16 units.
  const COLUMNS = 180;
  const excerpt = (body, marks) => {
    const columns = (c) => (kindOf(fold(c.codePointAt(0))[0] ?? 32) >= RUN ? 2 : 1);
    let best = 0, bestCount = -1;
    for (let i = 0; i < marks.length; i++) {
      if (marks[i][2] === 0) { best = i; break; }
      const units = new Set();
      for (let j = i; j < marks.length && marks[j][1] - marks[i][0] < 120; j++) units.add(marks[j][2]);
      if (units.size > bestCount) best = i, bestCount = units.size;
    }
    const characters = Array.from(body), offsets = [];
    characters.reduce((sum, c) => (offsets.push(sum), sum + c.length), 0);
    const anchor = marks.length ? offsets.findLastIndex((o) => o <= marks[best][0]) : 0;
    const isJoined = (i) => joins(characters[i - 1], characters[i]);
    const isInWord = (i) => kindOf(fold(characters[i].codePointAt(0))[0] ?? 32) === WORD;
    const splitsWord = (i) => isInWord(i - 1) && isInWord(i);
    let start = anchor, width = 0;
    while (start > 0 && width < COLUMNS / 4) width += columns(characters[--start]);
    // Forward to a place between words, but not past what is to be shown.
    if (start > 0) {
      let moved = start;
      while (moved < anchor && (isJoined(moved) || splitsWord(moved) || characters[moved] === " ")) moved++;
      start = moved;
    }
    let end = start;
    for (width = 0; end < characters.length && width < COLUMNS; end++) width += columns(characters[end]);
    if (end < characters.length) {
      let moved = end;
      while (moved > anchor + 1 && end - moved < 24 && (isJoined(moved) || splitsWord(moved))) moved--;
      end = moved > anchor + 1 && end - moved < 24 ? moved : end;
      while (end < characters.length && isJoined(end)) end++;
    }
    const from = offsets[start] ?? 0, till = end < characters.length ? offsets[end] : body.length;
    const head = start > 0 ? "…" : "", tail = end < characters.length ? "…" : "";
    return {
      text: head + body.slice(from, till).replace(/\n/g, " ") + tail,
      marks: marks.filter((m) => m[0] >= from && m[1] <= till).map((m) => [m[0] - from + head.length, m[1] - from + head.length]),
    };
  };

  Object.assign(search, { nearness, markerOf, excerpt });
})();
