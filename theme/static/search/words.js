/* One typed word → the index terms that may stand for it, in order of certainty. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const BESIDE = 0.8, PARTS = 0.5, LONG = 4;
  // The finals of 숨김 and of 빠른.
  const NOMINAL = 16, ADNOMINAL = 4;
  const DETERMINED = /^(?:새[가-힣]|[첫각옛][가-힣]{2})/;
  const FEW_ONSETS = /^[ㄱ-ㅎ]{2,3}$/;

  const reading = (terms, weight) => ({ terms, weight });

  /* Readings that follow from the rules of the language, with no guess in them; null. */
  S.certain = async function (lex, word, isVerb = false) {
    let found = await S.spelled(lex, word, isVerb);
    // 공유기, which has other names, is no 공유 with an ending; but 그린다 no 그린 (green).
    const names = found?.how === "verb" ? await S.otherNames(lex,
      word.endsWith("다") ? [word] : [word, ...S.stems(word)], false) : [];
    // Nor is 사진기 사진 with one.
    const isRoot = found?.how === "verb" && word.endsWith("기") && !found.readings[0].terms[0].endsWith("다");
    const like = isRoot && !names.length ? await S.synonymsOf(lex, word) : [];
    if (names.length || like.length) {
      const weaker = found.readings.map((one) => reading(one.terms, one.weight * PARTS));
      return { how: like.length ? "synonym" : "alias", shown: like[0]?.name || "",
        readings: S.distinct([...names, ...like, ...weaker]) };
    }
    const readings = found ? [...found.readings] : [];
    if (/^만?[0-9]/.test(word) || !found && S.isNumeric(word)) {
      const exact = found && found.how === "exact";
      const numberWays = await S.later("numbers.js", "numberWays");
      for (const { terms, bare, spare } of numberWays(word)) {
        if (spare && exact) continue;
        const several = terms.length > 1;
        if (await (several ? lex.stand(terms) : lex.has(terms))) {
          readings.push(reading(terms, bare && exact ? PARTS : several ? BESIDE : 1));
        }
      }
      found = found || readings.length && { how: "exact", readings };
    }
    const core = found && readings[0].terms.length === 1 ? readings[0].terms[0] : word;
    const isMixed = S.byScript(core).length > 1;
    if (!found || (core.length >= LONG || isMixed) && found.how !== "verb") {
      const parts = await S.compound(lex, core, Boolean(found)) ||
        !found && await withoutParticles(lex, word);
      // 맥OS, which other texts have as 맥 OS.
      const areWords = parts && (isMixed || parts.every((part) => part.length > 1));
      const finer = areWords && await S.finer(lex, parts);
      if (found && areWords) readings.push(reading(parts, PARTS));
      if (parts && !found) readings.push(reading(parts, 1), ...await withVerb(lex, parts));
      if (finer) readings.push(reading(finer, found ? PARTS : BESIDE));
      // 빠른시작: 빠른, which few texts have as a name, is a form of 빠르다.
      const isForm = parts && !found && S.final(parts[0].slice(-1)) === ADNOMINAL;
      const [, verb] = isForm ? (await S.spelled(lex, parts[0])).readings : [];
      if (verb?.terms[0].endsWith("다")) {
        readings.push(reading([...verb.terms, ...parts.slice(1)], BESIDE));
      }
      if (parts) found = found || { how: "compound" };
    }
    const isKnown = found && found.how !== "compound";
    const forms = [word, core, ...isKnown ? [] : S.stems(word)];
    readings.push(...await S.otherNames(lex, forms, Boolean(found)));
    // 줄간격 is line spacing, and 줄 간격 too.
    const apart = !found && readings.length &&
      (await S.joinedName(lex, word) || await S.halves(lex, word));
    if (apart) {
      const others = await S.otherNames(lex, forms, true);
      readings.splice(0, readings.length, reading(apart, 1), ...others);
    }
    if (!readings.length && !await saysNothing(word)) {
      const spelledOut = await S.later("letters.js", "spelledOut");
      const letters = await lex.known([word, ...S.stems(word)].flatMap(spelledOut));
      readings.push(...letters.map(([term]) => reading([term], 1)));
    }
    if (!readings.length) return behindDeterminer(lex, word);
    return { how: found ? found.how : "alias", readings: S.distinct(readings) };
  };

  /* 새문서에서 and 첫페이지: 새, 첫 are no terms of the index. */
  async function behindDeterminer(lex, word) {
    if (!DETERMINED.test(word)) return null;
    const found = await S.spelled(lex, word.slice(1));
    return found && found.how !== "verb" ? { how: "compound", readings: found.readings } : null;
  }

  /* 자동 채우다 for 자동 채우기, 미리 알리다 for 미리 알림. */
  async function withVerb(lex, parts) {
    const last = parts[parts.length - 1], isNominal = S.final(last.slice(-1)) === NOMINAL;
    const [verb] = await lex.known([isNominal ? S.withFinal(last, "") + "다" : S.verbOf(last)]);
    return verb ? [reading([...parts.slice(0, -1), verb[0]], PARTS)] : [];
  }

  /* 데이터센터용으로, of which only 용 is left once 데이터센터 is known. */
  async function withoutParticles(lex, word) {
    for (const stem of S.stems(word)) {
      const parts = await S.compound(lex, stem);
      if (parts) return parts;
    }
    return null;
  }

  /* {word, readings, how, shown} of a typed word {raw, text, isVerb}, see S.spelled: shown is what a guess made of it,
     readings are empty if nothing fits. */
  S.read = async function (lex, typed, literal) {
    const word = typed.text;
    // Each word in a task of its own: its endings alone take a phone some 10 ms.
    await S.pause();
    const found = await S.certain(lex, word, typed.isVerb) || !literal && !await saysNothing(word) &&
      await (typed.isVerb ? S.bySynonyms(lex, word, true) : guessed(lex, typed));
    if (!found) return { word, readings: [], how: "", shown: "" };
    const more = literal ? [] : await S.further(lex, found);
    return { word, shown: "", ...found, readings: S.distinct([...found.readings, ...more]) };
  };

  /* What was typed with the other layout needs no other guess, unless it may be a few onsets. */
  async function guessed(lex, typed) {
    const other = await (await S.later("letters.js", "turned"))(lex, typed.raw);
    if (other && !FEW_ONSETS.test(typed.text)) return other;
    return (await S.later("guesses.js", "guess"))(lex, typed, other);
  }

  /* 있다, 우리가, 으로부터의: words that the index leaves out, not slips. */
  async function saysNothing(word) {
    // 우리나라 only looks like 우리 with particles.
    if (!/^[가-힣]+$/.test(word) || word.startsWith("우리나라")) return false;
    const isFiller = await S.later("fillers.js", "isFiller");
    return S.isLight(word) || [word, ...S.stems(word)].some(isFiller);
  }
})();
