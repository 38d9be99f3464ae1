/* Narrowing: tags, authors, years and series of the results, with how many each leaves. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const SHOWN = 8, MOST = 100;
  // Field → its legend, and its values for an article, from the table of index.facts().
  const FIELDS = {
    author: ["글쓴이", (facts, article) => named(facts.authors, facts.written, article)],
    tag: ["태그", (facts, article) => named(facts.tags, facts.tagged, article)],
    year: ["연도", (facts, article) => S.yearOf(facts, article)],
    series: ["연재", (facts, article) => named(facts.series, facts.parts, article)],
  };

  function named(names, rows, article) {
    return ((rows && rows[article]) || []).map((number) => names[number]);
  }

  S.yearOf = function (facts, article) {
    const date = facts.dates[article];
    return date ? [String(Math.floor(date / 10000))] : [];
  };

  /* Value → in how many of the articles it stands. */
  S.tallied = function (articles, valuesOf) {
    const counts = new Map();
    for (const article of articles) {
      for (const value of valuesOf(article)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  };

  /* The results as they would be without the choice in some fields: what else could be chosen. */
  S.without = async function (state, result, ...fields) {
    if (fields.every((field) => !state.filters[field].length)) return result.articles;
    const filters = { ...state.filters };
    for (const field of fields) filters[field] = [];
    return (await S.search(state.query, { ...state, filters })).articles;
  };

  /* A promise of fieldsets for a result. Several tags must all be in an article; of the other
     fields one of the chosen values will do, so their counts are those without the choice. */
  S.facets = async function (facts, state, result, opened) {
    return (await Promise.all(Object.keys(FIELDS).map(async function (field) {
      const [legend, valuesOf] = FIELDS[field];
      const articles = field === "tag" ? result.articles : await S.without(state, result, field);
      const counts = S.tallied(articles, (article) => valuesOf(facts, article));
      return fieldset(field, legend, counts, state.filters[field], opened);
    }))).filter(Boolean);
  };

  function fieldset(field, legend, counts, chosen, opened) {
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    if (!counts.size) return null;
    const rows = [...counts].sort(field === "year"
      ? (a, b) => b[0] - a[0] : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    rows.sort((a, b) => chosen.includes(b[0]) - chosen.includes(a[0]));
    const some = rows.slice(0, opened.has(field) ? MOST : Math.max(SHOWN, chosen.length));
    const node = element("fieldset", "facet", element("legend", "", legend));
    for (const [value, count] of some) node.append(choice(field, value, count, chosen));
    const left = Math.min(MOST, rows.length) - some.length;
    if (left > 0) node.append(moreOf(field, legend, left));
    return node;
  }

  function choice(field, value, count, chosen) {
    const input = element("input");
    Object.assign(input, { type: "checkbox", name: field, value, checked: chosen.includes(value) });
    return element("label", "", input, " ",
      element("bdi", "", field === "year" ? value + "년" : value), " ",
      element("span", "n", S.counted(count), element("span", "vh", "건")));
  }

  function moreOf(field, legend, left) {
    const button = element("button", "", element("span", "vh", legend + " "), left + "개 더");
    button.type = "button";
    button.name = field;
    return button;
  }
})();
