/* Words that mean nearly the same (삭제 for 지우다), for where few articles have what was typed. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const WEIGHT = 0.3, ALONE = 0.6, SURE = 0.8;

  /* A plan whose groups may be answered by similar words too; null if there are none. */
  S.withSynonyms = async function (index, plan) {
    const lex = new S.Lexicon(index);
    const groups = await Promise.all(plan.groups.map(async function (group) {
      const sure = group.readings.filter((one) => one.weight >= SURE);
      const words = [group.word.replace(/ /g, ""), ...sure.map((one) => one.terms.join(""))];
      const more = await readings(lex, words.concat(lemmas(group)), WEIGHT);
      return more.length
        ? { ...group, readings: S.distinct([...group.readings, ...more]) } : group;
    }));
    return groups.some((group, at) => group !== plan.groups[at]) ? { ...plan, groups } : null;
  };

  /* {how, shown, readings} of a word that no article has, by words like it; null. */
  S.bySynonyms = async function (lex, word) {
    const words = [word, ...S.stems(word), ...lemmas({ word, how: "verb" })];
    const found = await readings(lex, words, ALONE);
    return found.length
      ? { how: "synonym", shown: found[0].terms.join(" "), readings: found } : null;
  };

  function lemmas({ word, how }) {
    if (how !== "verb") return [];
    const { verbs, nouns } = S.lemmas(word);
    return [...verbs, ...nouns.filter((noun) => noun.length > 1)];
  }

  async function readings(lex, words, weight) {
    const lists = await Promise.all([...new Set(words)].map((word) => lex.index.similar(word)));
    const found = await Promise.all([...new Set(lists.flat())].map(async function (other) {
      const terms = S.pieces(other);
      return await lex.stand(terms) ? [{ terms, weight }] : [];
    }));
    return found.flat();
  }
})();
