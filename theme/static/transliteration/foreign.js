/* A foreign word that texts have in the other script only: 와콤 for wacom, nautilus for 노틸러스. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const REGULAR = 0.5, MARGIN = 0.25, MOST = 3, WEIGHT = 0.8, LESS = 0.1;
  // Terms of the same onsets that are looked at, and how many are compared at a time.
  const CROWD = 1000, AT_ONCE = 50;

  /* {found: {how, shown, readings} of the spellings that sound most alike, isRegular: hardly anything
     else}, or null. */
  S.foreign = async function (lex, word) {
    for (const text of [word, ...S.stems(word)]) {
      const found = await spellings(lex, text);
      if (!found.length) continue;
      const readings = found.map(([term], at) => ({ terms: [term], weight: WEIGHT - at * LESS }));
      const [[shown, cost]] = found;
      return { found: { how: "sound", shown, readings }, isRegular: cost <= REGULAR };
    }
    return null;
  };

  async function spellings(lex, text) {
    if (!S.mayBeForeign(text)) return [];
    if (S.isHangul(text[0])) {
      const latin = await lex.index.skeletons(S.skeleton(text));
      return nearest(latin, (term) => S.likeness(text, term));
    }
    for (const onsets of S.onsetsOf(text)) {
      const hangul = await lex.index.sounding(onsets, CROWD, true);
      const found = await nearest(hangul, (term) => S.likeness(term, text));
      if (found.length) return found;
    }
    return [];
  }

  /* [[term, unlikeness] …] of the least unlikeness, if that is little. */
  async function nearest(counted, unlikeness) {
    const found = [];
    for (const [at, [term]] of counted.entries()) {
      if (at % AT_ONCE === 0) await S.pause();
      const cost = unlikeness(term);
      if (cost <= S.ALIKE) found.push([term, cost]);
    }
    found.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    return found.filter((one) => one[1] <= found[0][1] + MARGIN).slice(0, MOST);
  }
})();
