/* Words of a question that say nothing about what is looked for. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FILLER = new RegExp("^(?:누가|누구[의인가]*|" +
    "언제(?:부터|까지)?|어디[에서로]*|무엇[이을인가지]*|뭐[가야]?|" +
    "뭘|뭔[가지]|왜|어떻게|어떤|어때|어떨까|어느|무슨|얼마[나인가]*|몇|" +
    "(?:인가|일까|되나|하나|했나|됐나|될까|있나)요?|인지|입니까|" +
    "있는지?|없[는나]|" +
    "[대관위통][한해]서?|관련[된한]?|따[라른]|따르면|" +
    "(?:기사|글|뉴스|소식|자료|내용|설명|정리|요약|방법|이유)[은는이가을를]?|" +
    "(?:알려|찾아|보여|말해|설명해|정리해|요약해)(?:줘|주세요)?|" +
    "궁금해?|[그이저것수등및또좀더때중한]|또는|그리고|가장)$");

  const isFiller = (word) => FILLER.test(word.text) || S.isParticle(word.text);

  /* {kept, dropped} words; fillers go only where something else is left. */
  S.dropFillers = function (words) {
    const kept = words.filter((word) => !isFiller(word));
    return kept.length ? { kept, dropped: words.filter(isFiller) } : { kept: words, dropped: [] };
  };
})();
