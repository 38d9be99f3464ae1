/* A word as it is written, or a form of one: without its particles or endings. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const BESIDE = 0.8, PARTS = 0.5, VOICE = 0.5, AS_VERB = 0.15;
  const COMMONER = 4, FAR_COMMONER = 20, LONG = 4, RELATED = 6, PAST = 20, RARE = 10;
  const LONGEST_VERB = 6;
  const OBJECT = /[을를]$/;
  // Words of their own, whatever else they look like: fraud, self, strength, period.
  const NO_VERB = /^[사자세주차대내오서]기$/;
  // The finals of 합니다 and of 숨김.
  const CLOSED = 17, NOMINAL = 16;

  const reading = (terms, weight) => ({ terms, weight });

  /* {how, readings} of a word as it is written, or without its particles or endings; null. isVerb: it
     must be a form of a verb, if of a known one. */
  S.spelled = async function (lex, word, isVerb = false) {
    const { verbs, nouns } = S.lemmas(word);
    // 하는 is no form of 하, nor 합니다 of 합니.
    const isFormal = word.endsWith("니다") && S.final(word.slice(-3)) === CLOSED;
    const stems = S.stems(word).filter((stem) => isFormal ? !stem.endsWith("니")
      : stem.length > 1 || !S.isLight(word));
    const [exact, known, lemmas] = await Promise.all(
      [lex.count(word), lex.known(stems), lex.known(verbs)]);
    // 꺼내는 is 꺼내다 rather than 끄다 and an auxiliary.
    lemmas.sort((a, b) => b[0].length - a[0].length || b[1] - a[1]);
    if (exact && !(isVerb && lemmas.length)) {
      const readings = besideExact(word, exact, known, lemmas);
      const [misread] = readings.length > 1 ? [] : await lex.known(rootsOf(word, verbs, nouns));
      const isForm = misread && misread[1] >= COMMONER * exact;
      return { how: "exact", readings: isForm
        ? [...readings, reading([misread[0]], PARTS)] : readings };
    }
    const stem = known.length ? known[0][0] : "";
    if (stem) {
      const sure = stem.length > 1;
      // 시간대로 is of 시간 and of 시간대.
      const longer = known.slice(1, 2).filter(([term]) => sure && term.length > stem.length);
      const also = lemmas.filter(([term]) => !sure || term.length > 2).slice(0, 2);
      // Most texts have 닫기 as a form of 닫다.
      const [verb] = await lex.known([S.verbOf(stem)]);
      // 여는 is a form of 열다 where hardly any text has 여.
      const isChance = !sure && lemmas[0] && lemmas[0][1] >= COMMONER * known[0][1];
      return { how: "particle", readings: [reading([stem], isChance ? AS_VERB : 1),
        ...longer.map(([term]) => reading([term], 1)),
        ...also.map(([term]) => reading([term], sure ? BESIDE : 1)),
        ...verb ? [reading([verb[0]], AS_VERB)] : []] };
    }
    if (lemmas.length) {
      const [verb] = lemmas[0], longest = verb.length;
      // 꺼지게 may be of 끄다 where 꺼내는 is not.
      const shorter = verb.endsWith("지다") ? VOICE : AS_VERB;
      const readings = lemmas.slice(0, 3).map(([term], at) =>
        reading([term], term.length < longest ? shorter : at ? BESIDE : 1));
      const isRare = lemmas[0][1] < RARE;
      const named = verbs.filter((one) => one.length > longest || isRare && one === verb);
      const others = S.relatives(verb);
      if (isRare) others.push(...others.map(nameOf));
      const [voices, roots] = await Promise.all([lex.known(others),
        lex.known(nouns.filter((one) => one.length > 1 && verbs.includes(one + "하다"))
          .concat(named.map(nameOf).filter((name) => !NO_VERB.test(name))))]);
      // Most texts have 간단하다 as 간단 with an ending, 굽다 as 굽기, and 떼어내다 as 떼어내기.
      readings.push(...voices.map(([term]) => reading([term], VOICE)),
        ...roots.map(([term]) => reading([term], term.length > longest ? 1 : BESIDE)));
      return { how: "verb", readings: S.distinct(readings) };
    }
    const [noun] = await lex.known(nouns.filter((one) => one.length > 1));
    if (noun) return { how: "verb", readings: [reading([noun[0]], 1)] };
    // No stem but 있 has the sign of the past inside, and none is as long as a compound.
    const likely = verbs.filter((verb) => verb.length <= LONGEST_VERB &&
      !Array.from(verb).some((c) => S.final(c) === PAST));
    const related = word.length > 2 ? likely.slice(0, RELATED).flatMap(S.relatives) : [];
    const voices = await lex.known(related);
    // 끊겼어요 is of 끊다 and of 끊어지다.
    const readings = voices.map(([term], at) => reading([term], at ? BESIDE : 1));
    return voices.length ? { how: "verb", readings } : null;
  };

  /* Beside a known word only what is far commoner counts, or is long and has a particle behind it:
     앤트로픽이, which the index has misread once, is still 앤트로픽. */
  function besideExact(word, exact, stems, lemmas) {
    const out = [reading([word], 1)];
    // 숨김, which the index has as a form of 숨기다 in most texts.
    const asVerb = word.length > 1 && S.final(word.slice(-1)) === NOMINAL ? PARTS : AS_VERB;
    for (const [term, count] of [...stems, ...lemmas]) {
      const sure = S.isSureParticle(word.slice(term.length)) && word.startsWith(term);
      // 빈 is of 비다, but 바다 no form of 받다; 셀을, misread once, is of 셀.
      const fits = sure ? term.length > 1 || OBJECT.test(word) && count >= FAR_COMMONER * exact
        : (term.length > 2 || word.length === 1) && term.endsWith("다");
      // 만다라 is itself before it is a form of a verb.
      const isSure = sure && term.length >= LONG || count >= COMMONER * exact;
      if (term === S.verbOf(word)) out.push(reading([term], AS_VERB));
      else if (fits && isSure) out.push(reading([term], sure ? BESIDE : asVerb));
    }
    return out.slice(0, 2);
  }

  /* Nouns of which a word may be a form with 하다 or 되다: 설정한, 업데이트된, which the index has
     misread once. 보관함 is a noun. */
  function rootsOf(word, verbs, nouns) {
    return /[함됨]$/.test(word) ? [] : nouns.filter((noun) => noun.length > 1 &&
      (verbs.includes(noun + "하다") || verbs.includes(noun + "되다")));
  }

  /* 채우다 for 채우기, which some texts have as a name and others as the verb. */
  S.verbOf = (name) => name.endsWith("기") && !NO_VERB.test(name) ? name.slice(0, -1) + "다" : "";
  const nameOf = (verb) => verb.slice(0, -1) + "기";

  /* Those of equal terms once, the likeliest first: of some only the first few are looked at. */
  S.distinct = function (readings) {
    const seen = new Set();
    return [...readings].sort((a, b) => b.weight - a.weight).filter(function (one) {
      const key = one.terms.join(" ");
      return !seen.has(key) && seen.add(key);
    });
  };
})();
