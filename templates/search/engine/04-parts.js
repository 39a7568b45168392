// Search, the part that answers: from the text of an index part to bytes, numbers and lists.
(() => {
  "use strict";
  const search = ((globalThis.kotae ??= {})["kotae-engine"] ??= {});
  const { points } = search;

  const damaged = (name) => Object.assign(new Error(`search: ${name} is damaged`), { code: "damaged", part: name });
  // Each unit of the text is two bytes, but for "!" before one that cannot stand in a script, or before a last byte.
  const unpack = (text) => {
    const bytes = new Uint8Array(text.length * 2);
    let n = 0;
    for (let i = 0; i < text.length; i++) {
      let unit = text.charCodeAt(i);
      if (unit < 0x60) {
        const next = text.charCodeAt(++i);
        if (unit !== 0x21 || !(next >= 0x60)) throw damaged("part");
        if (next < 0x160) {
          bytes[n++] = next - 0x60;
          break;
        }
        unit = next ^ 0x8000;
      }
      bytes[n++] = unit & 255;
      bytes[n++] = unit >> 8;
    }
    return bytes.subarray(0, n);
  };

  const adler = (bytes) => {
    let a = 1, b = 0;
    for (let i = 0; i < bytes.length;) {
      // As many as can be added up before the sums need be cut.
      for (const end = Math.min(bytes.length, i + 2048); i < end; i++) b += a += bytes[i];
      a %= 65521, b %= 65521;
    }
    return ((b << 16) | a) >>> 0;
  };

  // Written and read by hand: a Blob or a Response in between costs a browser more than the inflating.
  const inflate = async (bytes) => {
    // A stream of one block that is not compressed, as those of lists are, needs no inflating.
    if (bytes[2] === 1) {
      const content = bytes.subarray(7, -4), sum = bytes.subarray(-4).reduce((sum, byte) => sum * 256 + byte, 0);
      if (content.length !== (bytes[3] | (bytes[4] << 8)) || adler(content) !== sum) throw damaged("part");
      return content;
    }
    const { readable, writable } = new DecompressionStream("deflate");
    const writer = writable.getWriter(), reader = readable.getReader(), chunks = [];
    // What is wrong with the bytes, the reader says too.
    const ignore = () => {};
    writer.write(bytes).catch(ignore);
    writer.close().catch(ignore);
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
    if (chunks.length === 1) return chunks[0];
    const all = new Uint8Array(length);
    chunks.reduce((start, chunk) => (all.set(chunk, start), start + chunk.length), 0);
    return all;
  };

  class Reader {
    constructor(bytes) { this.bytes = bytes; this.position = 0; }
    get isAtEnd() { return this.position >= this.bytes.length; }
    byte() {
      if (this.isAtEnd) throw damaged("part");
      return this.bytes[this.position++];
    }
    varint() {
      let value = 0, scale = 1;
      for (;;) {
        const next = this.byte();
        value += (next & 127) * scale;
        if (next < 128) return value;
        scale *= 128;
        if (scale > 2 ** 48) throw damaged("part");
      }
    }
    take(count) {
      if (count > this.bytes.length - this.position) throw damaged("part");
      this.position += count;
      return this.bytes.subarray(this.position - count, this.position);
    }
    string() { return utf8.decode(this.take(this.varint())); }
    list(element) { return Array.from({ length: this.varint() }, element); }
    // Words that share their beginnings with the word before; `rest` reads what follows each.
    words(rest) {
      const words = [];
      let previous = new Uint8Array(0);
      while (!this.isAtEnd) {
        const shared = this.length(), length = this.length();
        if (shared > previous.length || length > 255) throw damaged("part");
        const bytes = new Uint8Array(shared + length);
        bytes.set(previous.subarray(0, shared));
        bytes.set(this.take(length), shared);
        previous = bytes;
        const text = utf8.decode(bytes);
        words.push({ text, cps: points(text), ...rest() });
      }
      return words;
    }
    length() { return this.varint(); }
  }
  // What is written in bits, the first in the lowest bit of the first byte.
  class BitReader extends Reader {
    constructor(bytes) { super(bytes); this.held = 0; this.left = 0; }
    // What is left is less than a byte: the zeros that fill it.
    get isAtEnd() { return this.left < 8 && this.position >= this.bytes.length; }
    // A number of up to 24 bits.
    bits(count) {
      while (this.left < count) {
        if (this.position >= this.bytes.length) throw damaged("part");
        this.held |= this.bytes[this.position++] << this.left;
        this.left += 8;
      }
      const value = this.held & ((1 << count) - 1);
      this.held >>>= count;
      this.left -= count;
      return value;
    }
    // A number by its exponential-Golomb code.
    golomb(order) {
      let more = 0;
      while (!this.bits(1)) if (++more > 24) throw damaged("part");
      return ((this.bits(more) | (1 << more)) - 1) * (1 << order) + this.bits(order);
    }
    length() { return this.golomb(1); }
    take(count) { return Uint8Array.from({ length: count }, () => this.bits(8)); }
    level() {
      const level = this.bits(3);
      return level < 7 ? level + 3 : this.bits(4);
    }
    // { records, levels, total, overflow }
    postings(recordCount) {
      const isLong = !this.bits(1), list = { records: [], levels: [] };
      let count = isLong ? this.golomb(0) + 1 : 1;
      list.total = count;
      if (isLong && count === 1) {
        list.total = this.golomb(8), list.overflow = this.golomb(4);
        count = this.golomb(8), list.twins = this.golomb(8);
      }
      if (count < 1 || count > recordCount) throw damaged("part");
      let record = this.bits(Math.max(1, 32 - Math.clz32(recordCount - 1))), order = 0;
      for (let i = 0; i < count; i++) {
        if (i) record += 1 + this.golomb(order);
        if (record >= recordCount) throw damaged("part");
        list.records.push(record);
        list.levels.push(this.level());
        if (!i && isLong) order = this.bits(4);
      }
      return list;
    }
  }
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

  Object.assign(search, { damaged, unpack, inflate, Reader, BitReader });
})();
