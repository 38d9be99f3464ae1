/* Other names of a thing: OpenAI, 오픈AI, 오픈에이아이. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // What was typed comes before other names for it, which may be rarer.
  const WEIGHT = 0.9, BESIDE_KNOWN = 0.4;
  // 바로 가기 키 is no other name for 바로가기키.
  const SAME = 1;
  const TWO_LATIN = /^[A-Za-z]+ [A-Za-z]+$/, NEXT = 2;

  /* The pieces of a name as the index has them: 느린 키 as 느리다 키. */
  S.asIndexed = async function (lex, pieces) {
    if (pieces.length < 2 || await lex.has(pieces)) return pieces;
    return Promise.all(pieces.map(async function (piece) {
      const [term] = await lex.known([piece, ...S.lemmas(piece).verbs]);
      return term ? term[0] : piece;
    }));
  };

  /* 구글 Earth for Google Earth. */
  async function inTwoScripts(lex, [first, last]) {
    const [heads, tails] = await Promise.all([lex.index.aliases(first), lex.index.aliases(last)]);
    const ways = [...heads.map((head) => [S.compact(head), last]),
      ...tails.map((tail) => [first, S.compact(tail)])];
    const stand = await Promise.all(ways.map((terms) => lex.stand(terms, NEXT)));
    return ways.filter((_, at) => stand[at]);
  }

  /* Readings by the other names of the things that go by one of these names; isKnown: some article
     has it as it was typed. */
  S.otherNames = async function (lex, names, isKnown) {
    const weight = isKnown ? BESIDE_KNOWN : WEIGHT;
    const own = [...new Set(names)];
    const lists = await Promise.all(own.map((name) => lex.index.aliases(name)));
    const out = new Map();
    await Promise.all([...new Set(lists.flat())].map(async function (other) {
      const pieces = S.pieces(other), joined = pieces.join("");
      const apart = await S.asIndexed(lex, pieces);
      // Where nothing is as it was typed, the words of another name have to stand together.
      const isThere = (terms) => isKnown ? lex.has(terms) : lex.stand(terms);
      // Both spellings of a name of several words, or of several scripts.
      for (const terms of [apart, apart.length > 1 ? [joined] : S.byScript(joined)]) {
        // 희토류 자석 for 희토류 would find nothing more.
        if (!terms.length || own.some((name) => terms.includes(name))) continue;
        const found = { terms, weight: own.includes(joined) ? SAME : weight };
        if (await isThere(terms)) out.set(terms.join(" "), found);
      }
      for (const terms of isKnown || !TWO_LATIN.test(other) ? [] : await inTwoScripts(lex, pieces)) {
        out.set(terms.join(" "), { terms, weight });
      }
    }));
    return [...out.keys()].sort().map((key) => out.get(key));
  };
})();
