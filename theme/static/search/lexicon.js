/* The index as one query asks it: every term once. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONGEST = 40;
  // In more articles than can be looked at words surely belong together in some.
  const LOOKED_AT = 200;

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

    /* Whether terms stand in some article as `standing` counts them. */
    async stand(terms, within = S.NEAR) {
      return await this.standing(terms, within) > 0;
    }

    /* In how many articles terms stand in their order, each so near to the one before; if that is
       Infinity, anywhere. What counts stands right behind its number: 10개 is not 10만 개. */
    async standing(terms, within) {
      if (terms.length === 1) return this.count(terms[0]);
      if (!await this.has(terms)) return 0;
      const near = terms.some((term) => /^[0-9.]+$/.test(term)) ? 1 : within;
      const lists = await Promise.all(terms.map((term) => this.index.list(term)));
      if (!lists.every(Boolean)) return 0;
      const places = [];
      S.common(lists, (_, own) => places.push([...own]));
      if (places.length > LOOKED_AT || near === Infinity || !places.length) return places.length;
      const positions = await Promise.all(terms.map((term, at) =>
        this.index.positions(term, places.map((own) => own[at]))));
      return places.filter((_, number) =>
        S.chain(positions.map((own) => own[number]), near).length).length;
    }
  }

  S.Lexicon = Lexicon;
})();
