/* Filters, from the table of facts: which articles pass, how they are told, the order by date. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const FIELDS = { tag: "태그", author: "글쓴이", series: "연재" };

  /* Of dates like 20251024. */
  const PART_OF_DATE = { year: (date) => Math.floor(date / 10000),
    month: (date) => Math.floor(date / 100) % 100, day: (date) => date % 100 };

  /* Field → where the table of facts has its names, and the numbers of an article's names. */
  S.NAMED = { tag: ["tags", "tagged"], author: ["authors", "written"],
    series: ["series", "parts"] };

  /* A test of article numbers: every field must have one of its values, or `all` of them. */
  S.filterOf = function (facts, filters, all = false) {
    const tests = Object.entries(filters || {}).filter(([, values]) => values.length)
      .flatMap(([field, values]) => (all ? values.map((value) => [value]) : [values])
        .map((wanted) => test(facts, field, wanted)));
    return (article) => tests.every((passes) => passes(article));
  };

  /* Filters by the names of today: since an address was kept, a tag may have got another. */
  S.renewed = async function (filters) {
    const index = await S.open(), facts = await index.facts(), lex = new S.Lexicon(index);
    const nameNow = async function (kind, value) {
      const names = facts[S.NAMED[kind][0]];
      // Folding thousands of names takes a phone some ms: nearly always this is enough.
      if (names.includes(value)) return value;
      const spelled = S.fold(value);
      if (names.some((name) => S.fold(name) === spelled)) return value;
      return await (await S.later("parts.js", "properName"))(lex, kind, value) || value;
    };
    const [tag, author] = await Promise.all(["tag", "author"].map((kind) =>
      Promise.all(filters[kind].map((value) => nameNow(kind, value)))));
    return { ...filters, tag, author };
  };

  function test(facts, field, values) {
    if (Object.hasOwn(PART_OF_DATE, field)) {
      const numbers = new Set(values.map(Number));
      return (article) => numbers.has(PART_OF_DATE[field](facts.dates[article]));
    }
    if (!Object.hasOwn(S.NAMED, field)) return () => true;
    const [names, rows] = S.NAMED[field];
    const wanted = new Set(values.map(S.fold));
    const numbers = new Set(facts[names].flatMap((name, at) => (wanted.has(S.fold(name)) ? [at] : [])));
    return (article) => facts[rows][article].some((number) => numbers.has(number));
  }

  /* Newest first; undated ones last. */
  S.byDate = function (facts, articles) {
    return [...articles].sort((a, b) => facts.dates[b] - facts.dates[a] || b - a);
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

  /* "2025년 10월", "2018~2020년", "2018년, 2020년", "9월 8일"; "" of other fields. */
  S.timeInWords = function ({ year = [], month = [], day = [] }) {
    const numbers = year.map(Number).sort((a, b) => a - b), last = numbers[numbers.length - 1];
    const isRow = numbers.length > 1 && last - numbers[0] === numbers.length - 1;
    const years = isRow ? `${numbers[0]}~${last}년` : numbers.map((one) => one + "년").join(", ");
    const months = month.map((one) => one + "월").join(", "), days = day.map((one) => one + "일");
    return [years, months, ...days].filter(Boolean).join(" ");
  };

  /* "태그 ‘AI’, 2025년 10월": fields {field: [value …]} in words, as nodes. */
  S.inWords = function (fields) {
    const time = S.timeInWords(fields);
    const names = Object.keys(FIELDS).flatMap((field) =>
      (fields[field] || []).map((value) => [FIELDS[field] + " ", ...S.quoted(value)]));
    return S.commas(time ? [...names, [time]] : names);
  };
})();
