/* Direct links above the results: tags and authors that a query names. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LINKS = 6;
  const KINDS = { tag: "태그", author: "글쓴이", article: "글" };
  // What a word was only begun or contained in is not named by it.
  const PARTLY = ["beginning", "inside"];

  /* What a row is, in words: "태그, 7건". */
  S.kindOf = function (row) {
    const kind = KINDS[row.kind];
    return row.count === undefined ? kind : kind + ", " + S.counted(row.count) + "건";
  };

  /* A promise of [{name, kind, address, count}]: what a query names, whole and in its order.
     Only names that some of `documents` (those shown) have are looked up, so that a query that
     names nothing costs nothing. */
  S.direct = async function (query, { index, plan }, documents) {
    const wanted = new Map();
    for (const key of named(query, plan)) wanted.set(key, null);
    for (const one of documents) {
      for (const name of [...one.tags, ...one.authors]) {
        const key = S.compact(name);
        if (wanted.has(key)) wanted.set(key, name);
      }
    }
    const found = [];
    for (const [key, name] of wanted) {
      if (name === null || found.length >= LINKS) continue;
      for (const row of await index.names(name, Infinity, true)) {
        if (S.compact(row.name) === key) found.push(row);
      }
    }
    return found.slice(0, LINKS);
  };

  /* The list of them as a node, null if there are none. */
  S.directLinks = function (rows) {
    if (!rows.length) return null;
    const list = S.element("ul", "tags");
    for (const row of rows) {
      const link = S.element("a", "", S.element("bdi", "", row.name));
      link.href = S.root + row.address;
      list.append(S.element("li", "", link, S.element("span", "n", S.kindOf(row))), " ");
    }
    return S.element("section", "sec row", S.element("h2", "", "바로 가기"), list);
  };

  /* Folded names without spaces that a query may mean: its words and how they were read, alone and
     with the words after them. */
  function named(query, plan) {
    const words = query.split(/\s+/).map(S.compact).filter(Boolean).map((word) => [word]);
    const meant = ({ how, readings }) => (PARTLY.includes(how) ? [] : readings)
      .map(({ terms }) => S.compact(terms.join("")));
    const groups = plan.groups.map((group) => [S.compact(group.word), ...meant(group)]);
    const out = new Set([S.compact(query)]);
    for (const list of [words, groups]) {
      for (let from = 0; from < list.length; from++) {
        let starts = [""];
        for (const forms of list.slice(from, from + 3)) {
          for (const end of forms) for (const start of starts) out.add(start + end);
          starts = starts.flatMap((start) => forms.slice(0, 2).map((form) => start + form));
        }
      }
    }
    out.delete("");
    return out;
  }
})();
