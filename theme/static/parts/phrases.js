/* Quoted phrases of a query and what it leaves out: how they are read, and which articles have them
   to the letter. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const SURE = 0.8, MANY = 10, MISREAD = 0.1;
  // Texts compared with a phrase, more until a page is full; of further articles the positions of
  // its words must do.
  const READ = 40, MOST_READ = 120, AT_ONCE = 20;

  const WORDS = new Set(["exact", "particle"]);

  const hasReadings = (group) => group.readings.length > 0;

  /* Groups of what S.parseQuery found: {quoted: of its phrases, sure: those of them to look for,
     without: what is left out}. */
  S.readTexts = async function (lex, { phrases, without }) {
    const [quoted, out] = await Promise.all(
      [literally(lex, phrases, true), literally(lex, without)]);
    const sure = await Promise.all(quoted.map((own) => surelyIndexed(lex, own)));
    return { quoted: quoted.flat(), sure: sure.flat(),
      without: out.map(together).filter(hasReadings) };
  };

  /* Groups of each text, taken literally; `phrase` is the number of the text. Of a phrase only what
     the index surely has: 모든 is in few lists and in most texts. */
  function literally(lex, texts, arePhrases = false) {
    return Promise.all(texts.map(async function (text, phrase) {
      const words = S.wordsOf(text).slice(0, S.MOST_WORDS);
      if (!arePhrases) return S.groups(lex, words, true);
      const { kept } = await S.withoutFillers(lex, words), some = await S.groups(lex, kept, true);
      // 맞지 않을 수 있습니다: of 있습니다 alone the index has nothing.
      const groups = some.some(hasReadings) ? some : await S.groups(lex, words, true);
      const written = await Promise.all(groups.map((own) => asWritten(lex, words, own)));
      const own = await Promise.all(written.flat().map((group) => misreadToo(lex, group)));
      return own.map((group) => ({ ...group, phrase }));
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

  /* 커서, which the index has of some texts as a form of 크다, 닫기를 as one of 닫다, and 셀이 mostly as
     셀: whether they have the phrase is told by the texts. */
  async function misreadToo(lex, group) {
    if (!WORDS.has(group.how)) return group;
    const forms = await lex.known([...S.lemmas(group.word).verbs, ...S.stems(group.word)]);
    const more = forms.map(([term]) => ({ terms: [term], weight: MISREAD }));
    return { ...group, readings: S.distinct([...group.readings, ...more]) };
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
    if (!sure.length) return exact;
    const counts = await Promise.all(sure.map(({ readings: [{ terms }] }) => lex.count(terms[0])));
    if (Math.min(...counts) <= MOST_READ) return sure;
    // Of 선택 alone there are more articles than can be read: where 셀이 is too, it is likelier.
    const likely = exact.filter((group) => sure.includes(group) || !S.isLeftOut(group.word));
    return likely.map((group) => sure.includes(group) ? group : { ...group, isUnsure: true });
  }

  /* What is left out: all words of a text together, and only by what they surely mean. */
  function together(groups) {
    const readings = S.apart(groups).filter((one) => one.terms.length && one.weight >= SURE);
    return { word: groups.map((group) => group.word).join(" "), readings, how: "exact", shown: "" };
  }

  /* Leaves of a result the articles that have all phrases. Which groups are of which phrase is told
     by their `phrase`, its number. */
  S.keepPhrases = async function (index, result, lists, allowed) {
    const { plan } = result, whole = result.partial ? [] : result.articles;
    // A phrase of words that the index leaves out may be anywhere.
    const articles = plan.groups.length ? whole : whole.slice(0, READ);
    let { having, rest, unread } = await phrased(index, plan, lists, articles);
    for (const { groups, most } of withLess(plan.groups)) {
      if (having.length || rest.length) break;
      const less = { ...plan, groups }, ranked = await S.rank(index, less, allowed);
      if (ranked.matched < groups.length) continue;
      const found = await phrased(index, less, ranked.lists, ranked.articles.slice(0, most));
      if (found.having.length || most === Infinity) ({ having, rest, unread } = found);
    }
    Object.assign(result, { partial: false, unread, articles: having.concat(rest) });
  };

  /* What may find a phrase whose words do not: {groups, most: articles to look at}. A word of it may
     stand in the index otherwise than it is read here. */
  function withLess(groups) {
    const sure = groups.filter((group) => !group.isUnsure);
    const without = groups.length < 2 ? [] : groups.filter((group) => group.phrase !== undefined)
      .map((own) => ({ groups: groups.filter((one) => one !== own), most: AT_ONCE }));
    return [...sure.length < groups.length ? [{ groups: sure, most: Infinity }] : [], ...without];
  }

  /* {having: those that have all phrases, rest: those that were not read but may have them, unread:
     how many were not read}. */
  async function phrased(index, plan, lists, articles) {
    const chains = plan.phrases.map((_, number) => plan.groups.filter((g) => g.phrase === number));
    let may = articles;
    if (chains.some((chain) => chain.length > 1) && may.length) {
      const places = await S.placesOf(index, plan, lists, may);
      may = may.filter((one) => chains.every((chain) => S.isChain(chain, places, one)));
    }
    const { read, having } = await containing(index, plan.phrases, chains, lists, may);
    // If hardly any of them has it, it is not the words that tell.
    const rest = having.length * 2 >= read ? may.slice(read) : [];
    return { having, rest, unread: may.length - read };
  }

  /* {having: those of the first articles that have all phrases, read: how many were looked at}. */
  async function containing(index, phrases, chains, lists, articles) {
    const having = [];
    let read = 0;
    while (read < articles.length && (read < READ || having.length < S.PAGE && read < MOST_READ)) {
      const some = articles.slice(read, read + AT_ONCE);
      const have = await Promise.all(some.map((one) => hasAll(index, phrases, chains, lists, one)));
      having.push(...some.filter((_, number) => have[number]));
      read += some.length;
    }
    return { read, having };
  }

  async function hasAll(index, phrases, chains, lists, article) {
    for (const [number, phrase] of phrases.entries()) {
      if (!await S.hasText(index, phrase, chains[number], lists, article, true)) return false;
    }
    return true;
  }
})();
