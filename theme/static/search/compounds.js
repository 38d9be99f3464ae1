/* Known words that make up one nobody has indexed: 반도체장비를 → 반도체, 장비; ai칩 → ai, 칩. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LONGEST = 24, LONGEST_PART = 12, LONG = 4;
  // What goes before or behind a noun and adds little: 재정렬, 시장용. Left out if not indexed.
  const PREFIXES = "재초저반비무미탈친";
  const SUFFIXES = "들적화성용형측별률율론권력식급계판당씩째쯤내외간시후전중상하발제산행" +
    "가자인사업점소실장국법비료금액량도차";
  // Those that make no other thing of it: 미국측, 한국형.
  const SIDES = "측형적식용별당쯤씩";
  const PART = 10, SINGLE = 6, INFLECTED = 1, LEFT_OUT = 8;
  const LONGEST_NAME = 12, LIKELY = 2, NEXT = 3, COMMON = 0.1;
  // 빈페이지, which most texts write as two words.
  const MODIFIED = /^(?:[빈큰긴먼헌]|[가-힣][은는른린쁜힌긴진])[가-힣]{2}/;

  /* Whether a word may be cut before a character: never within digits or within Latin letters. */
  function isBorder(word, at) {
    if (at === 0 || at === word.length) return true;
    const pair = word.slice(at - 1, at + 1);
    return !/^[0-9.]{2}$/.test(pair) && !/^[^가-힣0-9.]{2}$/.test(pair);
  }

  function changesScript(word, at) {
    return at > 0 && at < word.length && S.isHangul(word[at - 1]) !== S.isHangul(word[at]);
  }

  /* Whether a part may stand there; a lone syllable only at an end or beside other letters, except
     in a name. */
  function isPart(word, from, to, isName) {
    if (to - from > LONGEST_PART || !isBorder(word, from) || !isBorder(word, to)) return false;
    if (to - from > 1) return from > 0 || to < word.length;
    // The H of H264 too.
    if (!S.isHangul(word[from])) return /[0-9]/.test(word[from] + (word[to] || ""));
    return isName || changesScript(word, from) || changesScript(word, to) ||
      to === word.length && SUFFIXES.includes(word[from]) ||
      from === 0 && PREFIXES.includes(word[0]);
  }

  /* The terms of the fewest, commonest parts that cover a word, or null. Some article has them
     together, or two words at least both: else it is a name that the archive does not have. The
     last part may be inflected, unless the word is known to be bare. */
  S.compound = async function (lex, word, bare = false) {
    const terms = await partsOf(lex, word, bare, false);
    if (!terms || bare || terms.length === 1) return terms;
    const areWords = terms.length === 2 && terms.every((term) => term.length > 1);
    if (await lex.stand(terms, areWords ? Infinity : undefined)) return terms;
    // 사용자정의슬라이드쇼: some text has 슬라이드쇼, but what is meant is 사용자 정의 슬라이드 쇼.
    const finer = await S.finer(lex, terms);
    return finer && await lex.stand(finer) ? finer : null;
  };

  /* Parts of a compound with the long ones of them cut too (대화상자 편집기: 대화 상자 편집기), or null
     if none of them can be. */
  S.finer = async function (lex, terms) {
    const cut = await Promise.all(terms.map(async (term, at) =>
      term.length >= LONG && await S.parted(lex, term, at < terms.length - 1) || [term]));
    return cut.some((own) => own.length > 1) ? cut.flat() : null;
  };

  /* Several terms for one, as most texts may write it, or null. */
  S.parted = async function (lex, term, bare = false) {
    const parts = await S.compound(lex, term, bare) || await S.joinedName(lex, term);
    // Of 다른이름 most texts have 다르다 before 이름, and some 다른 elsewhere.
    const halves = MODIFIED.test(term) && !(parts && await lex.stand(parts, NEXT)) &&
      await S.halves(lex, term);
    return halves || (parts && parts.length > 1 ? parts : null);
  };

  /* A name of several words written as one (립부탄): parts of any length, one behind the other. */
  S.joinedName = async function (lex, word) {
    if (word.length < 3 || word.length > LONGEST_NAME || !/[가-힣]{2}/.test(word)) return null;
    const terms = await partsOf(lex, word, true, true);
    if (!terms || terms.length < 2) return null;
    // 한의원 is not 한 의원: what stands in many articles is no part of a name.
    const single = await lex.known(terms.filter((term) => term.length === 1));
    if (single.some(([, count]) => count > lex.index.count * COMMON)) return null;
    return await lex.stand(terms, NEXT) ? terms : null;
  };

  /* Two words written as one, also inflected ones (느린키, 해찾기, 찾기및바꾸기), if some article has the
     one right behind the other. */
  S.halves = async function (lex, word) {
    if (word.length < 3 || word.length > LONGEST_NAME || !/^[가-힣]+$/.test(word)) return null;
    for (let at = word.length - 1; at > 0; at--) {
      const halves = [word.slice(0, at), word.slice(at).replace(/^및(?=..)/, "")];
      const found = await Promise.all(halves.map((half) => S.spelled(lex, half)));
      if (!found.every(Boolean)) continue;
      const [heads, tails] = found.map((half) => half.readings.slice(0, LIKELY));
      for (const head of heads) for (const tail of tails) {
        const terms = [...head.terms, ...tail.terms];
        if (await lex.stand(terms, NEXT)) return terms;
      }
    }
    return null;
  };

  async function partsOf(lex, word, bare, isName) {
    const length = word.length;
    if (length < 2 || length > LONGEST) return null;
    const best = new Map([[0, { cost: 0, terms: [] }]]);
    const reach = function (to, from, cost, terms) {
      const total = best.get(from).cost + cost;
      if (best.has(to) && best.get(to).cost <= total) return;
      best.set(to, { cost: total, terms: [...best.get(from).terms, ...terms] });
    };
    for (let from = 0; from < length; from++) {
      if (!best.has(from)) continue;
      const parts = [];
      for (let to = from + 1; to <= length; to++) {
        if (isPart(word, from, to, isName)) parts.push(word.slice(from, to));
      }
      for (const [part, count] of await lex.known(parts)) {
        const cost = PART - Math.min(3, Math.log10(count)) + (part.length > 1 ? 0 : SINGLE);
        reach(from + part.length, from, cost, [part]);
      }
      if (!isName && from === 0 && length > 3 && PREFIXES.includes(word[0])) reach(1, 0, LEFT_OUT, []);
      if (from === 0 || !isBorder(word, from)) continue;
      const most = SIDES.includes(word[from]) ? 1 : 2;
      // 200인, which some text has, is no 200.
      const isUnit = isName || bare && /[0-9]/.test(word[from - 1]);
      if (!isUnit && from > most && from === length - 1 && SUFFIXES.includes(word[from])) {
        reach(length, from, LEFT_OUT, []);
      }
      const tail = !bare && length - from > 1 && await S.spelled(lex, word.slice(from));
      if (tail && tail.how !== "exact") {
        const terms = tail.readings[0].terms;
        reach(length, from, PART + INFLECTED + (terms[0].length > 1 ? 0 : SINGLE), terms);
      }
    }
    const found = best.get(length);
    return found && found.terms.some((term) => term.length > 1) ? found.terms : null;
  }
})();
