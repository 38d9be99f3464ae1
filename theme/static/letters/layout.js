/* What was typed with the other keyboard layout (두벌식): dovmf ↔ 애플, ㅐㅔ두먀 ↔ openai. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
  const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
  const SHORTEST_TAIL = 2, LONGEST_TAIL = 4;

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

  /* What a word may have been meant to be: whole syllables for Latin letters, so many at least, and
     Latin for Hangul. */
  function otherLayout(raw, shortest = 2) {
    if (/^[a-z]{3,}$/i.test(raw)) {
      return [...new Set([raw, raw.toLowerCase()])].map(hangul)
        .filter((text) => /^[가-힣]+$/.test(text) && text.length >= shortest);
    }
    if (!/^[가-힣ㄱ-ㅣ0-9]+$/.test(raw) || /^[0-9]+$/.test(raw)) return [];
    const [whole, ...shorter] = [raw, ...S.stems(raw)].map((text) => keys(text).toLowerCase());
    return [whole, ...shorter.filter((text) => text.length > 2)].filter((text) => text.length > 1);
  }

  /* What a word may have been meant to be whose layout was changed too late or too early: Latin
     letters behind Hangul, both typed with the same one. dhvmsAI, 오픈먀 → 오픈ai. */
  function mixedLayouts(raw) {
    const out = [];
    const isLatin = /^[a-z]{5,}$/i.test(raw);
    if (!isLatin && !/^[가-힣]{2,}$/.test(raw)) return out;
    for (let at = Math.max(1, raw.length - LONGEST_TAIL); at < raw.length; at++) {
      const head = isLatin ? hangul(raw.slice(0, at)) : raw.slice(0, at);
      const tail = (isLatin ? raw.slice(at) : keys(raw.slice(at))).toLowerCase();
      const fits = tail.length >= SHORTEST_TAIL && tail.length <= LONGEST_TAIL;
      if (fits && /^[가-힣]+$/.test(head)) out.push(head + tail);
    }
    return out;
  }

  /* {how, shown, readings} of a word as another layout has it, of so many syllables at least; null. */
  async function turned(lex, raw, shortest) {
    for (const text of otherLayout(raw, shortest)) {
      const found = await S.certain(lex, text);
      if (!found) continue;
      const shown = found.how === "particle" ? found.readings[0].terms[0] : text;
      return { how: "layout", shown, readings: found.readings };
    }
    // dhvmsAI, 오픈먀: the layout was changed too late.
    const [half] = await lex.known(mixedLayouts(raw));
    if (half) return { how: "layout", shown: half[0], readings: [{ terms: [half[0]], weight: 1 }] };
    // ghkreorud is 확대경, where the texts have 돋보기.
    const [text] = /[a-z]/i.test(raw) ? otherLayout(raw, shortest) : [];
    const meant = text && await S.bySynonyms(lex, text);
    return meant && { how: "layout", shown: text, readings: meant.readings };
  }

  Object.assign(S, { keys, otherLayout, mixedLayouts, turned });
})();
