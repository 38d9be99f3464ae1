/* What one may do next: take filters away, try something else, try again. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const FIELDS = { tag: "태그", author: "글쓴이", series: "연재" };
  const MOST_WORDS = 6;

  /* A link within the page: page.js takes its address for the next state. */
  S.stateLink = function (state, ...children) {
    const link = element("a", "", ...children);
    link.setAttribute("href", S.writeAddress(state));
    return link;
  };

  /* The filters in force, each a link that takes it away; null if there are none. */
  S.filterList = function (state) {
    const { filters } = state;
    const items = [];
    for (const field of Object.keys(FIELDS)) {
      for (const value of filters[field]) {
        const rest = filters[field].filter((other) => other !== value);
        items.push([{ [field]: rest }, FIELDS[field] + " ", ...S.quoted(value)]);
      }
    }
    if (filters.month.length) {
      const month = filters.month.map((value) => value + "월").join(", ");
      const year = filters.year.map((value) => value + "년 ").join("");
      items.push([{ year: [], month: [] }, year + month]);
    } else {
      for (const year of filters.year) {
        items.push([{ year: filters.year.filter((other) => other !== year) }, year + "년"]);
      }
    }
    if (!items.length) return null;
    const links = items.map(([changes, ...words]) =>
      element("li", "", S.stateLink(S.narrowed(state, changes), ...words,
        element("span", "no-print", " 빼기"))));
    if (items.length > 1) {
      links.push(element("li", "no-print", S.stateLink(S.withoutFilters(state), "조건 모두 빼기")));
    }
    return element("ul", "tags chosen", ...links);
  };

  /* "2025년 10월", "2018~2020년", "2018년, 2020년"; "" of other fields. */
  S.timeInWords = function ({ year = [], month = [] }) {
    const numbers = year.map(Number).sort((a, b) => a - b), last = numbers[numbers.length - 1];
    const isRow = numbers.length > 1 && last - numbers[0] === numbers.length - 1;
    const years = isRow ? `${numbers[0]}~${last}년` : numbers.map((one) => one + "년").join(", ");
    return [years, month.map((one) => one + "월").join(", ")].filter(Boolean).join(" ");
  };

  /* "태그 ‘AI’, 2025년 10월": fields {field: [value …]} in words, as nodes. */
  S.inWords = function (fields) {
    const time = S.timeInWords(fields);
    const names = Object.keys(FIELDS).flatMap((field) =>
      (fields[field] || []).map((value) => [FIELDS[field] + " ", ...S.quoted(value)]));
    return S.commas(time ? [...names, [time]] : names);
  };

  /* What to try when nothing was found: [node], each a line of a list. */
  S.attempts = function (state, result) {
    const out = [];
    if (S.isFiltered(state) && state.query) {
      out.push([S.stateLink(S.withoutFilters(state), "고른 조건 없이 찾기")]);
    }
    if (state.literal) {
      out.push([S.stateLink({ ...state, literal: false }, "비슷한 말도 찾기")]);
    }
    const { groups, missing } = result.plan;
    const words = groups.map((group) => group.word).slice(0, MOST_WORDS);
    if (words.length > 1 || words.length && missing.length) {
      const links = words.map((word) =>
        [S.stateLink({ ...state, query: word }, element("bdi", "", word))]);
      out.push(["한 낱말씩: ", ...S.commas(links)]);
    }
    return out.map((children) => element("li", "", ...children));
  };

  /* When the data could not be read; the button calls `again`. */
  S.failure = function (again) {
    const elsewhere = [" ", place("all.html", "차례"), "와 ", place("tags/index.html", "찾아보기"),
      "에서는 지금도 찾을 수 있습니다."];
    if (typeof DecompressionStream === "undefined") {
      return S.notice("이 브라우저에서는 검색할 수 없습니다. 새 판으로 바꾸어 주세요.",
        ...elsewhere);
    }
    const button = element("button", "", "다시 찾기");
    button.type = "button";
    button.addEventListener("click", again);
    const why = navigator.onLine === false ? "인터넷 연결이 끊겨 " : "";
    return S.notice(why + "검색 자료를 불러오지 못했습니다. ", button, ...elsewhere);
  };

  function place(address, name) {
    const link = element("a", "", name);
    link.href = S.root + address;
    return link;
  }
})();
