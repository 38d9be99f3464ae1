/* Words of a question that say nothing about what is looked for. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // What follows a question word: 어디에서, 무엇인가요, 누구일까, 뭐예요, 얼마였나요.
  const ASKED = "(?:에?서|[에로의이을가를와과]|부터|까지)?" +
    "(?:(?:이?었|였)?나|이어야|인가|인지|일까|이?야|이?죠|인데|입니까|[예에])?요?";
  const PARTICLE = "(?:[은는이가을를의에도만과와로]|에서|으로|까지|부터|보다|에게)?";
  const FILLER = new RegExp("^(?:누가|(?:누구|언제|어디|무엇|뭐|뭔|왜|얼마)" + ASKED + "|" +
    "뭘|뭔[가지]요?|어떻게|[이그저]렇게|어떤|어때요?|어떨까요?|어느|무슨|몇|" +
    "(?:인가|일까|되나|하나|했나|됐나|될까|있나)요?|인지|입니까|" +
    "있는지?|없[는나]|" +
    "[대관위통][한해]서?|관련[된한]?|따[라른]|따르면|" +
    "(?:기사|글|뉴스|소식|자료|내용|설명|정리|요약|방법|이유)[은는이가을를]?|" +
    "(?:알려|찾아|보여|말해|설명해|정리해|요약해)(?:줘|주세요)?|" +
    "(?:우리|저희|[이그저]것|[이그]들|[이그저]곳|여기|거기|저기)들?" + PARTICLE + "|누군가|아무|글쎄|" +
    "모든|이런|그런|저런|다른|여러|또한|혹은|하지만|그러나|따라서|" +
    "너무|자꾸|아주|매우|정말|진짜|혹시|그냥|도대체|" +
    "궁금해?|[그이저것수등및또좀더때중한]|또는|그리고|가장)$");

  /* Whether a word says nothing alone: 우리가, 무엇을, 으로. */
  S.isFiller = (text) => FILLER.test(text) || S.isParticle(text);
  // What 몇 asks for: 몇 명인가요.
  const COUNTED = new RegExp("^(?:명|개|살|세|년|월|일|시|분|대|번|가지|배|원|달러|퍼센트|곳|곡|권|장|차례|시간|" +
    "개월|주)" + PARTICLE + "(?:이?나|쯤)?" + ASKED + "$");
  // What is asked for behind a verb: 줄이는 법.
  const WAY = /^법[은이을]?$/;
  const isFiller = (word, before) => S.isFiller(word.text) || before !== undefined &&
    (before.text === "몇" && COUNTED.test(word.text) ||
      before.text.endsWith("는") && WAY.test(word.text));

  /* {kept, dropped} words; fillers go only where something else is left. 더 of 더 밀크 is none where
     the archive has 더밀크, and 도 of 불투명 도 where it has 불투명도. */
  S.dropFillers = async function (lex, words) {
    const isKept = await Promise.all(words.map(async function (word, at) {
      if (!isFiller(word, words[at - 1])) return true;
      if (word.text.length > 1) return false;
      const next = words[at + 1], before = words[at - 1];
      const forms = next ? [next.text, ...S.stems(next.text)].map((form) => word.text + form) : [];
      if (before?.text.length > 1) forms.push(before.text + word.text);
      return (await lex.known(forms)).length > 0;
    }));
    const kept = words.filter((_, at) => isKept[at]);
    return kept.length ? { kept, dropped: words.filter((_, at) => !isKept[at]) }
      : { kept: words, dropped: [] };
  };
})();
