/* The two boxes of the search page, 좁히기 and 달마다. The table of all articles' dates, tags …
   is only loaded for who opens one of them. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const facets = document.getElementById("search-facets");
  const months = document.getElementById("search-months");
  if (!facets) return;
  const unfolded = new Set();
  let last = null;

  /* A promise of a function that puts the content for a result into the open boxes. */
  S.panels = async function (state, result) {
    const nodes = await Promise.all([facets, months].map((box) => box.open && make(box)));

    async function make(box) {
      const facts = await (await S.open()).facts();
      if (box === facets) return S.facets(facts, state, result, unfolded);
      return [(await S.months(facts, state, result))
        || S.element("p", "quiet", "날짜가 있는 글이 없습니다.")];
    }

    return function () {
      last = { state, result };
      [facets, months].forEach((box, at) => nodes[at] && fill(box, nodes[at]));
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

  for (const box of [facets, months]) box.addEventListener("toggle", () => again(box));

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
