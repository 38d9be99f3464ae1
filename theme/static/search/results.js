/* Rows of the search page, as nodes. Text from articles only ever becomes text. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const DAYS = "일월화수목금토";
  const TAGS = 5;

  S.element = function (tag, name, ...children) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...children);
    return node;
  };

  /* "2025-10-24" → "2025.10.24 금" */
  S.shownDate = function (date) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
    if (!parts) return "날짜 없음";
    const day = new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3])).getUTCDay();
    return parts.slice(1).join(".") + " " + DAYS[day];
  };

  /* One result. `root` leads from this page to the site's root, `lacking` are the groups of the
     plan that the article has not, if it lacks any. */
  S.row = function (article, needles, root, lacking) {
    const link = S.element("a", "result", ...marked(article.title || "제목 없음", needles));
    link.href = root + article.address;
    S.carry(link, article, needles);
    const body = S.element("article", "", S.element("h3", "ttl", link));
    if (article.text) body.append(snippet(article, needles));
    const meta = S.element("p", "meta", S.element("span", "num", S.shownDate(article.date)));
    for (const author of article.authors) meta.append(" ", name(author, needles));
    if (article.tags.length) meta.append(" ", tags(article.tags, needles));
    if (lacking) {
      const words = S.commas(lacking.map((group) => S.quoted(group.word)));
      meta.append(" ", S.element("span", "", "없는 말: ", ...words));
    }
    body.append(meta);
    return S.element("li", "", body);
  };

  /* In the place of a result whose text cannot be had. */
  S.brokenRow = function () {
    return S.element("li", "",
      S.element("p", "quiet", "이 글은 자료를 불러오지 못해 보일 수 없습니다."));
  };

  function name(text, needles) {
    return S.element("span", "", S.element("bdi", "", ...marked(text, needles)));
  }

  /* The first few, those that were asked for before others. */
  function tags(all, needles) {
    const asked = all.filter((tag) => S.marks(tag, needles).length);
    const shown = [...new Set([...asked, ...all])].slice(0, TAGS);
    const node = S.element("span", "", S.element("span", "vh", "태그 "));
    shown.forEach((tag, at) => node.append(at ? ", " : "", name(tag, needles)));
    return node;
  }

  function marked(text, needles) {
    return S.marked(text, S.marks(text, needles), 0, text.length);
  }

  /* The best passage of a piece. One that begins in what surrounds its own part is another's. */
  function snippet({ text, before, after, number, pieces }, needles) {
    const marks = S.marks(text, needles), border = text.length - after;
    const own = marks.filter((mark) => mark.end > before);
    const isThere = own.some((mark) => mark.start < border);
    const [start, end] = isThere ? S.passage(text, own, border) : S.passage(text, marks);
    const node = S.element("p", "snip", ...S.marked(text, marks, start, end));
    if (start > 0 || number > 0) node.prepend("…\u00a0");
    if (end < text.length || number < pieces - 1) node.append("\u00a0…");
    return node;
  }
})();
