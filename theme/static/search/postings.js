/* Reads files of postings and of places; docs/search.md describes their bytes. */
(function () {
  "use strict";
  const S = window.SeogoSearch;

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    integer() {
      const bytes = this.bytes;
      let value = 0, factor = 1, byte;
      do {
        byte = bytes[this.at++];
        value += (byte & 127) * factor;
        factor *= 128;
      } while (byte > 127);
      return value;
    }

    /* Over so many integers. */
    skip(count) {
      const bytes = this.bytes;
      for (; count > 0; count--) while (bytes[this.at++] > 127);
    }

    take(length) {
      this.at += length;
      return this.bytes.subarray(this.at - length, this.at);
    }

    get more() {
      return this.at < this.bytes.length;
    }
  }

  /* base64 of gzip → bytes. */
  S.unpack = async function (text) {
    const packed = atob(text), bytes = new Uint8Array(packed.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = packed.charCodeAt(at);
    // Not by a Blob, whose stream takes five times as long.
    const { readable, writable } = new DecompressionStream("gzip"), writer = writable.getWriter();
    // What is wrong with the bytes is told at the other end.
    for (const end of [writer.write(bytes), writer.close()]) end.catch(() => {});
    return new Uint8Array(await new Response(readable).arrayBuffer());
  };

  /* A file's terms: term → {aliases, count: of its articles, bytes of its list, or of the best of it
     if all has a file of its own, number: its place in the file}. */
  S.readTerms = function (bytes) {
    const reader = new Reader(bytes), decoder = new TextDecoder(), terms = new Map();
    while (reader.more) {
      const [term, aliases] = [0, 0].map(() => decoder.decode(reader.take(reader.integer())));
      const count = reader.integer(), bytes = reader.take(reader.integer());
      terms.set(term, { aliases, count, bytes, number: terms.size });
    }
    return terms;
  };

  /* The bytes of each term's places, in the order of the terms. */
  S.readParts = function (bytes) {
    const reader = new Reader(bytes), parts = [];
    while (reader.more) parts.push(reader.take(reader.integer()));
    return parts;
  };

  /* One term's list: parallel arrays of article numbers, ascending, of impacts, and of the piece
     that has the term most often, counted from 1, or 0.
     `starts` are the numbers of the first articles of the shards. */
  S.readList = function (bytes, starts) {
    // Each posting takes three bytes at least.
    const articles = new Uint32Array(bytes.length / 3), impacts = new Uint8Array(articles.length);
    const pieces = new Uint16Array(articles.length);
    const reader = new Reader(bytes);
    let count = 0, shard = 0;
    while (reader.more) {
      shard += reader.integer();
      let article = starts[shard];
      const first = count;
      count += reader.integer();
      for (let at = first; at < count; at++) articles[at] = article += reader.integer();
      impacts.set(reader.take(count - first), first);
      for (let at = first; at < count; at++) pieces[at] = reader.integer();
    }
    const own = [articles, impacts, pieces].map((column) => column.subarray(0, count));
    return { articles: own[0], impacts: own[1], pieces: own[2] };
  };

  /* The positions of some postings of a term: [[position …] …] parallel to `wanted`, their
     numbers in the list, ascending. */
  S.readPlaces = function (bytes, wanted) {
    const reader = new Reader(bytes), out = [];
    let posting = 0;
    for (const number of wanted) {
      for (; posting < number; posting++) reader.skip(reader.integer());
      const positions = [];
      posting++;
      for (let count = reader.integer(), position = 0; count > 0; count--) {
        position += reader.integer();
        positions.push(position);
      }
      out.push(positions);
    }
    return out;
  };
})();
