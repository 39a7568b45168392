// Search, the part that answers: folding. What is compared is text without case, accents, widths and kinds of kana; the rules
// are at the head of scripts/make-fold-table.py.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});

  const DROPPED = /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
  const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u303c\u3041-\u30fa\u30fc-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}]/u;
  const HANGUL = /[\u1100-\u11ff\uac00-\ud7a3]/;
  const LETTER = /[\p{L}\p{N}\p{M}]/u;
  const PLAIN = { ł: "l", ø: "o", đ: "d", œ: "oe", æ: "ae" };
  // Where the digits of Arabic, Persian and Devanagari begin.
  const DIGITS = [0x660, 0x6f0, 0x966];
  const SEPARATOR = 0, WORD = 1, RUN = 2, SYLLABLES = 3;
  const folds = new Map(), kinds = new Map();

  const fold = (cp) => {
    let folded = folds.get(cp);
    if (folded) return folded;
    if (cp >= 0xd800 && cp <= 0xdfff) folded = [0xfffd];
    else if (cp > 0x3ffff) folded = [cp];
    else {
      const text = String.fromCodePoint(cp).normalize("NFKD").replace(DROPPED, "").normalize("NFC");
      folded = [];
      for (const c of text) {
        const lower = c.toLowerCase().replace("ß", "ss").replace("ς", "σ").replace(DROPPED, "");
        for (const d of lower.replace(/[łøđœæ]/g, (letter) => PLAIN[letter])) {
          const p = d.codePointAt(0), zero = DIGITS.find((zero) => p >= zero && p < zero + 10);
          folded.push(zero ? p - zero + 0x30 : p >= 0x30a1 && p <= 0x30f6 ? p - 0x60 : p);
        }
      }
    }
    folds.set(cp, folded);
    return folded;
  };

  const kindOf = (cp) => {
    let kind = kinds.get(cp);
    if (kind === undefined) {
      const c = cp > 0x3ffff || (cp >= 0xd800 && cp <= 0xdfff) ? " " : String.fromCodePoint(cp);
      kind = !LETTER.test(c) ? SEPARATOR : HANGUL.test(c) ? SYLLABLES : UNSPACED.test(c) ? RUN : WORD;
      kinds.set(cp, kind);
    }
    return kind;
  };

  // Kana with a separate voicing mark and conjoining Hangul letters; 0 if the two do not compose.
  const compose = (a, b) => {
    if (b === 0x3099 || b === 0x309a) {
      const voiced = b === 0x3099;
      if ([0x306f, 0x3072, 0x3075, 0x3078, 0x307b].includes(a)) return a + (voiced ? 1 : 2);
      if (!voiced) return 0;
      if (a === 0x3046) return 0x3094;
      return [0x3064, 0x3066, 0x3068, 0x309d].includes(a) || (a >= 0x304b && a <= 0x3061 && a % 2) ? a + 1 : 0;
    }
    if (b >= 0x1161 && b <= 0x1175 && a >= 0x1100 && a <= 0x1112) return 0xac00 + ((a - 0x1100) * 21 + b - 0x1161) * 28;
    if (b >= 0x11a8 && b <= 0x11c2 && a >= 0xac00 && a <= 0xd7a3 && (a - 0xac00) % 28 === 0) return a + b - 0x11a7;
    return 0;
  };

  const points = (text) => Array.from(text, (c) => c.codePointAt(0));

  // What one code unit folds to, if that is one: its folded form and its kind + 1 in the low bits; 0 for not known yet.
  const units = new Uint32Array(0x10000);
  const MANY = 0xffffffff;
  const unitOf = (c) => {
    const folded = (c & 0xf800) === 0xd800 ? [] : fold(c);
    const isOne = folded.length === 1 && folded[0] < 0x10000;
    return (units[c] = isOne ? folded[0] * 8 + kindOf(folded[0]) + 1 : MANY);
  };

  // Folded text for comparing and marking: separators become one space; at[i] and till[i] are the offsets in `text` of
  // what became character i of `folded` (both in UTF-16 units).
  const foldText = (text) => {
    const room = text.length + 16;
    let codes = new Uint16Array(room), at = new Uint32Array(room), till = new Uint32Array(room), n = 0;
    const add = (cp, kind, offset, end) => {
      if (kind === SEPARATOR) {
        if (!n || codes[n - 1] === 32) return;
        cp = 32;
      } else if (n && cp >= 0x1161) {
        const composed = compose(codes[n - 1], cp);
        if (composed) {
          codes[n - 1] = composed;
          till[n - 1] = end;
          return;
        }
      }
      if (n + 2 > codes.length) {
        const grown = (old) => { const list = new old.constructor(old.length * 2); list.set(old); return list; };
        codes = grown(codes), at = grown(at), till = grown(till);
      }
      if (cp > 0xffff) {
        at[n] = offset, till[n] = end, codes[n++] = 0xd800 + ((cp - 0x10000) >> 10);
        cp = 0xdc00 + (cp & 0x3ff);
      }
      at[n] = offset, till[n] = end, codes[n++] = cp;
    };
    for (let i = 0; i < text.length;) {
      const c = text.charCodeAt(i), unit = units[c] || unitOf(c);
      if (unit !== MANY) {
        add(unit >>> 3, (unit & 7) - 1, i, ++i);
        continue;
      }
      const cp = text.codePointAt(i), end = i + (cp > 0xffff ? 2 : 1);
      for (const folded of fold(cp)) add(folded, kindOf(folded), i, end);
      i = end;
    }
    return { folded: utf16.decode(codes.subarray(0, n)), at, till };
  };
  const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

  // Folded text without the spaces between letters of ASCII and Japanese or Chinese characters: some writers set them.
  const closed = (folded) =>
    folded.replace(/(?<=[\u3041-\u30ff\u3400-\u9fff]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[\u3041-\u30ff\u3400-\u9fff])/g, "");

  // Whether a character belongs to the one before it: marks, and what a joiner joins.
  const joins = (before, c) => /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(c) || before === "\u200d";
  // Signs that join two consonants of Indian scripts.
  const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/;
  // The end of the character that a place in a text stands in, so that nothing of it is cut off.
  const characterEnd = (text, end) => {
    for (;;) {
      const next = text.codePointAt(end);
      if (next === undefined) return end;
      const c = String.fromCodePoint(next), before = text[end - 1];
      if (!joins(before, c) && !(VIRAMA.test(before) && /^\p{L}/u.test(c))) return end;
      end += c.length;
    }
  };

  Object.assign(search, {
    points, fold, kindOf, compose, foldText, SEPARATOR, WORD, RUN, SYLLABLES, HANGUL, closed, joins, characterEnd,
  });
})();
