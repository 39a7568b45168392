// Search, the part that answers: what the kinds of index parts hold.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { Reader, BitReader, points } = search;

  const FORMAT = 4;
  const KINDS = ["page", "section", "question", "step"];
  const readManifest = (bytes) => {
    const r = new Reader(bytes), format = r.varint();
    if (format !== FORMAT) throw Object.assign(new Error("search: another format"), { code: "format" });
    const facet = () => ({ value: r.string(), count: r.varint() });
    const m = {
      folder: r.string(), recordCount: r.varint(),
      pageLengths: r.list(() => r.varint()), blockLengths: r.list(() => r.varint()),
      // How many pages say the same as each page, besides itself; empty if there are none.
      twins: r.list(() => r.varint()), twinBlockLengths: r.list(() => r.varint()),
      hashStarts: r.list(() => r.varint()), wordStarts: r.list(() => points(r.string())), typoParts: r.varint(),
      frequent: new Map(r.list(() => [r.string(), r.varint()])),
      synonyms: r.list(() => r.list(() => r.string())),
      facets: { kind: r.list(facet), tag: r.list(facet), section: r.list(facet) },
    };
    m.hashStarts.forEach((step, i, all) => { all[i] = step + (all[i - 1] || 0); });
    m.pageOf = starts(m.pageLengths, m.recordCount);
    m.blockStarts = sums(m.blockLengths);
    m.twinStarts = sums(m.twinBlockLengths);
    m.twinsBefore = sums(m.twins.map((n) => Math.min(n, 1)));
    // At how many addresses a record is; how many of those there are in all.
    m.places = (record) => 1 + (m.twins[m.pageOf[record]] || 0);
    m.placeCount = m.pageLengths.reduce((sum, n, page) => sum + n * (1 + (m.twins[page] || 0)), 0);
    return m;
  };
  const sums = (lengths) => {
    let sum = 0;
    return lengths.map((n) => (sum += n) - n);
  };
  const starts = (lengths, count) => {
    const of = new Uint32Array(count);
    let record = 0;
    lengths.forEach((length, page) => { of.fill(page, record, record + length); record += length; });
    return of;
  };
  // `place`: the high half of the part's first term.
  const readHashes = (bytes, place, recordCount) => {
    const r = new BitReader(bytes), lists = new Map();
    while (!r.isAtEnd) {
      if (!r.bits(1)) place += 1 + r.golomb(2);
      const hash = ((place << 16) | r.bits(16)) >>> 0;
      lists.set(hash, r.postings(recordCount));
    }
    return lists;
  };
  const readBlock = (bytes) => {
    const r = new Reader(bytes), records = [];
    let page;
    while (!r.isAtEnd) {
      if (r.varint() === 1) {
        page = { page: r.string(), pageTitle: r.string(), section: r.string(), tags: r.list(() => r.string()) };
      }
      const anchor = r.string(), title = r.string(), kind = KINDS[r.byte()] || "section";
      records.push({ ...page, anchor, title, kind, body: r.string(), aside: r.string() });
    }
    return records;
  };

  const compare = (a, b) => {
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
    return a.length - b.length;
  };
  // The index of the last of `starts`, which ascend, that is not above `x`; -1 for none.
  const lastUpTo = (starts, x, compare = (a, b) => a - b) => {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(starts[middle], x) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const sharedLength = (a, b) => {
    let n = 0;
    while (n < a.length && n < b.length && a[n] === b[n]) n++;
    return n;
  };

  Object.assign(search, { readManifest, readHashes, readBlock, compare, lastUpTo, sharedLength });
})();
