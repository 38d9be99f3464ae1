/* What the page says about a search, in sentences. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const FIELDS = { tag: "태그", author: "글쓴이", series: "연재" };
  // How a word was understood → what is said of "typed → found".
  const SAID = {
    onsets: "첫소리로 찾았습니다.",
    beginning: "이렇게 시작하는 말을 찾았습니다.",
    inside: "이 말이 든 낱말을 찾았습니다.",
    alias: "같은 것의 다른 이름도 함께 찾았습니다.",
  };

  /* 로 or 으로, by the last sound of a word as it is read: 애플로, 반도체로, 엔비디아로, 8로, 3으로. */
  S.direction = function (word) {
    const last = word.replace(/[^\p{L}\p{N}]+$/u, "").slice(-1).toLowerCase();
    if (S.isHangul(last)) {
      const final = S.final(last);
      return final === 0 || final === 8 ? "로" : "으로";
    }
    return /[036mnㄱ-ㅎ]/.test(last) ? "으로" : "로";
  };

  function quoted(word) {
    return ["‘", element("bdi", "", word), "’"];
  }

  /* A link within the page: page.js takes its address for the next state. */
  S.stateLink = function (state, ...children) {
    const link = element("a", "", ...children);
    link.setAttribute("href", S.writeAddress(state));
    return link;
  };

  function notice(...children) {
    return element("p", "notice", ...children);
  }

  /* What is said of a result, in its order: [node]. */
  S.account = function (state, result) {
    const words = [...notices(state, result), filterList(state), sum(state, result)];
    return words.filter(Boolean);
  };

  /* On how the query was understood. */
  function notices(state, result) {
    const { plan } = result;
    const out = [];
    const notes = plan.notes || [];
    if (result.articles.length) {
      out.push(...understood(state, notes.filter((n) => n.shown && n.shown !== n.word)));
      const dropped = notes.filter((note) => note.kind === "dropped").map((note) => note.word);
      if (dropped.length) out.push(notice("흔한 말은 빼고 찾았습니다: ", ...listed(dropped)));
      if (plan.missing.length) {
        out.push(notice("어느 글에도 없는 말은 빼고 찾았습니다: ", ...listed(plan.missing)));
      }
      if (result.partial) {
        out.push(notice("찾는 말이 모두 든 글은 없어서, 일부만 든 글을 보입니다."));
      }
    }
    if (state.literal && state.query) {
      out.push(notice("입력한 그대로 찾은 결과입니다. ",
        S.stateLink({ ...state, literal: false }, "비슷한 말도 찾기")));
    }
    if (result.unread) {
      out.push(notice(`뒤쪽 글 ${S.counted(result.unread)}건은 따옴표 안의 말과 글자까지 같은지 `,
        "살피지 못했습니다. 낱말을 더하면 더 정확합니다."));
    }
    return out;
  }

  S.counted = function (number) {
    return number.toLocaleString("ko");
  };

  /* "‘dovmf’ → ‘애플’로 찾았습니다. 입력한 그대로 찾기"; the link stands once, with the last one. */
  function understood(state, notes) {
    const lines = notes.map(function (note) {
      const pair = [...quoted(note.word), " → ", element("b", "", ...quoted(note.shown))];
      return SAID[note.kind]
        ? notice(...pair, ": ", SAID[note.kind])
        : notice(...pair, S.direction(note.shown) + " 찾았습니다.");
    });
    if (lines.length) {
      lines[lines.length - 1].append(" ",
        S.stateLink({ ...state, literal: true }, "입력한 그대로 찾기"));
    }
    return lines;
  }

  function listed(words) {
    return words.flatMap((word, at) => [at ? ", " : "", ...quoted(word)]);
  }

  /* How many there are, and in which order; the other order is a link. */
  function sum(state, result) {
    const count = result.articles.length;
    if (!count) {
      const words = state.query
        ? [...quoted(state.query), "에 맞는 글이 없습니다."] : ["조건에 맞는 글이 없습니다."];
      return element("p", "sum", element("span", "", ...words));
    }
    const node = element("p", "sum",
      element("span", "", "글 ", element("b", "", S.counted(count)), "건"));
    const { groups, phrases } = result.plan;
    const ranked = groups.length + phrases.length > 0;
    if (count < 2) return node;
    for (const [sort, words] of [["", "잘 맞는 것부터"], ["date", "최근 것부터"]]) {
      if (!ranked && !sort) continue;
      if (!ranked || sort === state.sort) {
        const here = element("span", "here", words);
        here.setAttribute("aria-current", "true");
        node.append(" ", here);
      } else node.append(" ", S.stateLink({ ...state, sort }, words));
    }
    return node;
  }

  /* The filters in force, each a link that takes it away; null if there are none. */
  function filterList(state) {
    const { filters } = state;
    const items = [];
    for (const field of Object.keys(FIELDS)) {
      for (const value of filters[field]) {
        const rest = filters[field].filter((other) => other !== value);
        items.push([{ [field]: rest }, FIELDS[field] + " ", ...quoted(value)]);
      }
    }
    if (filters.month.length) {
      const month = filters.month.map((value) => value + "월").join(", ");
      items.push([{ year: [], month: [] }, `${filters.year[0] || ""}년 ${month}`]);
    } else {
      for (const year of filters.year) {
        items.push([{ year: filters.year.filter((other) => other !== year) }, year + "년"]);
      }
    }
    if (!items.length) return null;
    const links = items.map(([changes, ...words]) =>
      element("li", "", S.stateLink(S.narrowed(state, changes), ...words, " 빼기")));
    if (items.length > 1) {
      links.push(element("li", "", S.stateLink(S.withoutFilters(state), "조건 모두 빼기")));
    }
    return element("ul", "tags chosen", ...links);
  }

  /* What to try when nothing was found: [node], each a line of a list. */
  S.attempts = function (state, result) {
    const out = [];
    if (S.isFiltered(state) && state.query) {
      out.push([S.stateLink(S.withoutFilters(state), "고른 조건 없이 찾기")]);
    }
    if (state.literal) {
      out.push([S.stateLink({ ...state, literal: false }, "비슷한 말도 찾기")]);
    }
    const words = result.plan.groups.map((group) => group.word).slice(0, 6);
    if (words.length > 1) {
      const links = words.flatMap((word, at) =>
        [at ? ", " : "", S.stateLink({ ...state, query: word }, element("bdi", "", word))]);
      out.push(["한 낱말씩: ", ...links]);
    }
    return out.map((children) => element("li", "", ...children));
  };

  /* When the data could not be read; the button calls `again`. */
  S.failure = function (again) {
    if (typeof DecompressionStream === "undefined") {
      return notice("이 브라우저에서는 검색할 수 없습니다. 브라우저를 새 판으로 바꾸거나 차례와 찾아보기에서 찾아 주세요.");
    }
    const button = element("button", "", "다시 찾기");
    button.type = "button";
    button.addEventListener("click", again);
    return notice(navigator.onLine === false
      ? "인터넷 연결이 끊겨 검색 자료를 불러오지 못했습니다. " : "검색 자료를 불러오지 못했습니다. ", button);
  };
})();
