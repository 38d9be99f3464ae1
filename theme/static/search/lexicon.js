/* The index as one query asks it: every term once. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONGEST = 40;
  // Words belong together within so many terms. In more articles than can be looked at they surely
  // do in some.
  const NEAR = 8, LOOKED_AT = 200;

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
    async stand(terms, within = NEAR) {
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
      const places = lists.map(({ articles }) => new Map(Array.from(articles, (a, at) => [a, at])));
      const rarest = places.reduce((a, b) => (a.size <= b.size ? a : b));
      const common = [...rarest.keys()].filter((a) => places.every((own) => own.has(a)));
      const isSure = common.length > LOOKED_AT || near === Infinity;
      if (isSure || !common.length) return common.length;
      const positions = await Promise.all(terms.map((term, at) =>
        this.index.positions(term, common.map((article) => places[at].get(article)))));
      return common.filter((_, number) =>
        isChain(positions.map((own) => own[number]), near)).length;
    }
  }

  function isChain([first, ...rest], within) {
    let reached = first;
    for (const positions of rest) {
      reached = positions.filter((place) =>
        reached.some((before) => before < place && place - before <= within));
    }
    return reached.length > 0;
  }

  S.Lexicon = Lexicon;
})();
