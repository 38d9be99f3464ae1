/* One typed word → the index terms that may stand for it, in order of certainty. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const BESIDE = 0.8, PARTS = 0.5, VOICE = 0.5, AS_VERB = 0.15;
  const INSIDE = 0.2;
  const COMMONER = 4, FAR_COMMONER = 20, LONG = 4, LIKELY = 4, RELATED = 6, ENDED = 8, PAST = 20, RARE = 10;
  const LONGEST_VERB = 6;
  const OBJECT = /[을를]$/;
  // The finals of 합니다 and of 숨김.
  const CLOSED = 17, NOMINAL = 16;
  const DETERMINER = /^(?:새[가-힣]|[첫각옛][가-힣]{2})/;
  // 빈페이지, which most texts write as two words.
  const MODIFIED = /^(?:[빈큰긴먼헌]|[가-힣][은는른린쁜힌긴진])[가-힣]{2}/;
  const FEW_ONSETS = /^[ㄱ-ㅎ]{2,3}$/;
  const WHOLE = new Set(["exact", "particle", "layout", "typo"]);

  const reading = (terms, weight) => ({ terms, weight });

  /* {how, readings} of a word as it is written, or without its particles or endings; null. */
  S.spelled = async function (lex, word) {
    const { verbs, nouns } = S.lemmas(word);
    // 하는 is no form of 하, nor 합니다 of 합니.
    const isVerb = word.endsWith("니다") && S.final(word.slice(-3)) === CLOSED;
    const stems = S.stems(word).filter((stem) => isVerb ? !stem.endsWith("니")
      : stem.length > 1 || !S.isLight(word));
    const [exact, known, lemmas] = await Promise.all(
      [lex.count(word), lex.known(stems), lex.known(verbs)]);
    // 꺼내는 is 꺼내다 rather than 끄다 and an auxiliary.
    lemmas.sort((a, b) => b[0].length - a[0].length || b[1] - a[1]);
    if (exact) {
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
      const [verb] = await lex.known([verbOf(stem)]);
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
      if (isRare) others.push(...others.map((one) => one.slice(0, -1) + "기"));
      const [voices, roots] = await Promise.all([lex.known(others),
        lex.known(nouns.filter((one) => one.length > 1 && verbs.includes(one + "하다"))
          .concat(named.map((one) => one.slice(0, -1) + "기")))]);
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
      if (term === verbOf(word)) out.push(reading([term], AS_VERB));
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

  /* Readings that follow from the rules of the language, with no guess in them; null. */
  S.certain = async function (lex, word) {
    let found = await S.spelled(lex, word);
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
    if (!DETERMINER.test(word)) return null;
    const found = await S.spelled(lex, word.slice(1));
    return found && found.how !== "verb" ? { how: "compound", readings: found.readings } : null;
  }

  /* 채우다 for 채우기, which some texts have as a name and others as the verb. */
  const verbOf = (name) => name.endsWith("기") ? name.slice(0, -1) + "다" : "";

  /* 자동 채우다 for 자동 채우기, 미리 알리다 for 미리 알림. */
  async function withVerb(lex, parts) {
    const last = parts[parts.length - 1], isNominal = S.final(last.slice(-1)) === NOMINAL;
    const [verb] = await lex.known([isNominal ? S.withFinal(last, "") + "다" : verbOf(last)]);
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

  /* Those of equal terms once, the likeliest first: of some only the first few are looked at. */
  S.distinct = function (readings) {
    const seen = new Set();
    return [...readings].sort((a, b) => b.weight - a.weight).filter(function (one) {
      const key = one.terms.join(" ");
      return !seen.has(key) && seen.add(key);
    });
  };

  /* {word, readings, how, shown} of a typed word {raw, text}: shown is what a guess made of it,
     readings are empty if nothing fits. */
  S.read = async function (lex, typed, literal) {
    const word = typed.text;
    // Each word in a task of its own: its endings alone take a phone some 10 ms.
    await S.pause();
    const found = await S.certain(lex, word) || !literal && !await saysNothing(word) &&
      await guessed(lex, typed);
    if (!found) return { word, readings: [], how: "", shown: "" };
    const more = literal ? [] : found.how === "onsets" ? await besideOnsets(lex, found.readings)
      : found.how === "compound" ? await longerThan(lex, found.readings[0].terms)
        : await further(lex, found);
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
    const isFiller = await S.later("questions.js", "isFiller");
    return S.isLight(word) || [word, ...S.stems(word)].some(isFiller);
  }

  /* Of a rare word, which may be written otherwise in most texts: what sounds so in the other
     script, its parts (웹브라우저 and 웹 브라우저), words with a syllable more (만기일 for 만기), and
     longer ones that end in it (감가상각 for 상각). What merely begins so is another thing:
     애플리케이션. */
  async function further(lex, { how, readings }) {
    const [{ terms }] = readings, [term] = terms;
    // 결제가 is 결제 rather than what it begins or ends.
    const isStem = ({ terms: [other, ...more] }) => !more.length && other !== term &&
      term.startsWith(other);
    if (!WHOLE.has(how) || terms.length > 1 || term.endsWith("다") || readings.some(isStem) ||
      await lex.count(term) >= RARE) return [];
    if (!/^[가-힣]{2,}$/.test(term)) return soundingSo(lex, term, readings);
    // 공정거래위원 회의, where a line of a PDF had ended.
    const shorter = term.length > LONG ? [term.slice(0, -1)] : [];
    const [begun, ended, parts, cut] = await Promise.all([lex.index.beginning(term, LIKELY),
      lex.index.containing(term, ENDED), apart(lex, term), lex.known(shorter)]);
    const longer = [...cut, ...aSyllableMore(term, begun)]
      .concat(ended.filter(([other]) => other.endsWith(term)));
    return [...parts ? [reading(parts, PARTS)] : await soundingSo(lex, term, readings),
      ...longer.map(([other]) => reading([other], INSIDE))];
  }

  /* 국회예산정책처 for 예산정책, 부가가치세 for 부가가치, which hardly any text has as two words. */
  async function longerThan(lex, parts) {
    const whole = parts.join("");
    if (parts.length < 2 || !/^[가-힣]{4,}$/.test(whole)) return [];
    if (await lex.standing(parts, S.NEAR) >= RARE) return [];
    const [begun, inside] = await Promise.all(
      [lex.index.beginning(whole, LIKELY), lex.index.containing(whole, ENDED)]);
    return [...aSyllableMore(whole, begun), ...inside].map(([term]) => reading([term], BESIDE));
  }

  /* What surely sounds so in the other script, unless a name of the thing in it is known: to look
     costs a script and a file. */
  async function soundingSo(lex, term, readings) {
    const isHangul = S.isHangul(term[0]);
    if (term.length < LONG || !S.mayBeForeign(term) ||
      readings.some(({ terms }) => S.isHangul(terms[0][0]) !== isHangul)) return [];
    const foreign = await (await S.later("transliteration.js", "foreign"))(lex, term);
    return foreign?.isRegular
      ? foreign.found.readings.map((one) => reading(one.terms, INSIDE)) : [];
  }

  /* ㅈㅇㄱㄱ is 작업 공간 where most texts write it so, and ㅎㅈㅈㅊ of 행정절차법 too where few have
     행정절차. */
  async function besideOnsets(lex, readings) {
    const single = readings.filter((one) => one.terms.length === 1).slice(0, LIKELY);
    const parts = await Promise.all(single.map((one) => apart(lex, one.terms[0])));
    const [term] = single.length === 1 ? single[0].terms : [""];
    const longer = term.length >= LONG && await lex.count(term) < RARE
      ? aSyllableMore(term, await lex.index.beginning(term, LIKELY)) : [];
    return [...parts.filter(Boolean).map((own) => reading(own, PARTS)),
      ...longer.map(([other]) => reading([other], INSIDE))];
  }

  function aSyllableMore(term, begun) {
    return begun.filter(([other]) => other.length === term.length + 1 && !other.endsWith("다"));
  }

  async function apart(lex, term) {
    const parts = await S.compound(lex, term) || await S.joinedName(lex, term) ||
      MODIFIED.test(term) && await S.halves(lex, term);
    return parts && parts.length > 1 ? parts : null;
  }
})();
