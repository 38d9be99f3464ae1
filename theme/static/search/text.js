/* Spelling made equal, as plugins/seogo/search/fold.py does it for the index. */
(function () {
  "use strict";
  const MAX_LENGTH = 40;
  // The letters of a syllable in Unicode's order; the first final is none.
  const ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  const PIECE = new RegExp("[\\p{L}\\p{N}]+(?:(?<=[0-9])\\.(?=[0-9])[\\p{L}\\p{N}]+)*" +
    "(?:(?<=[a-z])(?:\\+\\+|#|\\+(?![a-z0-9+])))?", "gu");
  const PLAIN = /^[\x00-\x7f가-힣]*$/;

  /* Lower case, compatibility forms resolved, without marks and what nobody sees, NFC. */
  function fold(text) {
    const bare = PLAIN.test(text) ? text.toLowerCase() : resolved(text.toLowerCase());
    return bare.replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/g, "$1");
  }

  function resolved(text) {
    const bare = text.replace(/ㆍ/g, " ").normalize("NFKD").replace(/[\p{M}\p{Cf}]+/gu, "");
    return asTyped(bare.normalize("NFC").toLowerCase());
  }

  /* Letters that stand alone, which NFC leaves as conjoining ones, as they are typed. */
  function asTyped(text) {
    return text.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g, function (letter) {
      const code = letter.charCodeAt(0);
      return code < 0x1161 ? ONSETS[code - 0x1100]
        : code < 0x11a8 ? VOWELS[code - 0x1161] : FINALS[code - 0x11a7];
    });
  }

  /* The words of a text as terms. */
  function pieces(text) {
    return Array.from(fold(text).match(PIECE) || [], function (piece) {
      return Array.from(piece).slice(0, MAX_LENGTH).join("");
    });
  }

  /* A name without spaces and signs, as the index has it. */
  function compact(text) {
    return pieces(text).join("");
  }

  /* Text as a quoted phrase compares it: case, width, kinds of space, of quotation marks and of
     middle dots do not count. */
  function literal(text) {
    return text.replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″]/g, '"')
      .replace(/[ㆍ․‧・]/g, "·").normalize("NFKC").toLowerCase()
      .replace(/\s+/g, " ").trim();
  }

  function isHangul(character) {
    return character >= "가" && character <= "힣";
  }

  /* The final consonant of a syllable: 0 none, 8 ㄹ, else another. */
  function final(syllable) {
    return (syllable.charCodeAt(0) - 0xac00) % 28;
  }

  Object.assign(window.SeogoSearch,
    { ONSETS, VOWELS, FINALS, fold, pieces, compact, literal, isHangul, final });
})();
