/* What was typed with the other keyboard layout (두벌식): dovmf ↔ 애플, ㅐㅔ두먀 ↔ openai. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
  const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

  /* Keys of a text on a keyboard with Latin letters; capitals are shifted keys. */
  function keys(text) {
    return S.letters(text).replace(/[ㄱ-ㅣ]/g, (letter) => LATIN[HANGUL.indexOf(letter)] || letter);
  }

  function hangul(text) {
    return S.composed(text.replace(/[a-zA-Z]/g, function (key) {
      const place = LATIN.indexOf(key);
      return HANGUL[place < 0 ? LATIN.indexOf(key.toLowerCase()) : place];
    }));
  }

  /* What a word may have been meant to be: whole syllables for Latin letters, Latin for Hangul. */
  function otherLayout(raw) {
    if (/^[a-z]{3,}$/i.test(raw)) {
      return [...new Set([raw, raw.toLowerCase()])].map(hangul)
        .filter((text) => /^[가-힣]{2,}$/.test(text));
    }
    if (!/^[가-힣ㄱ-ㅣ0-9]+$/.test(raw) || /^[0-9]+$/.test(raw)) return [];
    const [whole, ...shorter] = [raw, ...S.stems(raw)].map((text) => keys(text).toLowerCase());
    return [whole, ...shorter.filter((text) => text.length > 2)].filter((text) => text.length > 1);
  }

  Object.assign(S, { keys, otherLayout });
})();
