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

  async function make(box, state, result) {
    try {
      return await contents(box, state, result);
    } catch (error) {
      console.warn(error);
      return [S.failure(() => again(box))];
    }
  }

  async function contents(box, state, result) {
    const facts = await result.index.facts();
    await Promise.all([S.complete(result), S.later("filters.js", "filterOf")]);
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
    if (key) (same || box.firstElementChild).focus();
  }

  function keyOf(node) {
    return [node.tagName, node.name, node.value || node.textContent].join("\n");
  }

  async function again(box) {
    const asked = last;
    if (!box.open || !asked) return;
    const put = await S.panels(asked.state, asked.result);
    if (asked === last) put();
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
