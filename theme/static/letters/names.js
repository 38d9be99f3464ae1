/* Latin letters by their Korean names: 지피유 is GPU, 에이에스엠엘 ASML. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const NAMES = new Map(("a에이 b비 c씨 d디 e이 f에프 g지 h에이치 i아이 j제이 k케이 l엘 m엠 n엔 o오 p피 " +
    "q큐 r알 s에스 t티 u유 v브이 w더블유 x엑스 y와이 z제트").split(" ")
    .map((one) => [one[0], one.slice(1)]));
  const ALSO = [["c", "시"], ["r", "아르"], ["v", "비"], ["z", "지"]];
  const ALL = [...NAMES, ...ALSO];
  // 이지, 오피: two letters are too many other words.
  const LONGEST = 8, LONGEST_NAME = 4;

  /* Words that a word may stand for, by its letters. */
  S.spelledOut = function (word) {
    if (/^[a-z]{3,}$/.test(word) && word.length <= LONGEST) {
      return [Array.from(word, (letter) => NAMES.get(letter)).join("")];
    }
    if (!/^[가-힣]{3,}$/.test(word) || word.length > LONGEST * LONGEST_NAME) return [];
    // By place: every way to read what stands before it.
    const ways = [[""], ...Array.from(word, () => [])];
    for (let at = 0; at < word.length; at++) {
      for (const [letter, name] of ways[at].length ? ALL : []) {
        if (!word.startsWith(name, at)) continue;
        const longer = ways[at + name.length];
        longer.push(...ways[at].slice(0, LONGEST).map((before) => before + letter));
      }
    }
    return ways[word.length];
  };
})();
