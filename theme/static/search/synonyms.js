/* Words that mean nearly the same (삭제 for 지우다), for where few articles have what was typed. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const WEIGHT = 0.3, ALONE = 0.6, SURE = 0.8;
  const LATIN = /^[a-z0-9 ]+$/;

  /* A plan whose groups may be answered by similar words too; null if there are none. */
  S.withSynonyms = async function (index, plan) {
    const lex = new S.Lexicon(index), groups = [];
    for (let at = 0; at < plan.groups.length; at++) {
      await S.pause();
      groups.push(await withMore(lex, plan.groups[at], names(plan.groups[at])));
    }
    for (let at = 1; at < plan.groups.length; at++) {
      const [one, other] = plan.groups.slice(at - 1, at + 1), words = asOne(one, other);
      const both = words.length ? await similar(lex, words, WEIGHT) : [];
      for (const place of both.length ? [at - 1, at] : []) groups[place] = having(groups[place], both);
    }
    return groups.some((group, at) => group !== plan.groups[at]) ? { ...plan, groups } : null;
  };

  /* A noun and its verb that together mean a word (돈 보내는: 송금), or two foreign words (screen
     reader: 화면 낭독기), each way as one; empty for others. What stands for both answers each. */
  function asOne(noun, verb) {
    const isVerb = verb.how === "verb" && noun.how !== "verb";
    if (!isVerb && !LATIN.test(noun.word + verb.word)) return [];
    return sure(noun).flatMap((one) => sure(verb).map((other) => one + other));
  }

  const having = (group, more) => ({ ...group, readings: S.distinct([...group.readings, ...more]) });

  async function withMore(lex, group, words) {
    const more = await similar(lex, words, WEIGHT);
    return more.length ? having(group, more) : group;
  }

  /* What a group may stand under in the list. */
  function names(group) {
    return [group.word.replace(/ /g, ""), ...sure(group), ...lemmas(group)];
  }

  function sure({ readings }) {
    return readings.filter((one) => one.weight >= SURE).map((one) => one.terms.join(""));
  }

  /* Readings by the words that are like just this one. */
  S.synonymsOf = (lex, word) => similar(lex, [word], ALONE);

  /* {how, shown, readings} of a word that no article has, by words like it; null. isVerb: it must be
     a form of a verb. */
  S.bySynonyms = async function (lex, word, isVerb = false) {
    if (word.length < 2 || S.isLeftOut(word)) return null;
    const words = [...isVerb ? [] : [word, ...S.stems(word)],
      ...mayBeVerb(word) ? lemmas({ word, how: "verb" }) : []];
    const found = await similar(lex, words, ALONE);
    return found.length
      ? { how: "synonym", shown: found[0].name, readings: found } : null;
  };

  /* 캐나다 is no form of 캐다, nor 반지하 of 반지, nor a 대니 of 대다. */
  function mayBeVerb(word) {
    const [before, end] = word.slice(-2);
    if (word.length === 2 && end === "니") return false;
    return end === "다" ? ["ㄴ", "ㅆ"].includes(S.parts(before)[2]) : !/[하되]$/.test(word);
  }

  function lemmas({ word, how }) {
    if (how !== "verb") return [];
    const { verbs, nouns } = S.lemmas(word);
    return [...verbs, ...nouns.filter((noun) => noun.length > 1)];
  }

  /* Readings by what stands beside some words in the list, each with its `name` there. */
  async function similar(lex, words, weight) {
    const lists = await Promise.all([...new Set(words)].map((word) => lex.index.similar(word)));
    const found = await Promise.all([...new Set(lists.flat())].map(async function (other) {
      const pieces = S.pieces(other), terms = await S.asIndexed(lex, pieces);
      const joined = pieces.length > 1 ? await lex.known([pieces.join("")]) : [];
      const ways = [...await lex.stand(terms) ? [terms] : [], ...joined.map(([term]) => [term])];
      return ways.map((own) => ({ terms: own, weight, name: other }));
    }));
    return found.flat();
  }
})();
