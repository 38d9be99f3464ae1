/* What a word or a query may be by its letters alone, so that the scripts for it come only then. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const NUMERAL = new RegExp("^(?=.?[십백천])(?:[일이삼사오육칠팔구십백천]{2,}|[십백천][만억조])" +
    "[일이삼사오육칠팔구십백천만억조]*");
  // 만 8세 is 8세.
  const AGE = /^만(?=[0-9]+[세살])/;
  // 여덟 살, 스무 명: of units that are hardly another word's end, as in 세대 and 열대.
  const TENS = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ");
  const ONES = "한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(" ");
  const OLD = { 석: 3, 넉: 4 };
  const NATIVE = new RegExp(`^(${TENS.join("|")}|스무)?` +
    `(${[...ONES, ...Object.keys(OLD)].join("|")})?(?=(?:살|명|가지|시간?|개|잔|달|마리|권|곳))`);
  // Numbers that texts have before a noun, the index has not.
  const COUNTS = /^[한두세네석넉]$/;
  // What stands before a noun and says little alone; and those that the index has as one with it:
  // 새정부. Alone 새 is a bird there.
  const DETERMINER = /^[새첫옛헌각온]$/, JOINED = /^[새첫옛]$/;
  // A Hangul word with none of these sounds is rarely a foreign one: ㅋ, ㅌ, ㅍ, an open ㅡ.
  const FOREIGN = /^(?:(?=.*[카-핗그느드르므브스으즈츠크트프흐])[가-힣]{2,10}|[a-z]{4,14})$/;

  // A colon, a quotation mark, a sign of minus before a word, a year.
  const SIGNS = /[:："“”„]|(?:^|\s)(?:[-−－–]\S|(?:19|20)[0-9]{2}(?![0-9]))/;

  /* Whether a query has fields, quoted phrases, what is to be left out or dates in it. */
  S.hasParts = (query) => SIGNS.test(query.normalize("NFC"));

  /* Whether a word begins with a number, be it in Hangul: 이백 명; but 구조 is no 9조. */
  S.isNumeric = (word) => /^[0-9]/.test(word) || AGE.test(word) || NUMERAL.test(word) ||
    Boolean(NATIVE.exec(word)?.[0]);

  S.mayBeYear = (word) => /^[12][0-9]{3}/.test(word);

  /* A word cut between Hangul and Latin letters: 맥, os. */
  S.byScript = (word) => word.split(/(?<=[가-힣])(?=[a-z])|(?<=[a-z])(?=[가-힣])/);

  S.mayBeForeign = (word) => FOREIGN.test(word);

  Object.assign(S, { NUMERAL, AGE, NATIVE, TENS, ONES, OLD, COUNTS, DETERMINER, JOINED });
})();
