/* The results by month as a picture: one inked square of manuscript paper is one article. Over many
   years a row is a year; choosing it shows its months. The rules are those of site/tally.py. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const SVG = "http://www.w3.org/2000/svg";
  const COLUMNS = 20, CELL = 18, MOST_MONTHS = 24, MOST_YEARS = 60;

  /* A promise of the table for a result, null if no article has a date. What else could be chosen
     stays in sight: all months of a short time, else the months of the chosen year. */
  S.months = async function (facts, state, result) {
    const articles = await atAnyTime(state, result);
    const months = new Map();
    for (const article of articles) {
      const date = facts.dates[article];
      const month = Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100) - 1;
      if (date) months.set(month, (months.get(month) || 0) + 1);
    }
    if (!months.size) return null;
    const undated = articles.length - sum(months.values());
    let known = [...months.keys()].sort((a, b) => a - b);
    const short = spread(known) < MOST_MONTHS;
    const { year } = state.filters;
    if (!short && year.length) known = known.filter((m) => year.includes(String(yearOf(m))));
    if (!known.length) return null;
    const rows = spread(known) < MOST_MONTHS
      ? range(known[0], known[known.length - 1]).map((m) => monthRow(m, months.get(m) || 0))
      : yearRows(months);
    return table(state, rows, short, undated);
  };

  async function atAnyTime(state, result) {
    const { filters } = state;
    if (!filters.year.length && !filters.month.length) return result.articles;
    const rest = { ...state, filters: { ...filters, year: [], month: [] } };
    return (await S.search(state.query, rest)).articles;
  }

  function spread(sorted) {
    return sorted[sorted.length - 1] - sorted[0];
  }

  function yearOf(month) {
    return Math.floor(month / 12);
  }

  function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  function sum(numbers) {
    return [...numbers].reduce((total, number) => total + number, 0);
  }

  function monthRow(month, count) {
    const year = String(yearOf(month)), number = (month % 12) + 1;
    return { label: year + "." + String(number).padStart(2, "0"), count, year: [year],
      month: [String(number)] };
  }

  function yearRows(months) {
    const years = new Map();
    for (const [month, count] of months) {
      const year = yearOf(month);
      years.set(year, (years.get(year) || 0) + count);
    }
    const known = [...years.keys()].sort((a, b) => a - b);
    const all = range(known[0], known[known.length - 1]);
    return (all.length > MOST_YEARS ? known : all).map((year) =>
      ({ label: String(year), count: years.get(year) || 0, year: [String(year)], month: [] }));
  }

  function table(state, rows, short, undated) {
    const per = scale(Math.max(...rows.map((row) => row.count)));
    const body = element("tbody", "", ...rows.map((row) => line(state, row, short, per)));
    const unit = rows[0].month.length ? "달마다" : "해마다";
    const words = [`${unit} 나온 글. 한 칸이 글 ${S.counted(per)}건.`];
    if (undated) words.push(` 날짜 없는 글 ${S.counted(undated)}건은 빠져 있습니다.`);
    return element("table", "tally", element("caption", "", ...words), body);
  }

  /* How many articles a square stands for, so that the longest row fits one line. */
  function scale(most) {
    for (let unit = 1; ; unit *= 10) {
      for (const step of [1, 2, 5]) if (most <= unit * step * COLUMNS) return unit * step;
    }
  }

  function line(state, row, short, per) {
    const { filters } = state;
    const here = String(filters.year) === String(row.year)
      && String(filters.month) === String(row.month);
    const head = element("th", "", row.count ? link(state, row, short, here) : row.label);
    head.scope = "row";
    const count = element("td", "n", S.counted(row.count), element("span", "vh", "건"));
    return element("tr", here ? "here" : "", head, count, element("td", "", cells(row.count, per)));
  }

  /* To this row's time only or, if that is chosen already, back to what was seen before. */
  function link(state, row, short, here) {
    const back = { year: short || !row.month.length ? [] : row.year, month: [] };
    const there = { year: row.year, month: row.month };
    const node = S.stateLink(S.narrowed(state, here ? back : there), row.label);
    if (here) node.setAttribute("aria-current", "true");
    return node;
  }

  function cells(count, per) {
    const width = COLUMNS * CELL, inked = Math.ceil(count / per);
    const bars = range(0, COLUMNS).map((at) => `M${at * CELL + 0.5} .5v${CELL}`).join("");
    const svg = drawn("svg", { viewBox: `0 0 ${width + 1} ${CELL + 1}`, "aria-hidden": "true" });
    const rails = `M.5 .5h${width}M.5 ${CELL + 0.5}h${width}`;
    svg.append(drawn("path", { class: "g-cell", d: rails + bars }));
    const ink = range(0, inked - 1).map((at) => `M${at * CELL + 3} 3h13v13h-13z`).join("");
    if (inked) svg.append(drawn("path", { class: "g-ink", d: ink }));
    return svg;
  }

  function drawn(name, attributes) {
    const node = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) node.setAttribute(key, attributes[key]);
    return node;
  }
})();
