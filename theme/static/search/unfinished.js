/* Words typed in part: onsets alone (ㅅㅅㅈㅈ), not finished yet (반도ㅊ, 삼서), the inside of longer
   ones (토류). Each gives [[term, count] …], the likeliest first. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FEW = 8, LOOKED_AT = 60;
  // What a vowel may become by the next key or stroke: ㅗ → ㅘ.
  const LONGER = { ㅗ: "ㅘㅙㅚ", ㅜ: "ㅝㅞㅟ", ㅡ: "ㅢ", ㅏ: "ㅐ", ㅓ: "ㅔ", ㅑ: "ㅒ", ㅕ: "ㅖ", ㅘ: "ㅙ", ㅝ: "ㅞ" };
  const LETTER = /[ㄱ-ㅎ]/;

  /* Terms with exactly these onsets; longer ones where there is none. Letters and whole syllables
     may be mixed (삼성ㅈㅈ, 반ㄷ체). */
  S.byOnsets = async function (lex, word) {
    const onsets = S.onsets(word);
    if (word.length < 2 || !LETTER.test(word) || /[ㅏ-ㅣ]/.test(onsets)) return [];
    const fits = ([term]) => Array.from(word).every(function (character, at) {
      return LETTER.test(character) ? S.onsets(term[at] || "") === character
        : term[at] === character;
    });
    const found = (await lex.index.sounding(onsets, LOOKED_AT)).filter(fits);
    const exact = found.filter(([term]) => term.length === word.length && !isVerb(term));
    if (exact.length || /[가-힣]/.test(word)) return exact.slice(0, FEW);
    const rest = found.filter(([term]) => !isVerb(term));
    return (rest.length ? rest : found).slice(0, FEW);
  };

  const isVerb = (term) => term.length > 2 && term.endsWith("다");

  /* Terms that begin with a word whose last syllable may lack its final or half its vowel. */
  S.beginnings = async function (lex, word) {
    if (word.length < 2 || /^[0-9.]/.test(word)) return [];
    const whole = await lex.index.beginning(word, FEW);
    const last = word.slice(-1), head = word.slice(0, -1);
    if (whole.length || !S.isHangul(last)) return whole;
    const [onset, vowel, final] = S.parts(last);
    if (final) {
      // The final of 반돛 will be the onset of 체.
      const moved = S.clusters[final] || final;
      const kept = moved.length > 1 ? moved[0] : "";
      const text = head + S.joined(onset, vowel, kept) + moved.slice(-1);
      return S.isOnset(moved.slice(-1)) ? lex.index.beginning(text, FEW) : [];
    }
    const vowels = vowel + (LONGER[vowel] || "");
    return (await lex.index.beginning(head + onset, LOOKED_AT)).filter(function ([term]) {
      const next = term[head.length];
      return S.isHangul(next) && vowels.includes(S.parts(next)[1]);
    }).slice(0, FEW);
  };

  /* Terms that have a word inside. */
  S.inside = async function (lex, word) {
    return /^[가-힣]{3,}$/.test(word) ? lex.index.containing(word, FEW) : [];
  };
})();
