/* Neighbouring words that are also written as one (데이터 센터), or that name a thing together. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const MOST = 3, MOST_READINGS = 12;
  // What a number and its unit count where a text has them apart, 256 and 비트, and one of several
  // words that mean something together.
  const SCATTERED = 0.3, RARE = 10;
  const ONSETS = /^[ㄱ-ㅎ]+$/;
  const CERTAIN = new Set(["exact", "particle", "verb", "compound", "alias"]);

  const isCertain = (group) => CERTAIN.has(group.how);

  /* Groups of readings for words in their order. */
  S.groups = async function (lex, words, literal) {
    const single = await Promise.all(words.map((word) => S.read(lex, word, literal)));
    if (single.some((group) => group.how === "layout")) {
      for (const [at, group] of single.entries()) {
        // 웹 for dnpq, where another word of the query was typed so, and 색 for tor.
        const isOpen = !group.readings.length || group.how === "beginning";
        const one = isOpen && await S.turned(lex, words[at].raw, 1);
        if (one) single[at] = { word: group.word, ...one };
      }
    }
    for (const [at, group] of literal ? [] : single.entries()) {
      if (!words[at].isVerb && (!group.readings.length || group.how === "typo")) {
        single[at] = await besideOthers(lex, words, single, at, group.readings) || group;
      }
    }
    const out = [];
    for (let at = 0; at < words.length;) {
      const date = !literal && S.mayBeYear(words[at].text) &&
        await (await S.later("numbers.js", "date"))(lex, words.slice(at), single.slice(at));
      if (date) {
        out.push(date.group);
        at += date.length;
        continue;
      }
      let taken = null, length = Math.min(MOST, words.length - at);
      for (; length > 1 && !taken; length--) {
        taken = await asMeant(lex, words.slice(at, at + length), single.slice(at, at + length),
          literal);
      }
      out.push(taken || single[at]);
      at += taken ? length + 1 : 1;
    }
    return out;
  };

  /* What a word that nothing explains was meant to be, as its neighbours tell, or one that was taken
     for a slip, if these do not stand beside what it was taken for; null. */
  async function besideOthers(lex, words, single, at, known) {
    const [before, after] = [at - 1, at + 1].map((one) => single[one] && isCertain(single[one]) &&
      single[one].readings.length ? single[one].readings[0].terms : null);
    const { text } = words[at];
    // 하는 says nothing, and is no slip.
    if (!before && !after || S.isLight(text)) return null;
    const pairs = (term) => [...before ? [[...before, term]] : [], ...after ? [[term, ...after]] : []];
    const found = await (await S.later("typos.js", "slipBeside"))(lex, text, pairs, known);
    return found && { word: text, ...found };
  }

  /* One group for words that are one as they are, or once a slip is mended (심볼릭 린크); null. */
  async function asMeant(lex, words, single, literal) {
    const plain = (list) => list.map(({ text }) => text).join(" ");
    if (single.every(({ how }) => how === "layout")) {
      const right = words.map((word, at) => ({ ...word, text: single[at].shown }));
      const found = await together(lex, right, single.map((one) => ({ ...one, how: "exact" })), literal);
      return found && { ...found, word: plain(words), how: "layout", shown: plain(right) };
    }
    const at = single.findIndex(({ how }) => how === "typo");
    const typed = await together(lex, words, single, literal);
    if (typed || at < 0) return typed;
    // 싱각 is nearer to 생각, but beside 감가 it is 상각.
    for (const reading of single[at].readings.filter(({ terms }) => terms.length === 1)) {
      const right = [...words], sure = [...single];
      right[at] = { ...words[at], text: reading.terms[0] };
      sure[at] = { ...single[at], how: "exact", readings: [reading] };
      const found = await together(lex, right, sure, literal);
      if (found) return { ...found, word: plain(words), how: "typo", shown: plain(right) };
    }
    return null;
  }

  /* One group for words that the index knows as one, or null. */
  async function together(lex, words, single, literal) {
    const front = words.slice(0, -1).map((word) => word.text).join("");
    const end = words[words.length - 1].text, whole = front + end;
    const isNumber = S.isNumeric(whole);
    // Two syllables are too many other words, unlike R&D, 새 창 and 세 잔; 세 대 is no 세대.
    const isShort = whole.length < 3 && !/^[a-z]{2}$/.test(whole) && !S.JOINED.test(front);
    if (isShort && !(isNumber && S.COUNTS.test(front))) return null;
    if (/[0-9]$/.test(front) && /^[0-9]/.test(end)) return null;
    const forms = [end, ...S.stems(end)].map((form) => front + form);
    const known = await lex.known(forms);
    const readings = known.slice(0, 1).map(([term]) => ({ terms: [term], weight: 1 }));
    if (isNumber) readings.push(...await asNumber(lex, whole));
    readings.push(...await otherNames(lex, forms, known, single));
    const word = words.map((one) => one.text).join(" ");
    if (readings.length) {
      const how = known.length || isNumber ? "exact" : "alias";
      readings.push(...S.apart(single).map(({ terms, weight }) =>
        ({ terms, weight: isNumber ? weight * SCATTERED : weight })));
      readings.push(...await partlyJoined(lex, words, single));
      // 세 손가락, which hardly any text has as 세손가락, and 첫 재판 where few have that.
      const isFew = S.DETERMINER.test(front) && known.length > 0 && known[0][1] < RARE;
      if (words.length === 2 && (S.COUNTS.test(front) || isFew)) {
        readings.push(...single[1].readings.map(({ terms, weight }) =>
          ({ terms, weight: weight * SCATTERED })));
      }
      return { word, how, shown: "", readings: S.distinct(readings) };
    }
    if (single.every(isCertain)) return null;
    // Of ㅅㅇ ㅁ ㅁㅊ (색인 및 목차) the index has no 및.
    const areOnsets = single.some(({ how }) => how === "onsets") && words.every(({ text }, at) =>
      ONSETS.test(text) && (text.length === 1 || !at || at === words.length - 1));
    if (areOnsets) {
      const pairByOnsets = await S.later("guesses.js", "pairByOnsets");
      const pair = await pairByOnsets(lex, words[0].text, end);
      return pair && { word, ...pair };
    }
    const meant = literal ? null : await S.bySynonyms(lex, whole);
    if (meant) {
      const rest = /[a-z]/.test(whole) ? [] : single.filter(isCertain)
        .flatMap(({ readings: own }) => own)
        .map(({ terms, weight }) => ({ terms, weight: weight * SCATTERED }));
      return { word, ...meant, readings: S.distinct([...meant.readings, ...rest]) };
    }
    // 데이 터센터를: wrongly cut, where neither half is sure.
    if (words.length > 2) return null;
    const found = await S.spelled(lex, whole) || await asCompound(lex, whole);
    // 통제하고 나라 is no form of 통제.
    const isFirst = found?.readings[0].terms.join() === single[0].readings[0]?.terms.join();
    return found && !isFirst && { word, how: found.how, shown: "", readings: found.readings };
  }

  /* Where some text has the words side by side, what they are also called counts less. */
  async function otherNames(lex, forms, known, single) {
    const names = await S.otherNames(lex, forms, known.length > 0);
    if (!names.length || known.length || !single.every(isCertain)) return names;
    const terms = single.flatMap((group) => group.readings[0].terms);
    return await lex.stand(terms) ? S.otherNames(lex, forms, true) : names;
  }

  /* Of three words two as one: 국제결혼 중개업 and 국제 결혼중개업 for 국제 결혼 중개업. */
  async function partlyJoined(lex, words, single) {
    if (words.length !== 3 || !single.every(isCertain)) return [];
    const [first, middle, last] = words.map((one) => one.text);
    const [[head], [tail]] = await Promise.all([lex.known([first + middle]),
      lex.known([last, ...S.stems(last)].map((form) => middle + form))]);
    const terms = (group) => group.readings[0].terms;
    return [...head ? [[head[0], ...terms(single[2])]] : [],
      ...tail ? [[...terms(single[0]), tail[0]]] : []].map((own) => ({ terms: own, weight: 1 }));
  }

  /* 2조 7천6백억: one number in two words; 1 킬로바이트, which a text has as 1 KB. */
  async function asNumber(lex, whole) {
    const numberWays = await S.later("numbers.js", "numberWays");
    const ways = numberWays(whole).map((way) => way.terms);
    const [known] = await lex.known(ways.filter((way) => way.length === 1).flat());
    const readings = known ? [{ terms: [known[0]], weight: 1 }] : [];
    for (const terms of ways.filter((way) => way.length === 2)) {
      if (await lex.stand(terms)) readings.push({ terms, weight: 1 });
    }
    return readings;
  }

  async function asCompound(lex, whole) {
    const terms = await S.compound(lex, whole);
    return terms && terms.every((term) => term.length > 1)
      ? { how: "compound", readings: [{ terms, weight: 1 }] } : null;
  }

  /* Each way to read words one by one, as readings of one group. */
  S.apart = function (single) {
    let ways = [{ terms: [], weight: 1 }];
    for (const group of single) {
      const sure = isCertain(group) ? group.readings : [];
      ways = ways.flatMap((way) => sure.map((reading) =>
        ({ terms: [...way.terms, ...reading.terms], weight: way.weight * reading.weight })));
    }
    return ways.sort((a, b) => b.weight - a.weight).slice(0, MOST_READINGS);
  };
})();
