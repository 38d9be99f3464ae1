/* One typed word → the index terms that may stand for it. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // 하다, 되다 and their forms after a noun: 공개했다, 확산하고, 적용된.
  const PREDICATE = /^[하되했됐한된할될함됨해돼합됩]/;
  const PREFIXES = 8;

  /* Ways to read a piece: [{terms: [term …], weight: 0…1}], none if nothing fits. All terms of a
     way must be in an article. */
  S.readings = async function (index, piece) {
    const out = [];
    const exact = await index.term(piece);
    if (exact) out.push({ terms: [piece], weight: 1 });
    const stem = await knownStem(index, piece, exact);
    if (stem) out.push({ terms: [stem], weight: exact ? 0.8 : 1 });
    if (out.length) return out;
    const noun = await nounBefore(index, piece);
    if (noun) return [{ terms: [noun], weight: 1 }];
    const parts = await compound(index, piece);
    if (parts) return [{ terms: parts, weight: 1 }];
    return beginnings(index, piece);
  };

  /* The first known stem. Beside a known word only a commoner one counts: 앤트로픽이, where the
     index has misread it once, is still 앤트로픽. */
  async function knownStem(index, piece, exact) {
    for (const stem of S.stems(piece)) {
      if (stem.length < 2 && exact) continue;
      const list = await index.term(stem);
      if (list && (!exact || list.articles.length > exact.articles.length)) return stem;
    }
    return null;
  }

  /* 공개했다 → 공개; 저렴한 → 저렴하다, which Kiwi takes for one adjective. */
  async function nounBefore(index, piece) {
    for (let length = piece.length - 1; length >= 2; length--) {
      const stem = piece.slice(0, length);
      if (!PREDICATE.test(piece.slice(length))) continue;
      for (const term of [stem, stem + "하다", stem + "되다"]) {
        if (await index.term(term)) return term;
      }
    }
    return null;
  }

  /* Known words that make up a piece, the longest first part that works: 반도체장비를 → 반도체, 장비. */
  async function compound(index, piece) {
    for (let length = piece.length - 1; length >= 1; length--) {
      const head = piece.slice(0, length), rest = piece.slice(length);
      const border = S.isHangul(head.slice(-1)) !== S.isHangul(rest[0]);
      if (!border && (head.length < 2 || rest.length < 2)) continue;
      if (/[0-9]$/.test(head) && /^[0-9.]/.test(rest)) continue;
      if (!(await index.term(head))) continue;
      if ((await index.term(rest))) return [head, rest];
      const tail = (await knownStem(index, rest, null)) || (await nounBefore(index, rest));
      if (tail) return [head, tail];
      const more = await compound(index, rest);
      if (more) return [head, ...more];
    }
    return null;
  }

  /* A word not finished yet, or only known as the front of longer ones. */
  async function beginnings(index, piece) {
    for (const text of [piece, ...S.stems(piece).filter((stem) => stem.length > 2)]) {
      if (text.length < 2 || /^[0-9.]+$/.test(text)) continue;
      const terms = await index.beginning(text, PREFIXES);
      if (terms.length) return terms.map((term) => ({ terms: [term], weight: 0.7 }));
    }
    return [];
  }
})();
