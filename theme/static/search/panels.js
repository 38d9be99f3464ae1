/* The two boxes of the search page, 좁히기 and 달마다. What they need is only loaded for who opens
   one: the table of all articles' dates, tags … and the scripts theme/facets.js and months.js. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const boxes = ["facets", "months"].map((name) => document.getElementById("search-" + name));
  const [facets, months] = boxes;
  if (!facets || !months) return;
  const unfolded = new Set();
  let last = null;

  /* The names or dates of an article in the table of facts, as the addresses have them. */
  S.factsOf = {
    author: (facts, article) => facts.written[article].map((number) => facts.authors[number]),
    tag: (facts, article) => facts.tagged[article].map((number) => facts.tags[number]),
    year: ({ dates }, article) => (dates[article] ? [String(dates[article]).slice(0, 4)] : []),
    series: (facts, article) => facts.parts[article].map((number) => facts.series[number]),
  };

  /* A promise of the results of a state, of the `first` ones at least. The search takes any of a
     field's values; on this page every choice narrows: two tags are both in an article. */
  S.found = async function (state, first) {
    const result = await S.search(state.query, { ...state, first });
    const several = Object.keys(S.factsOf).filter((field) => state.filters[field].length > 1);
    if (!several.length) return result;
    const facts = await result.index.facts();
    const articles = result.articles.filter((article) => several.every(function (field) {
      const values = S.factsOf[field](facts, article);
      return state.filters[field].every((value) => values.includes(value));
    }));
    return { ...result, articles };
  };

  async function make(box, state, result) {
    const facts = await result.index.facts();
    await S.complete(result);
    if (box === facets) {
      return (await S.later("facets.js", "facets"))(facts, state, result, unfolded);
    }
    const months = await S.later("months.js", "months");
    return [(await months(facts, state, result))
      || S.element("p", "quiet", "날짜가 있는 글이 없습니다.")];
  }

  /* A promise of a function that puts the content for a result into the open boxes. */
  S.panels = async function (state, result) {
    const nodes = await Promise.all(boxes.map((box) => box.open && make(box, state, result)));
    return function () {
      last = { state, result };
      boxes.forEach((box, at) => nodes[at] && fill(box, nodes[at]));
    };
  };

  /* New content; the focus stays with the control of the same name and value. */
  function fill(box, nodes) {
    const place = box.lastElementChild, active = document.activeElement;
    const key = place.contains(active) && keyOf(active);
    place.replaceChildren(...nodes);
    const controls = [...place.querySelectorAll("a, input, button")];
    const same = key && controls.find((node) => keyOf(node) === key);
    if (same) same.focus();
  }

  function keyOf(node) {
    return [node.tagName, node.name, node.value || node.textContent].join("\n");
  }

  async function again(box) {
    const asked = last;
    if (!box.open || !asked) return;
    try {
      const put = await S.panels(asked.state, asked.result);
      if (asked === last) put();
    } catch (error) {
      console.warn(error);
      fill(box, [S.failure(() => again(box))]);
    }
  }

  for (const box of boxes) box.addEventListener("toggle", () => again(box));

  facets.addEventListener("click", async function (event) {
    const button = event.target.closest("button[name]");
    if (!button) return;
    const { name } = button;
    const shown = facets.querySelectorAll(`input[name="${name}"]`).length;
    unfolded.add(name);
    await again(facets);
    const all = facets.querySelectorAll(`input[name="${name}"]`);
    if (all[shown]) all[shown].focus();
  });
})();
