// Search, the part that answers: the index of one locale, whose parts are loaded when they are asked for.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const {
    damaged, inflate, unpack, Reader, BitReader, readManifest, readHashes, readBlock, compare, lastUpTo, partOf, LIMITS,
  } = search;

  // The parts of the index that were read, each once. `load` gives the text of a part by its name. A failure is not kept.
  class Parts {
    constructor(load) { this.load = load; this.known = new Map(); }

    get(name, read) {
      if (!this.known.has(name)) {
        const promise = this.decoded(name, read);
        this.known.set(name, promise);
        promise.catch(() => this.known.delete(name));
      }
      return this.known.get(name);
    }
    async decoded(name, read) {
      const text = await this.load(name);
      try {
        return read(await inflate(unpack(text)));
      } catch (error) {
        throw error.code === "format" ? error : damaged(name);
      }
    }
    manifest(locale) { return this.get(locale, readManifest); }
  }

  const merge = (a, b) => {
    const records = [], levels = [];
    for (let i = 0, j = 0; i < a.records.length || j < b.records.length;) {
      const isFirst = j === b.records.length || (i < a.records.length && a.records[i] < b.records[j]);
      const [list, at] = isFirst ? [a, i++] : [b, j++];
      records.push(list.records[at]);
      levels.push(list.levels[at]);
    }
    return { records, levels, total: records.length };
  };

  class Lookup {
    constructor(parts, manifest) { this.parts = parts; this.manifest = manifest; this.count = manifest.recordCount; }

    part(name, read) { return this.parts.get(`${this.manifest.folder}/${name}`, read); }

    // The list of a hashed term; undefined where it is nowhere.
    async hashed(hash) {
      const index = partOf(hash, this.manifest);
      if (index < 0) return undefined;
      const lists = await this.part(`h${index}`, (b) => readHashes(b, this.manifest.hashStarts[index], this.count));
      return lists.get(hash);
    }
    wordPart(i) {
      return this.part(`w${i}`, (bytes) => {
        const r = new BitReader(bytes);
        return r.words(() => ({ list: r.postings(this.count) }));
      });
    }
    // The number of the part that a word is in or would be in, -1 for none.
    partOf(cps) {
      return lastUpTo(this.manifest.wordStarts, cps, compare);
    }
    // What a list left out, when that is something and reading it is worth it.
    async rest(list, isForced) {
      if (list.overflow === undefined || (!isForced && list.total > LIMITS.overflow)) return undefined;
      return this.part(`o${list.overflow}`, (b) => new BitReader(b).postings(this.count));
    }
    async whole(list, isForced) {
      const rest = await this.rest(list, isForced);
      return rest ? merge(list, rest) : list;
    }

    // Whether a record is the first of its page.
    isHead(record) { return !record || this.manifest.pageOf[record] !== this.manifest.pageOf[record - 1]; }

    blockOf(record) { return lastUpTo(this.manifest.blockStarts, record); }

    // At how many addresses the records of a list are.
    places(list) {
      if (list.overflow !== undefined) return list.total + list.twins;
      return list.records.reduce((n, record) => n + this.manifest.places(record), 0);
    }

    // The addresses of the pages that say the same as a page.
    async twins(page) {
      const m = this.manifest;
      if (!m.twins[page]) return [];
      const index = lastUpTo(m.twinStarts, m.twinsBefore[page]);
      const block = await this.part(`p${index}`, (bytes) => {
        const r = new Reader(bytes), first = m.twinStarts[index], last = first + m.twinBlockLengths[index], urls = new Map();
        m.twins.forEach((n, page) => {
          const isHere = n && m.twinsBefore[page] >= first && m.twinsBefore[page] < last;
          if (isHere) urls.set(page, Array.from({ length: n }, () => r.string()));
        });
        return urls;
      });
      if (!block.has(page)) throw damaged(`p${index}`);
      return block.get(page);
    }

    async stored(record) {
      const starts = this.manifest.blockStarts, index = this.blockOf(record);
      const records = await this.part(`s${index}`, readBlock);
      const found = records[record - starts[index]];
      if (!found) throw damaged(`s${index}`);
      return found;
    }
  }

  Object.assign(search, { Parts, Lookup });
})();
