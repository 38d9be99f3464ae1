/* What else a word may be that few texts have: written otherwise, or part of a longer one. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const BESIDE = 0.8, PARTS = 0.5, INSIDE = 0.2;
  const LONG = 4, LIKELY = 4, ENDED = 8, RARE = 10;
  const WHOLE = new Set(["exact", "particle", "layout", "typo", "sound"]);

  const reading = (terms, weight) => ({ terms, weight });

  /* More readings of a word that `S.certain` or a guess has found. */
  S.further = function (lex, found) {
    if (found.how === "onsets") return besideOnsets(lex, found.readings);
    return found.how === "compound" ? longerThan(lex, found.readings[0].terms) : rarer(lex, found);
  };

  /* Of a rare word, which may be written otherwise in most texts: what sounds so in the other
     script, its parts (웹브라우저 and 웹 브라우저), words with a syllable more (만기일 for 만기), and
     longer ones that end in it (감가상각 for 상각). What merely begins so is another thing:
     애플리케이션. */
  async function rarer(lex, { how, readings }) {
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
      lex.index.containing(term, ENDED), S.parted(lex, term), lex.known(shorter)]);
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
    const parts = await Promise.all(single.map((one) => S.parted(lex, one.terms[0])));
    const [term] = single.length === 1 ? single[0].terms : [""];
    const longer = term.length >= LONG && await lex.count(term) < RARE
      ? aSyllableMore(term, await lex.index.beginning(term, LIKELY)) : [];
    return [...parts.filter(Boolean).map((own) => reading(own, PARTS)),
      ...longer.map(([other]) => reading([other], INSIDE))];
  }

  function aSyllableMore(term, begun) {
    return begun.filter(([other]) => other.length === term.length + 1 && !other.endsWith("다"));
  }
})();
