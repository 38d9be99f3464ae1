/* Filters and the order by date, from the table of facts. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  /* Field → where the table of facts has its names, and the numbers of an article's names. */
  S.NAMED = { tag: ["tags", "tagged"], author: ["authors", "written"],
    series: ["series", "parts"] };

  /* Whether a filter asks for anything; {field: [value …]}. */
  S.filtersAnything = function (filters) {
    return Object.values(filters || {}).some((values) => values.length > 0);
  };

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
    if (field === "year" || field === "month") {
      const numbers = new Set(values.map(Number));
      return function (article) {
        const day = facts.dates[article];
        return numbers.has(field === "year" ? Math.floor(day / 10000) : Math.floor(day / 100) % 100);
      };
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
})();
