/* Dates in a query, as years and months of articles; of a day with its year its month counts. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const YEAR = "((?:19|20)[0-9]{2})", MONTH = "(1[0-2]|0?[1-9])";
  const PARTICLE = "(?:에는|에서|엔|에|의)?(?![가-힣])";
  const DATE = new RegExp(`(?<=^|\\s)${YEAR}(?:` +
    `년?\\s*${MONTH}월(?:\\s*[0-9]{1,2}일)?${PARTICLE}|` +
    `([-./])\\s*${MONTH}(?![0-9])(?:\\3\\s*[0-9]{1,2}(?![0-9]))?\\.?|` +
    `년도?${PARTICLE}|(?=\\s|$))`, "g");
  const LONE_MONTH = new RegExp(`(?<=^|\\s)${MONTH}월(?:\\s*([0-9]{1,2})일)?${PARTICLE}`, "g");
  const RANGE = new RegExp(`${YEAR}년?\\s*[-~∼〜–]\\s*${YEAR}(?![0-9])(?:년도?)?`, "g");
  const CENTURY = 100, THIS = 2000, PAST = 70;

  /* [{text, year, month or ""}] of a text, in order. */
  S.datesIn = function (text) {
    return Array.from(text.matchAll(DATE), (found) =>
      ({ text: found[0], year: found[1], month: found[2] || found[4] || "" }));
  };

  /* Months without their year, [{text, year: "", month, day or ""}]. */
  S.monthsIn = function (text) {
    return Array.from(text.matchAll(LONE_MONTH), ([own, month, day = ""]) =>
      ({ text: own, year: "", month, day }));
  };

  /* A text with each year of a range written out: 2018-2020. */
  S.rangesSpelled = function (text) {
    return text.replace(RANGE, function (typed, first, last) {
      const count = last - first + 1;
      if (count < 1) return typed;
      return Array.from({ length: count }, (_, at) => Number(first) + at).join(" ");
    });
  };

  /* What stands behind 연도: or 날짜: likewise, and 2018,2019 and 24 as years. */
  S.datesSpelled = function (text) {
    return S.rangesSpelled(text.replace(/,/g, " ")).replace(/^[‘’']?([0-9]{2})(?=년|$)/, (_, year) =>
      String(Number(year) + (year < PAST ? THIS : THIS - CENTURY)));
  };

  /* Fields {year, month, day: [value …]} of some dates, those that are told. */
  S.whenOf = function (dates) {
    const fields = {};
    for (const field of ["year", "month", "day"]) {
      const values = dates.map((date) => date[field] && String(Number(date[field]))).filter(Boolean);
      if (values.length) fields[field] = [...new Set(values)];
    }
    return fields;
  };
})();
