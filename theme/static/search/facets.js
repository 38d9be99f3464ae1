/* Narrowing: tags, authors, years and series of the results, with how many articles each leaves.
   Every choice narrows, so two tags are both in an article, and a count is what a click will show. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const SHOWN = 8, MOST = 100;
  // Field → its legend, and its values for an article, from the table of index.facts().
  const FIELDS = {
    author: ["글쓴이", (facts, article) => named(facts.authors, facts.written, article)],
    tag: ["태그", (facts, article) => named(facts.tags, facts.tagged, article)],
    year: ["연도", yearOf],
    series: ["연재", (facts, article) => named(facts.series, facts.parts, article)],
  };

  function named(names, rows, article) {
    return ((rows && rows[article]) || []).map((number) => names[number]);
  }

  function yearOf(facts, article) {
    const date = facts.dates[article];
    return date ? [String(Math.floor(date / 10000))] : [];
  }

  /* Value → in how many of the articles it stands. */
  S.tallied = function (articles, valuesOf) {
    const counts = new Map();
    for (const article of articles) {
      for (const value of valuesOf(article)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  };

  /* A promise of the results of a state. The search takes any of a field's values; here every one
     narrows. */
  S.found = async function (state) {
    const result = await S.search(state.query, state);
    const several = Object.keys(FIELDS).filter((field) => state.filters[field].length > 1);
    if (!several.length) return result;
    const facts = await (await S.open()).facts();
    const articles = result.articles.filter((article) => several.every(function (field) {
      const values = FIELDS[field][1](facts, article);
      return state.filters[field].every((value) => values.includes(value));
    }));
    return { ...result, articles };
  };

  /* Fieldsets for a result; `unfolded` are the fields of which many values are shown. */
  S.facets = function (facts, state, result, unfolded) {
    return Object.entries(FIELDS).map(function ([field, [legend, valuesOf]]) {
      const counts = S.tallied(result.articles, (article) => valuesOf(facts, article));
      return fieldset(field, legend, counts, state.filters[field], unfolded.has(field));
    }).filter(Boolean);
  };

  function fieldset(field, legend, counts, chosen, many) {
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    if (!counts.size) return null;
    const rows = [...counts].sort(field === "year"
      ? (a, b) => b[0] - a[0] : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    rows.sort((a, b) => chosen.includes(b[0]) - chosen.includes(a[0]));
    const some = rows.slice(0, many ? MOST : Math.max(SHOWN, chosen.length));
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
