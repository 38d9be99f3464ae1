/* What a word that no article has may have been meant to be: typed not to its end, by its onsets,
   wrongly, in the other script. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const PARTS = 0.5, FINER = 0.8, LESS = 0.7, LESS_LIKELY = 0.4;
  const NEXT = 3;
  const NUMBER = /^[0-9.]+[가-힣]?$/, LETTER = /[ㄱ-ㅣ]/;
  // 국회의원원, 경ㅈ제, 반ㄷ도체.
  const DOUBLED = /([가-힣])\1|[가-힣].*[ㄱ-ㅎ]|[ㄱ-ㅎ].*[가-힣]/;
  const LONG = 3;

  const reading = (terms, weight) => ({ terms, weight });

  /* {how, readings, shown: what was made of it} of a typed word {raw, text}, of which S.turned has
     found `other`; null. */
  S.guess = async function (lex, { raw, text }, other) {
    if (other) {
      // ㄱㅈ is rw too, which few have in mind.
      const onsets = await byOnsets(lex, await S.byOnsets(lex, text));
      onsets?.readings.push(reading(other.readings[0].terms, PARTS));
      return onsets || other;
    }
    // 2018년, which no text has: a year or an amount is no slip for another.
    if (NUMBER.test(text)) return null;
    const found = DOUBLED.test(text) && await (await S.later("typos.js", "doubled"))(lex, text) ||
      await synonymOrApart(lex, text) ||
      await byOnsets(lex, await S.byOnsets(lex, text)) ||
      await S.nameByOnsets(lex, text) ||
      ranked("onsets", await S.byOnsetsOfTwo(lex, text)) ||
      rankedTerms("beginning", await S.beginnings(lex, text)) ||
      rankedTerms("inside", await S.inside(lex, text)) ||
      asCompound(await joinedName(lex, text)) || await halvesRenamed(lex, text);
    return found || await asNoun(lex, text) || await slipOrForeign(lex, text) ||
      await byHalves(lex, text) || otherScript(lex, raw);
  };

  /* 임신했는데 where the texts have 임신부, 파티셔닝하기 where they have partitioning. */
  async function asNoun(lex, text) {
    const { verbs, nouns } = S.lemmas(text);
    const [noun] = nouns.filter((one) => one.length > 1 && verbs.includes(one + "하다"));
    if (!noun) return null;
    return rankedTerms("beginning", await S.beginnings(lex, noun)) ||
      (noun.length < LONG ? null : slipOrForeign(lex, noun));
  }

  /* 줄간격 is 줄 간격 where some text has that, before the 줄 사이 that stands beside it in the list; and
     소유 the 총소유비용 of a text before 보유, 결핍 its 결핍증 before 부족. */
  async function synonymOrApart(lex, text) {
    const synonym = await S.bySynonyms(lex, text);
    if (!synonym) return null;
    const literal = asCompound(await joinedName(lex, text)) || await byHalves(lex, text) ||
      rankedTerms("beginning", await S.beginnings(lex, text)) ||
      rankedTerms("inside", await S.inside(lex, text));
    return literal ? { ...literal, readings: [...literal.readings, ...synonym.readings] } : synonym;
  }

  /* ㅈㅁ채ㅡ is wacom, of which the texts have 와콤. */
  async function otherScript(lex, raw) {
    if (S.isHangul(raw[0]) && !LETTER.test(raw)) return null;
    for (const text of S.otherLayout(raw)) {
      const sounding = text.length >= LONG && await foreign(lex, text);
      if (sounding?.isRegular) return { ...sounding.found, how: "layout" };
    }
    return null;
  }

  /* 그라디인트 is a slip of 그라디언트 rather than gradient, where more texts have that; 유분투 is ubuntu. */
  async function slipOrForeign(lex, text) {
    const slips = S.later("typos.js", "slip");
    const [slip, sounding] = await Promise.all([(await slips)(lex, text), foreign(lex, text)]);
    if (!slip || !sounding) return slip || sounding?.found;
    const { isRegular, found } = sounding;
    if (!isRegular) return slip;
    const counts = await Promise.all([slip, found].map(({ readings: [{ terms }] }) =>
      lex.count(terms[0])));
    const [first, second] = counts[0] > counts[1] ? [slip, found] : [found, slip];
    const weaker = second.readings.map((one) => reading(one.terms, one.weight * PARTS));
    return { ...first, readings: S.distinct([...first.readings, ...weaker]) };
  }

  /* As S.foreign, where that may be. */
  async function foreign(lex, text) {
    if (![text, ...S.stems(text)].some(S.mayBeForeign)) return null;
    return (await S.later("transliteration.js", "foreign"))(lex, text);
  }

  /* ㅂㅎ ㅁㄷ: 비행 모드, a name of something; ㅋㄴ ㅁㄷ: 커널 모듈, of all that either may be; null. */
  S.pairByOnsets = async function (lex, first, second) {
    const [named, rows] = await Promise.all([S.nameByOnsets(lex, first + second),
      S.byOnsetsOfTwo(lex, first + second, first.length)]);
    const pairs = ranked("onsets", rows);
    if (!named || !pairs) return named || pairs;
    return { ...named, readings: S.distinct([...named.readings, ...pairs.readings]) };
  };

  async function joinedName(lex, text) {
    for (const name of [text, ...S.stems(text)]) {
      const terms = await S.joinedName(lex, name);
      if (terms) return terms;
    }
    return null;
  }

  /* 아스키코드 where the texts have ASCII 코드: what a compound had been cut into, by other names. */
  async function halvesRenamed(lex, text) {
    const names = async (half) => [...(await lex.known([half])).map(([term]) => [term]),
      ...(await S.otherNames(lex, [half], false)).map((one) => one.terms)];
    for (const word of [text, ...S.stems(text)]) for (let at = 2; at < word.length - 1; at++) {
      const [heads, tails] = await Promise.all([names(word.slice(0, at)), names(word.slice(at))]);
      for (const head of heads) for (const tail of tails) {
        const terms = [...head, ...tail];
        // 데이타센터 where some texts have 데이터센터, 스타오피스 where they have StarOffice.
        const joined = await lex.known([terms.join("")]);
        const found = joined.map(([term]) => [term]);
        if (await lex.stand(terms, NEXT)) found.push(terms);
        if (!found.length) continue;
        return { how: "compound", shown: "", readings: found.map((own) => reading(own, 1)) };
      }
    }
    return null;
  }

  /* 다른이름으로저장 as 다른이름 저장, and as 다른 이름 저장. */
  async function byHalves(lex, text) {
    const terms = await S.halves(lex, text), finer = terms && await S.finer(lex, terms);
    const found = asCompound(terms);
    if (finer) found.readings.push(reading(finer, FINER));
    return found;
  }

  const asCompound = (terms) => terms && { how: "compound", readings: [reading(terms, 1)] };

  /* ㄲㄷ is 까닭 rather than 끌다, ㅅㅁㅅ 설명서 rather than 새 문서; of two syllables in 다 nearly all
     are verbs. */
  async function byOnsets(lex, counted) {
    const nouns = counted.filter(([term]) => S.JOINED.test(term[0])).map(([term]) => term.slice(1));
    const joined = new Set((await lex.known(nouns)).map(([noun]) => noun));
    const isLess = ([term]) => /^(?!바다|판다).+다$/.test(term) ||
      S.JOINED.test(term[0]) && joined.has(term.slice(1));
    const found = rankedTerms("onsets", counted);
    const likely = counted.filter((one) => !isLess(one)), others = counted.filter(isLess);
    if (!likely.length || !others.length) return found;
    const { readings } = rankedTerms("onsets", [...likely, ...others]);
    return { ...found, shown: likely[0][0], readings: readings.map((one) =>
      isLess(one.terms) ? reading(one.terms, one.weight * LESS_LIKELY) : one) };
  }

  const rankedTerms = (how, counted) => ranked(how, counted.map(([term]) => [term]));

  /* Rows of terms as readings of one guess. */
  function ranked(how, rows) {
    if (!rows.length) return null;
    const readings = rows.map((terms, at) => reading(terms, LESS - at * 0.02));
    return { how, shown: rows[0].join(" "), readings };
  }
})();
