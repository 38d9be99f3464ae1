/* Words typed in part: onsets alone (ㅅㅅㅈㅈ), not finished yet (반도ㅊ, 삼서), the inside of
   longer ones (토류). Each gives [[term, count] …], the likeliest first. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FEW = 8, LOOKED_AT = 60;
  const HALVES = 12, PAIRS = 10, NEXT = 2;
  const LETTER = /[ㄱ-ㅎ]/, IN_A_ROW = /ㅂㅈㄷㄱ|ㅁㄴㅇㄹ|ㅋㅌㅊㅍ/;

  const isVerb = ([term]) => term.length > 2 && term.endsWith("다");

  /* Terms with exactly these onsets, or else longer ones. Letters and whole syllables may be mixed
     (삼성ㅈㅈ, 반ㄷ체). */
  S.byOnsets = async function (lex, word) {
    if (word.length < 2 || !LETTER.test(word) || /[ㅏ-ㅣ]/.test(word)) return [];
    const found = await lex.index.sounding(S.sound(word), LOOKED_AT);
    const exact = found.filter(([term]) => term.length === word.length && !isVerb([term]) &&
      Array.from(word).every((c, at) => LETTER.test(c) || term[at] === c));
    if (exact.length || /[가-힣]/.test(word)) return exact.slice(0, FEW);
    const nouns = found.filter((one) => !isVerb(one));
    if (found.length || !word.endsWith("ㄱ")) return (nouns.length ? nouns : found).slice(0, FEW);
    // ㄲㅁㄱ is 꾸미기, which the index has as 꾸미다.
    const verbs = await lex.index.sounding(word.slice(0, -1) + "ㄷ", LOOKED_AT);
    return verbs.filter(([term]) => term.length === word.length && term.endsWith("다")).slice(0, FEW);
  };

  /* Names of these onsets that no text writes as one word (ㅂㅎㅁㄷ: 비행모드, which all write 비행 모드), the
     likeliest as a guess {how, shown, readings}; null. */
  S.nameByOnsets = async function (lex, word) {
    if (!/^[ㄱ-ㅎ]{3,}$/.test(word)) return null;
    for (const [name] of await lex.index.sounding(word, FEW, true, 0)) {
      const found = await S.certain(lex, name);
      if (found) return { how: "onsets", shown: name, readings: found.readings };
    }
    return null;
  };

  /* Two words behind one another by the onsets of both (ㅎㅁㅂㄱ: 화면 밝기), as rows of terms, those that
     most often stand so first; `length` is that of the first, where it is known. */
  S.byOnsetsOfTwo = async function (lex, word, length = 0) {
    // Someone tries the keyboard: ㅁㄴㅇㄹ, ㅂㅈㄷㄱ.
    if (!length && (!/^[ㄱ-ㅎ]{4,8}$/.test(word) || IN_A_ROW.test(word))) return [];
    const half = word.length >> 1;
    const ways = length ? [[length]] : Array.from({ length: half - 1 }, (_, at) =>
      new Set([half - at, word.length - half + at]));
    for (const splits of ways) {
      const pairs = [];
      for (const split of splits) {
        const [heads, tails] = await Promise.all([word.slice(0, split), word.slice(split)]
          .map((part) => listsByOnsets(lex, part)));
        for (const head of heads) for (const tail of tails) pairs.push(pair(head, tail));
      }
      const likely = pairs.filter((one) => one.shared)
        .sort((a, b) => b.shared / b.size - a.shared / a.size);
      const found = await Promise.all(likely.slice(0, PAIRS).map(async ({ terms, size }) =>
        [terms, await lex.standing(terms, NEXT) / size]));
      const rows = found.filter((one) => one[1]).sort((a, b) => b[1] - a[1]);
      if (rows.length) return rows.map(([terms]) => terms);
    }
    return [];
  };

  /* [[term, its articles] …] of the commonest nouns with just these onsets, and of verbs that have
     them as names: 찾다 for ㅊㄱ, 찾기. */
  async function listsByOnsets(lex, part) {
    const asVerb = part.length > 1 && part.endsWith("ㄱ") ? part.slice(0, -1) + "ㄷ" : "";
    const [nouns, verbs] = await Promise.all([part, asVerb].map((onsets) =>
      onsets ? lex.index.sounding(onsets, HALVES, true) : []));
    const found = [...nouns.filter((one) => !isVerb(one)), ...verbs.filter(isVerb)];
    const lists = await Promise.all(found.map(([term]) => lex.index.list(term)));
    return found.map(([term], at) => [term, new Set(lists[at]?.articles)]);
  }

  /* Two terms, how many articles have both, and how many each has: the geometric mean, as in
     Ochiai's coefficient. */
  function pair([head, first], [tail, second]) {
    const shared = [...first].filter((article) => second.has(article)).length;
    return { terms: [head, tail], shared, size: Math.sqrt(first.size * second.size) };
  }

  /* Terms that begin with a word whose last syllable may be half typed. */
  S.beginnings = async function (lex, word) {
    if (word.length < 2 || /^[0-9.]/.test(word)) return [];
    const whole = await lex.index.beginning(word, FEW), last = word.slice(-1);
    if (whole.length || !S.isHangul(last)) return whole;
    const likely = await lex.index.beginning(word.slice(0, -1) + S.onset(last), LOOKED_AT);
    const longer = likely.filter(([term]) => S.begins(term, word));
    // 휴짃 is 휴직 and a key too many, if it is not the beginning of 휴직신청.
    const two = S.STROKES.get(S.parts(last)[2]);
    const without = two ? await lex.known([S.withFinal(word, two[0])]) : [];
    return [...without, ...longer].slice(0, FEW);
  };

  /* Terms that have a word inside, or at their end words of these onsets. */
  S.inside = async function (lex, word) {
    if (!/^(?:[가-힣]{2,}|[ㄱ-ㅎ]{3,})$/.test(word)) return [];
    const found = await lex.index.containing(word, FEW);
    // 레터 of 뉴스레터, 소유 of 총소유비용: a short word may else stand there by chance, as 후기 in
    // 기후기술 and 한의원 in 권한의원선거.
    return word.length > 3 ? found : found.filter(([term]) =>
      term.endsWith(word) || term.length > 4 && term.indexOf(word) === 1);
  };
})();
