/* What was typed with the other keyboard layout (두벌식): dovmf ↔ 애플, ㅐㅔ두먀 ↔ openai. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
  const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
  const DOUBLE = { ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
    ...S.clusters };
  const TOGETHER = Object.fromEntries(Object.entries(DOUBLE).map(([one, two]) => [two, one]));

  /* Letters of a text, one for each key pressed: 관 → ㄱㅗㅏㄴ. */
  function letters(text) {
    return text.replace(/[가-힣]/g, (syllable) => S.parts(syllable).join(""))
      .replace(/[ㄱ-ㅣ]/g, (letter) => DOUBLE[letter] || letter);
  }

  /* Keys of a text on a keyboard with Latin letters; capitals are shifted keys. */
  function keys(text) {
    return letters(text).replace(/[ㄱ-ㅣ]/g, (letter) => LATIN[HANGUL.indexOf(letter)] || letter);
  }

  /* Letters put together as an input method does it. */
  function composed(row) {
    let out = "";
    for (let at = 0; at < row.length;) {
      const start = row[at];
      if (!S.isOnset(start) || !S.isVowel(row[at + 1] || "")) {
        out += start;
        at++;
        continue;
      }
      let vowel = row[at + 1], final = "";
      at += 2;
      if (TOGETHER[vowel + row[at]]) vowel = TOGETHER[vowel + row[at++]];
      // A consonant before a vowel begins the next syllable.
      const closes = (place) => S.isFinal(row[place] || "") && !S.isVowel(row[place + 1] || "");
      if (closes(at)) {
        final = row[at++];
        if (TOGETHER[final + row[at]] && closes(at)) final = TOGETHER[final + row[at++]];
      }
      out += S.joined(start, vowel, final);
    }
    return out;
  }

  function hangul(text) {
    const row = text.replace(/[a-zA-Z]/g, function (key) {
      const place = LATIN.indexOf(key);
      return HANGUL[place < 0 ? LATIN.indexOf(key.toLowerCase()) : place];
    });
    return composed(row);
  }

  /* What a word may have been meant to be: whole syllables for Latin letters, Latin for Hangul. */
  function otherLayout(raw) {
    if (/^[a-z]{3,}$/i.test(raw)) {
      return [...new Set([raw, raw.toLowerCase()])].map(hangul)
        .filter((text) => /^[가-힣]{2,}$/.test(text));
    }
    if (!/[가-힣ㄱ-ㅣ]/.test(raw) || !/^[가-힣ㄱ-ㅣ0-9]+$/.test(raw)) return [];
    const [whole, ...shorter] = [raw, ...S.stems(raw)].map((text) => keys(text).toLowerCase());
    return [whole, ...shorter.filter((text) => text.length > 2)].filter((text) => text.length > 1);
  }

  Object.assign(S, { keys, letters, composed, otherLayout });
})();
