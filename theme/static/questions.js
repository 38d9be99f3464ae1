/* Words of a question that say nothing beside their neighbours; `fillers.js` is there before. */
(function () {
  "use strict";
  const S = window.SeogoSearch, { ASKED, PARTICLE } = S.ENDS;
  // How many, before a noun of a longer query: 두 문서를 하나로 합치려면.
  const COUNT = /^[두세네]$/, LONG = 3;
  // Adverbs that say little beside two other words: 글꼴을 새로 설치하려면.
  const ADVERB = /^(?:새로|계속|잠깐|잠시|직접|항상|제대로|따로|조금|이미|먼저|처음|잘|빨리|많이|꼭|자주)$/, SOME = 2;
  // Not 새로 만들기 메뉴.
  const ASKS = /[면요까죠]$/;
  // What 몇 asks for: 몇 명인가요.
  const COUNTED = new RegExp("^(?:명|개|살|세|년|월|일|시|분|대|번|가지|배|원|달러|퍼센트|곳|곡|권|장|차례|시간|" +
    "개월|주)" + PARTICLE + "(?:이?나|쯤)?(?:[일인]|" + ASKED + ")$");
  // What a verb before it leads to: 안 될 때는, 주의할 점은; only with more behind it: 닳는 건 왜.
  const POINTED = new RegExp("^(?:(?:때|경우|적)" + PARTICLE + "|점[은이을도])$"), THING = /^[건걸게]$/;
  const DONE = /^(?:해야?|하지|하면|할까|되지)요?$/;
  const WAY = /^법[은이을]?$/, ABLE = /^수(?:[가는도]|밖에)?$/, WISH = /^싶/, NOT = /^[안못]$/;
  const AM = /^[있없]/;
  // What may follow the end of a verb and say nothing: 보관하고 있는, 얼지 않게, 지우게 되는; 긁지 마세요.
  const DO = /^[하해했한할합되돼됐된될됩]/;
  const AUXILIARIES = { 고: /^[싶있]/, 지: /^[않못]/, 게: DO, 야: DO };
  const PROHIBITS = /^(?:마(?:[라요]|세요|십시오|시오)|말(?:[자라까]|아[요야서]?))$/;
  // The end of a verb before an auxiliary: 넣어 주는, 보존해야 한다.
  const LINKS = new Set("ㅏㅑㅓㅐㅔㅕㅘㅝㅙ");

  const lastOf = (text) => S.isHangul(text.slice(-1)) ? S.parts(text.slice(-1)) : [];

  /* Whether a word says nothing beside its neighbours. */
  async function isEmptyBeside(lex, before, word, after = "") {
    // 하고 싶은 일, 보지 않는 책.
    if (isSurelyVerb(word, after) && S.isLeftOut(word)) return true;
    const isTerm = async (text) => (await lex.known([text])).length > 0;
    if (ABLE.test(after) && (word === "알" || S.isLeftOut(word)) && lastOf(word)[2] === "ㄹ" ||
      WISH.test(after) && word === "알고") return true;
    // 안 되는 and 소리가 안 들려요, not 집 안 지도.
    if (NOT.test(word) && after && !await isTerm(after) &&
      (S.isLeftOut(after) || await isVerb(lex, after))) return true;
    // 새 정부, where no text has just that, and 각 부처, where 각 is no angle either.
    if (S.DETERMINER.test(word) && after) {
      return !await joined(lex, word, after) && (S.JOINED.test(word) || !await isTerm(word));
    }
    if (!before) return false;
    // 새 해 is 새해.
    if (S.DETERMINER.test(before) && await joined(lex, before, word)) return false;
    // 어떻게 해: alone 해 is the sun, or a year.
    if (before === "어떻게" && DONE.test(word)) return true;
    if (before === "몇" && COUNTED.test(word) || before.endsWith("는") && WAY.test(word)) return true;
    if (isAuxiliary(before, word)) return true;
    const [, vowel, final] = lastOf(before);
    // 제거할 수도, not 이전할 수도 후보.
    if (ABLE.test(word) && final === "ㄹ" && (!after || AM.test(after))) return true;
    // What a word may be a form of takes a slow phone 10 ms: each in a task of its own.
    await S.pause();
    // 넣어 주는, not 나라 지도.
    if (final === "" && LINKS.has(vowel) && S.isLeftOut(word)) {
      return !await isTerm(word) && !await isTerm(before) && isVerb(lex, before);
    }
    if (!POINTED.test(word) && !(after && THING.test(word))) return false;
    return ["ㄴ", "ㄹ"].includes(final) &&
      (before.endsWith("는") || S.isLeftOut(before) || isVerb(lex, before));
  }

  /* A word and the one behind it as one, with its particles and without. */
  const asOne = (word, after) => [after, ...S.stems(after)].map((form) => word + form);

  /* Whether the index has a determiner and its noun as one. */
  async function joined(lex, word, after) {
    return (await lex.known(asOne(word, after))).length > 0;
  }

  function isAuxiliary(before, word) {
    const link = before.slice(-1), may = AUXILIARIES[link];
    return link === "지" && PROHIBITS.test(word) || Boolean(may?.test(word)) && S.isLight(word);
  }

  /* 사고 of 사고 싶어요 is a form of 사다; 재고 있는 and 가게 하는 may be of 재고, 가게. */
  function isSurelyVerb(word, after) {
    return (word.endsWith("지") || WISH.test(after)) && isAuxiliary(word, after);
  }

  async function isVerb(lex, word) {
    const { verbs, nouns } = S.lemmas(word);
    const own = nouns.filter((noun) => noun.length > 1 && verbs.includes(noun + "하다"));
    return (await lex.known([...verbs, ...own])).length > 0;
  }

  /* {kept, dropped} words; fillers go only where something else is left. 더 of 더 밀크 is none where
     the archive has 더밀크, and 도 of 불투명 도 where it has 불투명도. */
  S.dropFillers = async function (lex, words) {
    const isKept = await Promise.all(words.map(async function (word, at) {
      const next = words[at + 1], before = words[at - 1];
      if (!S.isFiller(word.text)) {
        return !await isEmptyBeside(lex, before?.text, word.text, next?.text);
      }
      if (word.text.length > 1) return false;
      const forms = next ? asOne(word.text, next.text) : [];
      if (before?.text.length > 1) forms.push(before.text + word.text);
      return (await lex.known(forms)).length > 0;
    }));
    const count = isKept.filter(Boolean).length;
    const asks = count < words.length || ASKS.test(words[count - 1].text);
    const isCount = (at) => count > LONG && COUNT.test(words[at]?.text);
    // 셀 두 개를: what is counted is said before.
    const saysLittle = (text, at) => isCount(at) || isCount(at - 1) && at > 1 && COUNTED.test(text) ||
      count > SOME && asks && ADVERB.test(text);
    const says = words.map(({ text }, at) => isKept[at] && !saysLittle(text, at));
    // 새 소식: the news, rather than a bird.
    const stays = says.includes(true) ? says : words.map(({ text }) => !S.DETERMINER.test(text));
    if (!stays.includes(true)) return { kept: words, dropped: [] };
    const withKind = words.map((word, at) =>
      isSurelyVerb(word.text, words[at + 1]?.text || "") ? { ...word, isVerb: true } : word);
    return { kept: withKind.filter((_, at) => stays[at]),
      dropped: words.filter((_, at) => !stays[at]) };
  };
})();
