/* The letters of a text as they are typed, and put together again. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const together = new Map(Array.from(S.STROKES, ([one, two]) => [two, one]));

  /* Letters of a text, one for each key pressed: 관 → ㄱㅗㅏㄴ. */
  function letters(text) {
    return text.replace(/[가-힣]/g, (syllable) => S.parts(syllable).join(""))
      .replace(/[ㄱ-ㅣ]/g, (letter) => S.STROKES.get(letter) || letter);
  }

  /* Letters put together as an input method does it. */
  function composed(row) {
    const isVowel = (at) => S.VOWELS.includes(row[at] || " ");
    // A consonant before a vowel begins the next syllable.
    const closes = (at) => S.FINALS.includes(row[at] || "_") && !isVowel(at + 1);
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
      out += S.joined(onset, vowel, final);
    }
    return out;
  }

  Object.assign(S, { letters, composed });
})();
