/* Syllables taken apart and put together; letters standing alone. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  const FIRST = 0xac00;
  const CLUSTERS = { ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ",
    ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ" };

  /* [onset, vowel, final] of a syllable as letters; final "" where there is none. */
  function parts(syllable) {
    const code = syllable.charCodeAt(0) - FIRST;
    return [ONSETS[Math.floor(code / 588)], VOWELS[Math.floor(code % 588 / 28)],
      code % 28 ? FINALS[code % 28] : ""];
  }

  function joined(onset, vowel, final) {
    return String.fromCharCode(FIRST + ONSETS.indexOf(onset) * 588 + VOWELS.indexOf(vowel) * 28 +
      (final ? FINALS.indexOf(final) : 0));
  }

  /* A text with another final under its last syllable: 돌, ㄷ → 돋. */
  function withFinal(text, final) {
    const [onset, vowel] = parts(text.slice(-1));
    return text.slice(0, -1) + joined(onset, vowel, final);
  }

  /* Each syllable replaced by its onset, as seogo.search.sound does it. */
  function onsets(text) {
    return text.replace(/[가-힣]/g, (syllable) => parts(syllable)[0]);
  }

  /* Letters that folding left as conjoining ones, as they are typed; ㄳ is two onsets (an input
     method makes it of ㄱ and ㅅ). */
  function typedLetters(text) {
    return text.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g, function (letter) {
      const code = letter.charCodeAt(0);
      return code < 0x1161 ? ONSETS[code - 0x1100]
        : code < 0x11a8 ? VOWELS[code - 0x1161] : FINALS[code - 0x11a7];
    }).replace(/[ㄳ-ㅄ]/g, (letter) => CLUSTERS[letter] || letter);
  }

  Object.assign(S, { parts, joined, withFinal, onsets, typedLetters,
    isOnset: (letter) => letter !== "" && ONSETS.includes(letter),
    isVowel: (letter) => letter !== "" && VOWELS.includes(letter),
    isFinal: (letter) => letter !== "" && FINALS.includes(letter),
    clusters: CLUSTERS });
})();
