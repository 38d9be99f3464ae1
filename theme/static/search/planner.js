/* A query → groups of readings; an article should answer every group. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Words of a query that are looked for, and groups of them.
  const MOST_WORDS = 24, MAX_GROUPS = 8, SURE = 0.8;
  const GUESSES = new Set(["layout", "onsets", "typo", "beginning", "inside", "sound", "synonym"]);

  // Guesses that a query may have been meant so; the other layout and onsets are hardly chance.
  const VAGUE = new Set(["typo", "beginning", "inside"]);
  const SHORT = 3, MANY = 10;
  // As plugins/seogo/search/derived.py has it.
  const DAY = /(?<![0-9·.])([0-9]{1,2})[·․ㆍ]([0-9]{1,2})(?![0-9·.])/g;

  /* The plan of docs/search.md; `literal` switches all guessing off. */
  S.plan = async function (index, query, { literal = false } = {}) {
    const lex = new S.Lexicon(index);
    const asked = await partsOf(lex, query, literal);
    const all = wordsOf(await withDays(lex, asked.rest)), words = all.slice(0, MOST_WORDS);
    const { kept, dropped } = await S.dropFillers(lex, words);
    const [typed, quoted, without] = await Promise.all([S.groups(lex, kept, literal),
      literally(lex, asked.phrases, S.dropFillers), literally(lex, asked.without)]);
    const answered = typed.filter(hasReadings);
    const missing = typed.filter((group) => !hasReadings(group)).map((group) => group.word);
    const light = answered.length ? missing.filter((word) => S.isLight(word)) : [];
    const groups = await rarest(lex, answered);
    const notThere = missing.filter((word) => !light.includes(word));
    return {
      groups: groups.concat((await Promise.all(quoted.map((own) => surelyIndexed(lex, own)))).flat()),
      words: words.length,
      phrases: asked.phrases.map(S.literal),
      without: without.map(together).filter(hasReadings),
      fields: asked.fields,
      except: asked.except,
      unasked: all.slice(MOST_WORDS).map((word) => word.text),
      missing: notThere,
      strange: isStrange([...typed, ...quoted.flat()], notThere),
      notes: answered.filter((group) => GUESSES.has(group.how))
        .map(({ how, word, shown }) => ({ kind: how, word, shown }))
        .concat([...dropped.map((word) => word.text), ...light,
          ...answered.filter((group) => !groups.includes(group)).map((group) => group.word),
        ].map((word) => ({ kind: "dropped", word, shown: "" }))),
    };
  };

  /* What S.parseQuery gives. Dates that no text has are fields, if there are articles of then. */
  async function partsOf(lex, query, literal) {
    if (!S.hasParts(query)) {
      return { fields: {}, except: [], phrases: [], without: [], rest: query.normalize("NFC") };
    }
    const asked = await (await S.later("fields.js", "parseQuery"))(lex, query), found = [];
    for (const date of S.datesIn(asked.rest)) {
      const isTime = lex.index.hasMonth(date.year + (date.month && date.month.padStart(2, "0")));
      if (isTime && !await isWritten(lex, date.text, literal)) found.push(date);
    }
    return { ...asked, fields: { ...S.whenOf(found), ...asked.fields },
      rest: found.reduce((text, date) => text.replace(date.text, " "), asked.rest) };
  }

  /* Whether some article has the words of a text side by side. */
  async function isWritten(lex, text, literal) {
    const groups = await S.groups(lex, wordsOf(text), literal);
    const isSure = groups.every((group) => hasReadings(group) && !GUESSES.has(group.how));
    return isSure && lex.stand(groups.flatMap(({ readings: [{ terms }] }) => terms));
  }

  const hasReadings = (group) => group.readings.length > 0;

  /* Whether what no text has is what was looked for: most of the words, all of them, or the first of
     two or three, of which the others only say more (비트코인 시세). Results would be odd. */
  function isStrange(groups, missing) {
    const sure = groups.filter((group) => hasReadings(group) && !VAGUE.has(group.how));
    if (missing.length > sure.length) return true;
    // Guesses alone, a slip among them, are one too many: 화산 폭발 is no 화상 that 터지다.
    const isGuessed = groups.length > 1 && sure.every((group) => group.how === "synonym");
    if (isGuessed && groups.some((group) => group.how === "typo")) return true;
    // 판다 곰 is no bear that somebody sells.
    const isVerb = sure.length === 1 && sure[0].how === "verb" && sure[0] === groups[0];
    if (groups.length === 2 && missing.length && isVerb) return true;
    const first = groups.length <= SHORT && missing.length ? groups[0].word : "";
    return first.length > 1 && missing.includes(first) && !isModifier(first);
  }

  /* Whether a word may be a verb or adjective before its noun: 늘어난, 빨라질, 하는. */
  function isModifier(word) {
    const last = word.slice(-1);
    return S.isHangul(last) && last !== "인" && ["ㄴ", "ㄹ"].includes(S.parts(last)[2]);
  }

  /* Parts of a phrase only help to find where to look, so a guess must not exclude anything, nor
     what few lists have and most texts: 같은, 전에. */
  async function surelyIndexed(lex, groups) {
    const exact = groups.filter((group) => group.readings.some((one) => one.weight === 1));
    const isSure = await Promise.all(exact.map(async function ({ word, how, readings: [{ terms }] }) {
      if (/^[0-9]/.test(word)) return true;
      // 보고서 is no form of 보다 where many articles have it.
      const isWord = how === "exact" && word.length > 2 && await lex.count(word) >= MANY;
      return terms.some((term) => term.length > 1) && (isWord || !S.isLeftOut(word)) &&
        (how === "verb" || !S.stems(word).some((stem) => stem.length === 1));
    }));
    const sure = exact.filter((_, at) => isSure[at]);
    return sure.length ? sure : exact;
  }

  /* What is left out: all words of a text together, and only by what they surely mean. */
  function together(groups) {
    const readings = S.apart(groups).filter((one) => one.terms.length && one.weight >= SURE);
    return { word: groups.map((group) => group.word).join(" "), readings, how: "exact", shown: "" };
  }

  /* Groups of each text, taken literally; `phrase` is the number of the text. Of a phrase only what
     the index surely has: 모든 is in few lists and in most texts. */
  function literally(lex, texts, pick) {
    return Promise.all(texts.map(async function (text, phrase) {
      const words = wordsOf(text).slice(0, MOST_WORDS);
      const { kept } = pick ? await pick(lex, words) : { kept: words };
      let groups = await S.groups(lex, kept, true);
      if (pick) groups = (await Promise.all(groups.map((own) => asWritten(lex, kept, own)))).flat();
      return groups.map((group) => ({ ...group, phrase }));
    }));
  }

  /* 삑 소리, which one text has and another 삑소리: of the one word the other text is not found. */
  async function asWritten(lex, kept, group) {
    const parts = group.word.split(" ");
    if (parts.length < 2 || group.readings.some((one) => one.terms.length > 1)) return [group];
    const words = kept.filter((word) => parts.includes(word.text));
    const single = await Promise.all(words.map((word) => S.read(lex, word, true)));
    return single.some(hasReadings) ? single.filter(hasReadings) : [group];
  }

  /* 4·19 혁명 as 4.19 혁명, which is how the index has it. */
  async function withDays(lex, text) {
    const days = Array.from(text.matchAll(DAY), ([, month, day]) => month + "." + day);
    const known = new Set((await lex.known(days)).map(([day]) => day));
    return text.replace(DAY, (typed, month, day) =>
      known.has(month + "." + day) ? month + "." + day + " " : typed);
  }

  /* Words of a query as {raw, text}; particles that stand alone say nothing. */
  function wordsOf(text) {
    const words = [];
    // The index has the word beside the sign.
    const spelled = text.normalize("NFC").replace(/([0-9])\s?[%％]/g, "$1퍼센트 ")
      .replace(/([0-9])\s?(?:°[Cc]?|℃)/g, "$1도 ");
    for (const spaced of spelled.split(/\s+/)) {
      const pieces = S.pieces(spaced).map(S.typedLetters);
      for (const piece of pieces) {
        const raw = pieces.length === 1 ? spaced.replace(/[^\p{L}\p{N}]/gu, "") : piece;
        if (pieces.length < 2 || !S.isParticle(piece)) words.push({ raw, text: piece });
      }
    }
    return words;
  }

  /* Of a long question the groups that the fewest articles answer, in their order. */
  async function rarest(lex, groups) {
    if (groups.length <= MAX_GROUPS) return groups;
    const counts = await Promise.all(groups.map(async function (group) {
      const ways = await Promise.all(group.readings.map((one) => lex.known(one.terms)));
      return Math.max(...ways.map((way) => Math.min(...way.map((pair) => pair[1]))));
    }));
    const order = groups.map((_, at) => at).sort((a, b) => counts[a] - counts[b]);
    const kept = new Set(order.slice(0, MAX_GROUPS));
    return groups.filter((_, at) => kept.has(at));
  }
})();
