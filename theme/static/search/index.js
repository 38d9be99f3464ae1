/* The index as a whole: which chunk holds a term, an article's name, its text. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FORMAT = 1;

  class Index {
    constructor(meta) {
      this.count = meta.articles;
      this.average = meta.average;
      this.lengths = Array.from(atob(meta.lengths), (c) => 2 ** (c.charCodeAt(0) / 16) - 1);
      this.firsts = meta.terms;
      this.namesPerChunk = meta.names;
      this.chunks = new Map();
      this.lists = new Map();
    }

    /* A promise of a term's list, null if no article has the term. */
    term(term) {
      if (!this.lists.has(term)) this.lists.set(term, this.find(term));
      return this.lists.get(term);
    }

    async find(term) {
      const number = this.place(term);
      const bytes = number < 0 ? undefined : (await this.chunk(number)).get(term);
      return bytes ? S.readList(bytes) : null;
    }

    /* Up to `limit` terms that begin with a text, those with most articles first. */
    async beginning(text, limit) {
      const found = [];
      const last = this.place(text + "\uffff");
      for (let number = Math.max(0, this.place(text)); number <= last; number++) {
        for (const term of (await this.chunk(number)).keys()) {
          if (term.startsWith(text)) found.push([term, (await this.term(term)).articles.length]);
        }
      }
      found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return found.slice(0, limit).map((pair) => pair[0]);
    }

    /* Number of the chunk in whose range a term lies, -1 before the first. */
    place(term) {
      let low = -1, high = this.firsts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.firsts[middle] <= term) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    chunk(number) {
      if (!this.chunks.has(number)) {
        this.chunks.set(number, S.load("terms/" + number).then(S.unpack).then(S.readTerms)
          .catch((error) => {
            this.chunks.delete(number);
            this.lists.clear();
            throw error;
          }));
      }
      return this.chunks.get(number);
    }

    async document(article) {
      const names = await S.load("names/" + Math.floor(article / this.namesPerChunk));
      const row = await S.load(names[article % this.namesPerChunk]);
      return { title: row[0], authors: row[1], date: row[2], address: row[3], tags: row[4],
        text: row[5] };
    }

    /* Other names of the thing a folded name stands for. */
    async aliases(name) {
      const table = await S.load("aliases");
      return Object.hasOwn(table, name) ? table[name] : [];
    }
  }

  let opened = null;

  /* A promise of the one index. */
  S.open = function () {
    opened = opened || S.load("meta").then(function (meta) {
      if (meta.format !== FORMAT) throw new Error("search data of format " + meta.format);
      return new Index(meta);
    });
    return opened.catch(function (error) {
      opened = null;
      throw error;
    });
  };
})();
