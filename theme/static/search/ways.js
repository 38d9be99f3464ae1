/* What one may do next: try something else, try again. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const MOST_WORDS = 6;

  /* A link within the page: page.js takes its address for the next state. */
  S.stateLink = function (state, ...children) {
    const link = element("a", "", ...children);
    link.setAttribute("href", S.writeAddress(state));
    return link;
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
