/* The search page: a state (address.js) is asked for, and what is found is shown all at once. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const PAUSE = 150, MORE = 20;
  // Rows made and drawn at once: all of them would make a phone's page stick.
  const AT_ONCE = 2;
  // Results that stood so long were read: the next query is a step of its own in the history.
  const READ = 3000, QUIET = 700, SLOW = 400, STILL = 200;
  const part = (name) => document.getElementById("search-" + name);
  const box = part("results");
  const input = box && document.querySelector(".search input[name=q]");
  if (!input) return;
  const status = part("status"), said = part("said"), hints = part("hints"), more = part("more");
  const list = box.querySelector("ol"), trouble = document.createElement("div");
  const root = box.getAttribute("data-root");
  const title = document.title;
  let state = S.readAddress(location.search);
  // `kept`: the address is a place to come back to, so typing starts a new one.
  let latest = 0, timer = 0, saying = 0, waiting = 0, scrolling = 0;
  let settled = Infinity, kept = true, shown = null;

  /* Some browsers allow no new address on file://; the search works all the same. */
  function toAddress(add, place = null) {
    const address = S.asksNothing(state) ? location.pathname : S.writeAddress(state);
    try {
      history[add ? "pushState" : "replaceState"](place, "", address);
    } catch (error) {
      return false;
    }
    return true;
  }

  /* Where the reader is, to come back to: until its rows are there, no browser finds it. */
  function here() {
    return { rows: list.children.length, top: scrollY };
  }

  function begin() {
    for (const running of [timer, saying, waiting]) clearTimeout(running);
    said.textContent = "";
    box.removeAttribute("data-search-done");
    box.removeAttribute("aria-busy");
    return ++latest;
  }

  /* What stands there stays until everything of the new is made. `place` is what `here` gave. */
  async function run(place, typing, isSecond) {
    const mine = begin();
    document.title = state.query ? state.query + " — " + title : title;
    if (S.asksNothing(state)) {
      show(null, [], [], []);
      return;
    }
    waiting = setTimeout(wait, SLOW);
    try {
      if (S.isFiltered(state)) await renew(mine);
      const asked = state;
      const first = Math.max(place?.rows || 0, S.PAGE);
      const result = await S.search(asked.query, { ...asked, first });
      const documents = await read(result, 0, first, isSecond);
      const [links, fillPanels] = await Promise.all([
        S.direct(asked.query, result, documents).catch(extra([])), S.panels(asked, result),
      ]);
      await S.pause();
      if (mine !== latest) return;
      const rest = documents.splice(AT_ONCE);
      show(result, rowsOf(result, documents), S.account(asked, result), links);
      if (!await add(result, rest, mine)) return;
      fillPanels();
      if (place?.top) scrollTo({ top: place.top, behavior: "instant" });
    } catch (error) {
      if (mine !== latest) return;
      console.warn(error);
      // The network may be there again, or the site has just been published anew.
      if (!isSecond) {
        run(place, typing, true);
        return;
      }
      show(null, [], [S.failure(() => run())], []);
      hints.hidden = true;
    }
    settled = performance.now();
    box.setAttribute("data-search-done", "");
    // For ears: once for a query that stays, and without the links.
    if (typing) saying = setTimeout(announce, QUIET);
    else announce();
  }

  /* A name that is no longer in use gives way to the one of today, in the address too. */
  async function renew(mine) {
    const filters = await (await S.later("filters.js", "renewed"))(state.filters);
    if (mine !== latest || JSON.stringify(filters) === JSON.stringify(state.filters)) return;
    state = { ...state, filters };
    toAddress(false, history.state);
  }

  function wait() {
    status.replaceChildren(S.element("p", "sum", "찾고 있습니다…"));
    box.setAttribute("aria-busy", "true");
  }

  /* What comes besides the results: they are shown without it too. */
  function extra(instead) {
    return function (error) {
      console.warn(error);
      return instead;
    };
  }

  function announce() {
    const lines = Array.from(status.querySelectorAll(".notice, .sum > :first-child"), (node) => {
      const words = node.cloneNode(true);
      for (const link of words.querySelectorAll("a[href^='?'], button")) link.remove();
      return words.textContent.trim();
    });
    said.textContent = lines.join(" ");
  }

  /* With the texts comes what is needed to find forms of verbs in them. On a second try an article
     that cannot be had is one without text, unless that is so of all. */
  async function read(result, from, count, isSecond) {
    const articles = result.articles.slice(from, from + count);
    const needles = needlesOf(result, articles);
    if (needles.flat().some((needle) => needle.verb)) {
      await S.later("verbs.js", "verbForms").catch(extra(null));
    }
    const shown = await Promise.allSettled(
      articles.map((one, at) => S.shown(result, one, needles[at])));
    const broken = shown.filter((one) => one.status === "rejected");
    if (broken.length && (!isSecond || broken.length === shown.length)) throw broken[0].reason;
    for (const { reason } of broken) console.warn(reason);
    return shown.map(({ value }, at) => value ||
      { article: articles[at], authors: [], tags: [], isBroken: true });
  }

  function rowsOf(result, documents) {
    const needles = needlesOf(result, documents.map((one) => one.article));
    return documents.map((one, at) => one.isBroken ? S.brokenRow()
      : S.row(one, needles[at], root, result.lacking.get(one.article)));
  }

  /* What is marked of each article. */
  function needlesOf(result, articles) {
    const plans = new Map();
    return articles.map(function (article) {
      const plan = S.planOf(result, article);
      if (!plans.has(plan)) plans.set(plan, S.needles(plan));
      return plans.get(plan);
    });
  }

  /* Adds rows to the list; a promise whether nothing else was asked for meanwhile. */
  async function add(result, documents, mine) {
    for (let at = 0; at < documents.length; at += AT_ONCE) {
      await S.drawn();
      if (mine !== latest) return false;
      list.append(...rowsOf(result, documents.slice(at, at + AT_ONCE)));
    }
    offerMore();
    return true;
  }

  function show(result, rows, words, links) {
    const active = document.activeElement;
    clearTimeout(waiting);
    box.removeAttribute("aria-busy");
    shown = result;
    status.replaceChildren(...words);
    part("direct").replaceChildren(...(links.length ? [S.directLinks(links)] : []));
    list.replaceChildren(...rows);
    box.hidden = !rows.length;
    hints.hidden = rows.length > 0;
    const attempts = result && !rows.length ? S.attempts(state, result) : [];
    part("attempts").replaceChildren(...attempts);
    more.parentNode.hidden = true;
    trouble.remove();
    // What had the focus is gone: the next stop is what is said of the new results.
    if (active && !active.isConnected) status.focus();
  }

  function offerMore() {
    const left = shown ? shown.articles.length + shown.left - list.children.length : 0;
    more.parentNode.hidden = left <= 0;
    more.textContent = "다음 " + Math.min(left, MORE) + "건";
  }

  async function addMore(isSecond) {
    if (!box.hasAttribute("data-search-done")) return;
    const mine = latest, result = shown, first = list.children.length;
    box.removeAttribute("data-search-done");
    try {
      await S.complete(result);
      if (!await add(result, await read(result, first, MORE, isSecond), mine)) return;
      trouble.remove();
      const rows = Array.from(list.children).slice(first);
      rows.map((row) => row.querySelector("a.result")).find(Boolean).focus();
      toAddress(false, here());
    } catch (error) {
      console.warn(error);
      if (mine !== latest) return;
      trouble.replaceChildren(S.failure(() => addMore(true)));
      more.before(trouble);
      trouble.querySelector("button")?.focus();
      said.textContent = "더 불러오지 못했습니다.";
    }
    box.setAttribute("data-search-done", "");
  }
  more.addEventListener("click", () => addMore(false));

  document.addEventListener("search-counted", function ({ detail }) {
    if (detail !== shown) return;
    status.replaceChildren(...S.account(state, shown));
    announce();
  });

  /* To another state, as a step in the browser's history or in place of a half-typed one. */
  function go(next, add = true) {
    const before = state;
    if (add) toAddress(false, here());
    state = next;
    if (!toAddress(add)) {
      state = before;
      return false;
    }
    kept = true;
    input.value = state.query;
    run();
    return true;
  }

  part("facets").addEventListener("change", function (event) {
    const { name, value, checked } = event.target;
    const rest = state.filters[name].filter((one) => one !== value);
    const next = S.narrowed(state, { [name]: checked ? [...rest, value] : rest });
    if (!go(next)) location.assign(S.writeAddress(next));
  });

  document.querySelector(".search").addEventListener("click", function (event) {
    const link = event.target.closest('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (go(S.readAddress(link.getAttribute("href")))) event.preventDefault();
  });

  input.addEventListener("input", function () {
    begin();
    timer = setTimeout(function () {
      const add = kept || performance.now() - settled > READ;
      state = { ...state, query: input.value.trim(), literal: false };
      toAddress(add);
      kept = false;
      run(null, true);
    }, PAUSE);
  });

  // The field was left: what was searched for was meant.
  input.addEventListener("change", function () {
    kept = kept || input.value.trim() === state.query;
  });

  input.form.addEventListener("submit", function (event) {
    const query = input.value.trim();
    const same = query === state.query;
    // Where the address cannot be set, the form goes there itself.
    const done = same ? toAddress(false) : go({ ...state, query, literal: false }, kept);
    if (done) event.preventDefault();
    kept = true;
    if (same) run();
  });

  window.addEventListener("popstate", function (event) {
    const next = S.readAddress(location.search);
    // Only the fragment is another: the link to the content was followed.
    if (S.writeAddress(next) === S.writeAddress(state)) return;
    state = next;
    input.value = state.query;
    kept = true;
    run(event.state);
  });

  // What is set while a page is left comes too late for some browsers.
  document.addEventListener("scroll", function () {
    clearTimeout(scrolling);
    scrolling = setTimeout(function () {
      if (box.hasAttribute("data-search-done")) toAddress(false, here());
    }, STILL);
  }, { passive: true });

  input.value = state.query || input.value;
  state.query = input.value.trim();
  part("facets").open = S.isFiltered(state);
  run(history.state);
})();
