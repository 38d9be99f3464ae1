/* Reads a postings chunk (the bytes are described in plugins/seogo/search/chunks.py). */
(function () {
  "use strict";
  const S = window.SeogoSearch;

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    integer() {
      let value = 0, factor = 1, byte;
      do {
        byte = this.bytes[this.at++];
        value += (byte & 127) * factor;
        factor *= 128;
      } while (byte > 127);
      return value;
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
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /* A chunk's terms, in order, each with the bytes of its list. */
  S.readTerms = function (bytes) {
    const reader = new Reader(bytes), decoder = new TextDecoder(), terms = new Map();
    while (reader.more) {
      const term = decoder.decode(reader.take(reader.integer()));
      terms.set(term, reader.take(reader.integer()));
    }
    return terms;
  };

  /* One term's list: parallel arrays of article numbers, weights and positions. */
  S.readList = function (bytes) {
    const reader = new Reader(bytes), list = { articles: [], weights: [], positions: [] };
    let article = 0;
    while (reader.more) {
      article += reader.integer();
      list.articles.push(article);
      list.weights.push(reader.integer());
      const positions = [];
      for (let count = reader.integer(), position = 0; count > 0; count--) {
        position += reader.integer();
        positions.push(position);
      }
      list.positions.push(positions);
    }
    return list;
  };
})();
