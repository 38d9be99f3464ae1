/* Words of a question that say nothing about what is looked for. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FILLERS = new Set((
    "누가 누구 누구의 누구인가 언제 언제부터 언제까지 어디 어디에 어디서 어디에서 어디로 무엇 무엇인가 무엇인지 무엇이 무엇을 뭐 뭐가 뭐야 뭔가 뭘 뭔지 " +
    "왜 어떻게 어떤 어때 어떨까 어떠한 어느 무슨 얼마 얼마나 얼마인가 몇 인가 인가요 인지 일까 일까요 입니까 되나 되나요 하나 하나요 했나 했나요 됐나 될까 " +
    "대해 대해서 대한 관한 관해 관해서 관련 관련된 관련한 위한 위해 위해서 통해 통한 따라 따른 따르면 " +
    "기사 기사를 뉴스 글 글을 소식 자료 내용 설명 정리 요약 검색 방법 이유 이유는 이유가 알려줘 알려주세요 알려 찾아줘 찾아 보여줘 말해줘 설명해줘 정리해줘 궁금해 궁금 " +
    "그 이 저 것 것은 것이 수 등 및 또 또는 그리고 좀 가장 더 때 중 한 있나 있나요 있는 있는지 없나 없는"
  ).split(" "));

  const isFiller = (text) => FILLERS.has(text) || S.isParticle(text) ||
    S.stems(text).some((stem) => FILLERS.has(stem) && stem.length > 1);

  /* {kept, dropped} words; fillers go only where something else is left. */
  S.dropFillers = function (words) {
    const kept = words.filter((word) => !isFiller(word.text));
    if (!kept.length || words.length < 2) return { kept: words, dropped: [] };
    return { kept, dropped: words.filter((word) => isFiller(word.text)) };
  };
})();
