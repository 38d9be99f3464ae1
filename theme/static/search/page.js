/* The search page: the address says what is searched for, typing changes both. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const PAUSE = 200, AT_ONCE = 20;
  const box = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const hints = document.getElementById("search-hints");
  const input = box && document.querySelector(".search input[name=q]");
  if (!input) return;
  const root = box.getAttribute("data-root");
  const title = document.title;
  const list = box.querySelector("ol"), more = box.querySelector("button");
  let latest = 0, timer = 0;

  function fromAddress() {
    return new URLSearchParams(location.search).get("q") || "";
  }

  /* Some browsers allow no new address on file://; the search works all the same. */
  function toAddress(query, add) {
    const address = query ? "?q=" + encodeURIComponent(query) : location.pathname;
    try {
      history[add ? "pushState" : "replaceState"](null, "", address);
    } catch (error) {
      return false;
    }
    return true;
  }

  function begin() {
    clearTimeout(timer);
    box.removeAttribute("data-search-done");
    return ++latest;
  }

  async function run(query) {
    const mine = begin();
    document.title = query ? query + " — " + title : title;
    if (!query) {
      show([], null);
      status.replaceChildren();
      hints.hidden = false;
      return;
    }
    try {
      const result = await S.search(query);
      const rows = await rowsOf(result, 0);
      if (mine !== latest) return;
      const { notices, sum } = S.account(query, result);
      status.replaceChildren(...notices, sum);
      hints.hidden = result.articles.length > 0;
      show(rows, result);
    } catch (error) {
      if (mine !== latest) return;
      console.warn(error);
      show([], null);
      status.replaceChildren(S.failure());
      hints.hidden = true;
    }
    box.setAttribute("data-search-done", "");
  }

  async function rowsOf(result, from) {
    const index = await S.open();
    const needles = S.needles(result.plan);
    const articles = result.articles.slice(from, from + AT_ONCE);
    const documents = await Promise.all(articles.map((article) => index.document(article)));
    return documents.map((article) => S.row(article, needles, root));
  }

  function show(rows, result) {
    list.replaceChildren(...rows);
    offerMore(result);
  }

  function offerMore(result) {
    const left = result ? result.articles.length - list.children.length : 0;
    more.parentNode.hidden = left <= 0;
    more.textContent = "다음 " + Math.min(left, AT_ONCE) + "건";
    more.onclick = async function () {
      const mine = latest, first = list.children.length;
      more.disabled = true;
      try {
        const rows = await rowsOf(result, first);
        if (mine !== latest) return;
        list.append(...rows);
        list.children[first].querySelector("a").focus();
        offerMore(result);
      } catch (error) {
        console.warn(error);
        status.replaceChildren(S.failure());
      } finally {
        more.disabled = false;
      }
    };
  }

  input.addEventListener("input", function () {
    begin();
    timer = setTimeout(function () {
      const query = input.value.trim();
      toAddress(query, false);
      run(query);
    }, PAUSE);
  });

  input.form.addEventListener("submit", function (event) {
    const query = input.value.trim();
    // Where the address cannot be set, the form goes there itself.
    if (query !== fromAddress() && !toAddress(query, true)) return;
    event.preventDefault();
    run(query);
  });

  window.addEventListener("popstate", function () {
    input.value = fromAddress();
    run(input.value.trim());
  });

  input.value = fromAddress() || input.value;
  run(input.value.trim());
})();
