/* A mistyped word, with particles behind it or inside a compound. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONG = 4, SHORTEST = 2, WEIGHT = 0.8, DOUBLED = 0.6, SLIGHT = 0.85;
  const NEXT = 2;
  const CLOSED = /^[은는을를]$/;
  const LONGEST_ENDING = 3, VERBAL = "하기 하는 하고 하면 하여 해서 하려면 했다 합니다".split(" ");

  /* {how, shown, readings} of the likeliest correction, or null. */
  S.slip = async function (lex, word) {
    // 구글를: the particle that belongs behind another sound.
    const [stem] = await lex.known(S.looseStems(word));
    if (stem) return { how: "typo", shown: stem[0], readings: [{ terms: [stem[0]], weight: 1 }] };
    for (const text of [word, ...S.stems(word).filter((stem) => isLikelyStem(word, stem))]) {
      // 화산, of which no text is, is no slip of 확산.
      if (await lex.index.isWord(text)) return null;
      const found = await S.corrections(lex, text);
      const fitting = found.length && await corrected(lex, found);
      if (fitting) return fitting;
    }
    return word.length >= LONG ? await insideCompound(lex, word) || inEnding(lex, word) : null;
  };

  /* 서버에거, 암호화햐는: a word with a slip in what stands behind it. Of fewer syllables it would be
     another word. */
  async function inEnding(lex, word) {
    if (!/^[가-힣]+$/.test(word)) return null;
    const most = Math.max(SHORTEST, word.length - LONGEST_ENDING);
    for (let at = word.length - 1; at >= most; at--) {
      const stem = word.slice(0, at), end = word.slice(at);
      if (!await lex.count(stem)) continue;
      // 레이어해석, 디스크버터: words of their own.
      if (end.length > 1 && (await lex.count(end) || await lex.index.isWord(end))) return null;
      const near = await S.slipsAmong(end, [...S.PARTICLES, ...VERBAL]);
      // Of one syllable only what hardly ends a noun: not 자동차카.
      const meant = near.find((one) => VERBAL.includes(one) ||
        (end.length > 1 || CLOSED.test(one)) && S.stems(stem + one).includes(stem));
      if (meant) {
        return { how: "typo", shown: stem + meant, readings: [{ terms: [stem], weight: WEIGHT }] };
      }
    }
    return null;
  }

  /* 도 may be the end of 제주도: off a short stem that is no word comes only what is hardly
     anything else. */
  function isLikelyStem(word, stem) {
    const particle = word.slice(stem.length);
    return stem.length > SHORTEST ||
      stem.length === SHORTEST && (particle.length > 1 || S.isSureParticle(particle));
  }

  /* 페이지 버호: of the words that a short one may have been meant to be, the one that most often stands
     beside its neighbour; before it what else is `known`, if none of that does. `pairs` gives both in
     their order. */
  S.slipBeside = async function (lex, word, pairs, known) {
    if (!/^[가-힣]{2,}$/.test(word) || await lex.index.isWord(word)) return null;
    const stands = async ({ terms: [term] }) =>
      (await Promise.all(pairs(term).map((pair) => lex.stand(pair, NEXT)))).some(Boolean);
    for (const one of known) if (await stands(one)) return null;
    let best = null;
    for (const text of [word, ...S.stems(word).filter((stem) => stem.length >= SHORTEST)]) {
      for (const [term] of await S.corrections(lex, text, true)) {
        const counts = await Promise.all(pairs(term).map((pair) => lex.standing(pair, NEXT)));
        const count = Math.max(...counts);
        if (count && (!best || count > best.count)) best = { term, count };
      }
    }
    const weaker = known.map(({ terms, weight }) => ({ terms, weight: weight / 2 }));
    return best && { how: "typo", shown: best.term,
      readings: S.distinct([{ terms: [best.term], weight: WEIGHT }, ...weaker]) };
  };

  /* A syllable typed twice (국회의원원), or a letter (경ㅈ제, 반ㄷ도체): that says more than what its
     onsets may stand for. */
  S.doubled = async function (lex, word) {
    const once = Array.from(word.matchAll(/([가-힣])(?=\1)/g),
      ({ index }) => word.slice(0, index) + word.slice(index + 1)).filter((one) => one.length > 1);
    const [known] = await lex.known(once.flatMap((one) => [one, ...S.stems(one)]));
    if (known && known[0].length > 1) {
      return { how: "typo", shown: known[0], readings: [{ terms: [known[0]], weight: WEIGHT }] };
    }
    // 하이픈넣기기, of which the index has 하이픈 and 넣기.
    for (const one of once.filter((text) => text.length >= LONG)) {
      const found = await S.certain(lex, one);
      if (found) return { how: "typo", shown: one, readings: found.readings };
    }
    if (!/[가-힣]/.test(word) || !/[ㄱ-ㅎ]/.test(word)) return null;
    const [first] = await S.corrections(lex, word);
    return first && first[2] <= DOUBLED ? corrected(lex, [first]) : null;
  };

  async function corrected(lex, found) {
    const known = found.filter((pair) => pair[1] > 0);
    const readings = known.map(([term], at) => ({ terms: [term], weight: WEIGHT / (at + 1) }));
    const likeliest = known.length && await S.certain(lex, known[0][0]);
    for (const { terms, weight } of likeliest ? likeliest.readings : []) {
      if (terms.length > 1) readings.push({ terms, weight: weight * WEIGHT });
    }
    // A name that no text has is meant only where hardly anything is wrong: 이하율 is no 이자율.
    const isNear = known.length > 0 || found[0][2] <= SLIGHT;
    if (isNear) readings.push(...await S.otherNames(lex, [found[0][0]], known.length > 0));
    return readings.length ? { how: "typo", shown: found[0][0], readings } : null;
  }

  /* One part known, the other one wrong: 반도채장비 → 반도체, 장비. */
  async function insideCompound(lex, word) {
    let best = null;
    const take = async function (terms, cost) {
      if ((!best || cost < best.cost) && await lex.stand(terms)) best = { terms, cost };
    };
    for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
      const head = word.slice(0, at), tail = word.slice(at);
      const [known, ending] = await Promise.all([lex.count(head), S.spelled(lex, tail)]);
      if (known) {
        for (const text of [tail, ...S.stems(tail)]) {
          const [first] = await S.corrections(lex, text);
          if (first && first[2] <= SLIGHT) await take([head, first[0]], first[2]);
        }
      } else if (ending && ending.readings[0].terms[0].length > 1) {
        const [first] = await S.corrections(lex, head);
        if (!first || first[2] > SLIGHT) continue;
        await take([first[0], ...ending.readings[0].terms], first[2]);
      }
    }
    return best && { how: "typo", shown: best.terms.join(" "),
      readings: [{ terms: best.terms, weight: WEIGHT }] };
  }
})();
