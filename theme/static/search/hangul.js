/* Syllables taken apart and put together; letters standing alone. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  // Letters of two keys each: ㄳ is ㄱ, ㅅ.
  const PAIRS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ" +
    "ㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ";
  const apart = new Map(), together = new Map();
  for (const [, one, two] of PAIRS.matchAll(/(.)(..)/g)) {
    apart.set(one, two);
    together.set(two, one);
  }

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

  /* Letters that folding left as conjoining ones, as they are typed. ㄳ alone is two onsets (an
     input method makes it of ㄱ and ㅅ). */
  function typedLetters(text) {
    return text.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g, function (letter) {
      const code = letter.charCodeAt(0);
      return code < 0x1161 ? S.ONSETS[code - 0x1100]
        : code < 0x11a8 ? S.VOWELS[code - 0x1161] : FINALS[code - 0x11a7];
    }).replace(/[ㄳ-ㅄ]/g, (letter) => apart.get(letter) || letter);
  }

  /* Letters of a text, one for each key pressed: 관 → ㄱㅗㅏㄴ. */
  function letters(text) {
    return text.replace(/[가-힣]/g, (syllable) => parts(syllable).join(""))
      .replace(/[ㄱ-ㅣ]/g, (letter) => apart.get(letter) || letter);
  }

  /* Letters put together as an input method does it. */
  function composed(row) {
    const isVowel = (at) => S.VOWELS.includes(row[at] || " ");
    // A consonant before a vowel begins the next syllable.
    const closes = (at) => FINALS.includes(row[at] || "_") && !isVowel(at + 1);
    let out = "";
    for (let at = 0; at < row.length;) {
      const onset = row[at++];
      if (!S.ONSETS.includes(onset) || !isVowel(at)) {
        out += onset;
        continue;
      }
      let vowel = row[at++], final = "";
      if (together.has(vowel + row[at])) vowel = together.get(vowel + row[at++]);
      if (closes(at)) final = row[at++];
      if (together.has(final + row[at]) && closes(at)) final = together.get(final + row[at++]);
      out += joined(onset, vowel, final);
    }
    return out;
  }

  Object.assign(S, { parts, joined, withFinal, typedLetters, letters, composed });
})();
