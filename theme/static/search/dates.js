/* A date in words is also found in digits: 2010년 11월 12일 as 2010. 11. 12. and 2010.11.12. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const UNITS = [/^([0-9]{4})년$/, /^([0-9]{1,2})월$/, /^([0-9]{1,2})일$/];
  const WEIGHT = 0.9;

  /* {length: how many words are the date, group} of words that begin with a year and a month, if
     some article has it in digits; null. `single` are the words' own groups. */
  S.date = async function (lex, words, single) {
    const parts = [];
    for (const unit of UNITS.slice(0, words.length)) {
      const text = words[parts.length].text;
      const match = [text, ...S.stems(text)].map((form) => unit.exec(form)).find(Boolean);
      if (!match) break;
      parts.push(match[1]);
    }
    const length = parts.length;
    if (length < 2) return null;
    const plain = parts.map((part) => String(Number(part)));
    const padded = plain.map((part) => part.padStart(2, "0"));
    const ways = [plain, padded, [plain.join(".")], [padded.join(".")]];
    const known = await Promise.all(ways.map((terms) => lex.stand(terms)));
    const digits = ways.filter((_, at) => known[at]).map((terms) => ({ terms, weight: WEIGHT }));
    if (!digits.length) return null;
    // 11 is written alike both ways.
    const readings = S.distinct([...S.apart(single.slice(0, length)), ...digits]);
    readings.sort((a, b) => b.weight - a.weight);
    const word = words.slice(0, length).map((one) => one.text).join(" ");
    return { length, group: { word, how: "exact", shown: "", readings } };
  };
})();
