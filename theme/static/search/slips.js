/* A mistyped word, with particles behind it or inside a compound. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONG = 4, SHORTEST = 2, WEIGHT = 0.8;

  /* {how, shown, readings} of the likeliest correction, or null. */
  S.slip = async function (lex, word) {
    for (const text of [word, ...S.stems(word).filter((stem) => stem.length > 1)]) {
      const found = await S.corrections(lex, text);
      if (found.length) {
        const readings = found.map(([term], at) => ({ terms: [term], weight: WEIGHT - at / 10 }));
        readings.push(...await S.otherNames(lex, [found[0][0]]));
        return { how: "typo", shown: found[0][0], readings };
      }
    }
    return word.length >= LONG ? insideCompound(lex, word) : null;
  };

  /* One part known, the other one wrong: 반도채장비 → 반도체, 장비. */
  async function insideCompound(lex, word) {
    let best = null;
    const take = function (terms, cost) {
      if (!best || cost < best.cost) best = { terms, cost };
    };
    for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
      const head = word.slice(0, at), tail = word.slice(at);
      const [known, ending] = await Promise.all([lex.count(head), S.spelled(lex, tail)]);
      if (known) {
        for (const text of [tail, ...S.stems(tail)]) {
          const [first] = await S.corrections(lex, text);
          if (first) take([head, first[0]], first[2]);
        }
      } else if (ending && ending.readings[0].terms[0].length > 1) {
        const [first] = await S.corrections(lex, head);
        if (first) take([first[0], ...ending.readings[0].terms], first[2]);
      }
    }
    return best && { how: "typo", shown: best.terms.join(" "),
      readings: [{ terms: best.terms, weight: WEIGHT }] };
  }
})();
