/* A date is found in words and in digits: 2010년 11월 12일, 2010. 11. 12. and 2010.11.12, which is
   also how the index has the date of an article. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const UNITS = ["년", "월", "일"], LIMITS = [[1000, 2999], [1, 12], [1, 31]];
  const IN_DIGITS = /^([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})$/;
  const WEIGHT = 0.9;

  /* Year, month and day as digits, as many as the words begin with. */
  function partsOf(words) {
    const joined = IN_DIGITS.exec(words[0].text);
    if (joined) return joined.slice(1);
    const parts = [];
    for (const unit of UNITS.slice(0, words.length)) {
      const part = new RegExp(`^([0-9]{1,4})(?:${unit})?$`), { text } = words[parts.length];
      const match = [text, ...S.stems(text)].map((form) => part.exec(form)).find(Boolean);
      if (!match) break;
      parts.push(match[1]);
    }
    // 2010 11 may be any two numbers.
    return parts.length === 3 || words[1] && words[1].text.includes("월") ? parts : [];
  }

  /* {length: how many words are the date, group} of words that begin with a year and a month, if
     some article has it otherwise; null. `single` are the words' own groups. */
  S.date = async function (lex, words, single) {
    const parts = partsOf(words);
    const isDate = parts.every((part, at) => part >= LIMITS[at][0] && part <= LIMITS[at][1]);
    if (parts.length < 2 || !isDate) return null;
    const length = IN_DIGITS.test(words[0].text) ? 1 : parts.length;
    const plain = parts.map((part) => String(Number(part)));
    const padded = plain.map((part) => part.padStart(2, "0"));
    const ways = [plain, padded, [plain.join(".")], [padded.join(".")]];
    if (!words[0].text.endsWith("년")) ways.push(plain.map((part, at) => part + UNITS[at]));
    const known = await Promise.all(ways.map((terms) => lex.stand(terms)));
    const others = ways.filter((_, at) => known[at]).map((terms) => ({ terms, weight: WEIGHT }));
    if (!others.length) return null;
    // 11 is written alike both ways.
    const readings = S.distinct([...S.apart(single.slice(0, length)), ...others]);
    readings.sort((a, b) => b.weight - a.weight);
    const word = words.slice(0, length).map((one) => one.text).join(" ");
    return { length, group: { word, how: "exact", shown: "", readings } };
  };
})();
