/* What a word that is still being typed may become. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Vowels that are typed in two strokes: 고 may become 과.
  const LONGER = { ㅗ: "ㅘㅙㅚ", ㅜ: "ㅝㅞㅟ", ㅡ: "ㅢ" };
  // By number of the final: what stays of the syllable, and the onset that its last stroke becomes.
  const MOVED = [
    null, [0, "ㄱ"], [0, "ㄲ"], [1, "ㅅ"], [0, "ㄴ"], [4, "ㅈ"], [4, "ㅎ"], [0, "ㄷ"], [0, "ㄹ"],
    [8, "ㄱ"], [8, "ㅁ"], [8, "ㅂ"], [8, "ㅅ"], [8, "ㅌ"], [8, "ㅍ"], [8, "ㅎ"], [0, "ㅁ"], [0, "ㅂ"],
    [17, "ㅅ"], [0, "ㅅ"], [0, "ㅆ"], [0, "ㅇ"], [0, "ㅈ"], [0, "ㅊ"], [0, "ㅋ"], [0, "ㅌ"],
    [0, "ㅍ"], [0, "ㅎ"],
  ];

  /* How a word begins with a text: 2 as it is; 1 if its last syllable is yet to be finished
     (반도ㅊ and 반돛 for 반도체, 구그 for 구글); 0 not at all. */
  S.begins = function (word, text) {
    if (word.startsWith(text)) return 2;
    const stem = text.slice(0, -1), last = text.slice(-1), next = word[stem.length];
    if (!next || !S.isHangul(next) || !word.startsWith(stem)) return 0;
    if (!S.isHangul(last)) return S.onset(next) === last ? 1 : 0;
    if (S.onset(next) !== S.onset(last)) return 0;
    const final = S.final(last);
    if (final === 0) {
      const longer = S.vowel(last) + (LONGER[S.vowel(last)] || "");
      return longer.includes(S.vowel(next)) ? 1 : 0;
    }
    const [rest, onset] = MOVED[final], after = word[stem.length + 1];
    const bare = last.charCodeAt(0) - final;
    // 달 may become 닭.
    const longer = MOVED[S.final(next)] && MOVED[S.final(next)][0] === final;
    if (longer && next.charCodeAt(0) - S.final(next) === bare) return 1;
    return next === String.fromCharCode(bare + rest) && after && S.isHangul(after) && S.onset(after) === onset ? 1 : 0;
  };
})();
