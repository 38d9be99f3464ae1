/* Syllables taken apart and put together. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { FINALS } = S;
  // Letters of two keys each: ㄳ is ㄱ, ㅅ.
  const PAIRS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ" +
    "ㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ";
  const STROKES = new Map(Array.from(PAIRS.matchAll(/(.)(..)/g), ([, one, two]) => [one, two]));

  /* [onset, vowel, final] of a syllable as letters; final "" where there is none. */
  function parts(syllable) {
    return [S.onset(syllable), S.vowel(syllable), FINALS[S.final(syllable)].trim()];
  }

  function joined(onset, vowel, final) {
    return String.fromCharCode(0xac00 + S.ONSETS.indexOf(onset) * 588 +
      S.VOWELS.indexOf(vowel) * 28 + (final ? FINALS.indexOf(final) : 0));
  }

  /* A text with another final under its last syllable: 돌, ㄷ → 돋. */
  function withFinal(text, final) {
    const [onset, vowel] = parts(text.slice(-1));
    return text.slice(0, -1) + joined(onset, vowel, final);
  }

  /* ㄳ alone is two onsets (an input method makes it of ㄱ and ㅅ). */
  function typedLetters(text) {
    return text.replace(/[ㄳ-ㅄ]/g, (letter) => STROKES.get(letter) || letter);
  }

  Object.assign(S, { STROKES, parts, joined, withFinal, typedLetters });
})();
