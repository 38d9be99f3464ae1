/* The index as one query asks it: every term once. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONGEST = 40;

  class Lexicon {
    constructor(index) {
      this.index = index;
      this.counts = new Map();
    }

    /* A promise of the articles that have a term, counted; 0 if none. */
    count(term) {
      if (!term || term.length > LONGEST) return Promise.resolve(0);
      if (!this.counts.has(term)) this.counts.set(term, this.index.look(term));
      return this.counts.get(term);
    }

    /* [[term, count] …] of those terms that some article has, in the order given. */
    async known(terms) {
      const own = [...new Set(terms)];
      const counts = await Promise.all(own.map((term) => this.count(term)));
      return own.map((term, at) => [term, counts[at]]).filter((pair) => pair[1] > 0);
    }

    /* Whether every term stands in some article; one after the other: each may load a file. */
    async has(terms) {
      for (const term of terms) if (!await this.count(term)) return false;
      return true;
    }
  }

  S.Lexicon = Lexicon;
})();
