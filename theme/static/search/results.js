/* Rows and sentences of the search page, as nodes. Text from articles only ever becomes text. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const DAYS = "일월화수목금토";

  function element(tag, name, ...children) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...children);
    return node;
  }

  /* "2025-10-24" → "2025.10.24 금" */
  S.shownDate = function (date) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
    if (!parts) return "날짜 없음";
    const day = new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3])).getUTCDay();
    return parts.slice(1).join(".") + " " + DAYS[day];
  };

  /* One result. `root` leads from this page to the site's root. */
  S.row = function (article, needles, root) {
    const link = element("a", "result", ...marked(article.title || "제목 없음", needles));
    link.href = root + article.address;
    S.carry(link, article, needles);
    const body = element("article", "", element("h3", "ttl", link));
    if (article.text) body.append(snippet(article.text, needles));
    const meta = element("p", "meta", element("span", "num", S.shownDate(article.date)));
    for (const author of article.authors) {
      meta.append(" ", element("span", "", element("bdi", "", ...marked(author, needles))));
    }
    body.append(meta);
    return element("li", "", body);
  };

  function marked(text, needles) {
    return S.marked(text, S.marks(text, needles), 0, text.length);
  }

  function snippet(text, needles) {
    const marks = S.marks(text, needles);
    const [start, end] = S.passage(text, marks);
    const node = element("p", "snip", ...S.marked(text, marks, start, end));
    if (start > 0) node.prepend("…");
    if (end < text.length) node.append("…");
    return node;
  }

  /* What was found, in sentences: {notices: [node], sum: node}. */
  S.account = function (query, result) {
    const notices = [];
    const { missing } = result.plan;
    const count = result.articles.length;
    if (count && missing.length) {
      const words = missing.flatMap((word, at) => [at ? ", " : "", ...quoted(word)]);
      notices.push(element("p", "notice", "색인에 없는 말은 빼고 찾았습니다: ", ...words));
    }
    if (result.partial) {
      notices.push(element("p", "notice", "찾는 말이 모두 든 글은 없어서 일부만 든 글을 보입니다."));
    }
    if (result.unread) {
      notices.push(element("p", "notice",
        "가까운 글부터 400건만 살폈습니다. 따옴표 밖에 낱말을 더하면 더 정확합니다."));
    }
    const sum = count
      ? [element("span", "", "글 ", element("b", "", count.toLocaleString("ko")), "건"), " ",
         element("span", "", "잘 맞는 것부터")]
      : [element("span", "", ...quoted(query), "에 맞는 글이 없습니다.")];
    return { notices, sum: element("p", "sum", ...sum) };
  };

  S.failure = function () {
    return element("p", "notice", typeof DecompressionStream === "undefined"
      ? "이 브라우저에서는 검색할 수 없습니다. 새 판으로 바꾸거나 차례와 찾아보기에서 찾아 주세요."
      : "검색 자료를 불러오지 못했습니다. 잠시 뒤에 다시 찾거나 차례와 찾아보기에서 찾아 주세요.");
  };

  function quoted(word) {
    return ["‘", element("bdi", "", word), "’"];
  }
})();
