/* A query → groups of readings; an article should answer every group. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Words of a query that are looked for, and groups of them.
  const MOST_WORDS = 24, MAX_GROUPS = 8;
  const NO_TEXTS = { quoted: [], sure: [], without: [] };
  const GUESSES = new Set(["layout", "onsets", "typo", "beginning", "inside", "sound", "synonym"]);

  // Guesses that a query may have been meant so; the other layout and onsets are hardly chance.
  const VAGUE = new Set(["typo", "beginning", "inside"]), LOOSE = new Set(["synonym", "sound"]);
  const SHORT = 3, BEGUN = /^[ㄱ-ㅎ]$/;
  const MONTH = /(?<=^|\s)[0-9]{1,2}월/, YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/;
  // As plugins/seogo/search/derived.py has it.
  const DAY = /(?<![0-9·.])([0-9]{1,2})[·․ㆍ]([0-9]{1,2})(?![0-9·.])/g;

  /* The plan of docs/search.md; `literal` switches all guessing off, `undated` that a day without a
     year is when articles are of. */
  S.plan = async function (index, query, { literal = false, undated = false } = {}) {
    const lex = new S.Lexicon(index);
    const typed = await partsOf(lex, query, literal);
    const asked = undated ? typed : await datedParts(lex, typed);
    const all = wordsOf(await withDays(lex, asked.rest)), words = all.slice(0, MOST_WORDS);
    const { kept, dropped } = await S.withoutFillers(lex, words);
    const hasTexts = asked.phrases.length + asked.without.length > 0;
    const [read, { quoted, sure, without }] = await Promise.all([S.groups(lex, kept, literal),
      hasTexts ? (await S.later("parts.js", "readTexts"))(lex, asked) : NO_TEXTS]);
    const answered = read.filter(hasReadings);
    const missing = read.filter((group) => !hasReadings(group)).map((group) => group.word);
    const light = answered.length
      ? missing.filter((word) => S.isLight(word) || S.COUNTS.test(word)) : [];
    const groups = await rarest(lex, answered);
    // 희토류 ㅅ: the last word has only been begun.
    const begun = answered.length && BEGUN.test(words.at(-1).text) ? words.at(-1).text : "";
    const notThere = missing.filter((word) => word !== begun && !light.includes(word));
    return {
      groups: groups.concat(sure),
      words: words.length,
      phrases: asked.phrases.map(S.literal),
      without,
      fields: asked.fields,
      isDated: asked !== typed,
      except: asked.except,
      unasked: all.slice(MOST_WORDS).map((word) => word.text),
      missing: notThere,
      strange: isStrange([...read, ...quoted], notThere),
      notes: answered.filter((group) => GUESSES.has(group.how))
        .map(({ how, word, shown }) => ({ kind: how, word, shown }))
        .concat([...dropped.map((word) => word.text), ...light,
          ...answered.filter((group) => !groups.includes(group)).map((group) => group.word),
        ].map((word) => ({ kind: "dropped", word, shown: "" }))),
    };
  };

  /* {kept, dropped} words; a lone one is kept, whatever it says, and so are two that the index has,
     as 반도체 수출, of which neither is a filler. */
  S.withoutFillers = async function (lex, words) {
    const all = { kept: words, dropped: [] };
    if (words.length < 2) return all;
    const texts = words.map(({ text }) => text), isFiller = await S.later("fillers.js", "isFiller");
    const may = words.length === 2 && !texts.some((text) => text.length < 2 || isFiller(text));
    return may && (await lex.known(texts)).length === 2 ? all
      : (await S.later("questions.js", "dropFillers"))(lex, words);
  };

  /* What S.parseQuery gives. Dates that no text has are fields, if there are articles of then. */
  async function partsOf(lex, query, literal) {
    if (!S.hasParts(query)) {
      return { fields: {}, except: [], phrases: [], without: [], rest: query.normalize("NFC") };
    }
    const asked = await (await S.later("parts.js", "parseQuery"))(lex, query), found = [];
    for (const date of S.datesIn(asked.rest)) {
      const isTime = lex.index.hasMonth(date.year + (date.month && date.month.padStart(2, "0")));
      if (isTime && !await isWritten(lex, date.text, literal)) found.push(date);
    }
    return { ...asked, fields: { ...S.whenOf(found), ...asked.fields },
      rest: found.reduce((text, date) => text.replace(date.text, " "), asked.rest) };
  }

  /* The same parts; but 9월 8일, a month of which no text has anything, is when articles are of. */
  async function datedParts(lex, asked) {
    const [month] = MONTH.exec(asked.rest) || [], { fields, rest } = asked;
    const isDated = fields.year || fields.month || YEAR.test(rest);
    if (!month || isDated || await lex.count(month)) return asked;
    const dates = (await S.later("parts.js", "monthsIn"))(rest), [{ text } = {}] = dates;
    return dates.length !== 1 ? asked
      : { ...asked, fields: { ...fields, ...S.whenOf(dates) }, rest: rest.replace(text, " ") };
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
    // Similar words alone, or what sounds so, beside a slip or what no text has, are one guess too
    // many: 화산 폭발 is no 화상 that 터지다, nor is a 차량 in some text about 자동차 보험료.
    const isGuessed = groups.length > 1 && sure.every((group) => LOOSE.has(group.how));
    // Only the last word may be the beginning of a longer one: 전세 보증금 is no 예치금 of 전세계.
    const isVague = ({ how }, at) => how === "typo" || VAGUE.has(how) && at < groups.length - 1;
    if (isGuessed && (missing.length || groups.some(isVague))) return true;
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

  Object.assign(S, { MOST_WORDS, wordsOf });
})();
