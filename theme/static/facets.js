/* Narrowing: tags, authors, years and series of the results, with how many articles each leaves.
   Every choice narrows, so a count is what a click will show; there is none where a click would
   find other articles in part. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const SHOWN = 8, MOST = 100;
  const LEGENDS = { author: "글쓴이", tag: "태그", year: "연도", series: "연재" };

  /* Fieldsets for a result; `unfolded` are the fields of which many values are shown. */
  S.facets = function (facts, state, result, unfolded) {
    const { articles } = result, [whole] = S.tiers(result);
    const isExact = !result.partial && whole.length === articles.length;
    return Object.entries(LEGENDS).map(function ([field, legend]) {
      const counts = field === "year" ? byYear(facts, articles)
        : byName(...S.NAMED[field].map((name) => facts[name]), articles);
      const node = fieldset(field, legend, counts, state.filters[field], unfolded.has(field));
      if (node && !isExact) for (const number of node.querySelectorAll(".n")) number.remove();
      return node;
    }).filter(Boolean);
  };

  /* Value → in how many articles it stands; names only where they are needed, since there may be
     many articles. */
  function byName(names, rows, articles) {
    const counts = new Array(names.length).fill(0);
    for (const article of articles) for (const number of rows[article]) counts[number] += 1;
    return new Map(names.map((name, at) => [name, counts[at]]).filter((pair) => pair[1]));
  }

  function byYear(facts, articles) {
    const counts = new Map();
    for (const article of articles) {
      const year = String(facts.dates[article]).slice(0, -4);
      if (year) counts.set(year, (counts.get(year) || 0) + 1);
    }
    return counts;
  }

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
