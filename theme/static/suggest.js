/* Suggestions under every search box: the query itself, then tags, authors and articles that begin
   or sound so, each a link. The combobox of WAI-ARIA 1.2 with a list of choices: focus stays in the
   box, arrows choose, Enter goes there, Escape closes. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const PAUSE = 120, NAMES = 4, TITLES = 3;
  // One syllable may stand before thousands of names.
  const SHORTEST = 2;
  if (S.suggestions) return; // Asked for by site.js and by the search itself.

  /* A promise of [{name, kind, address, count}]: what begins or sounds as typed. */
  S.suggestions = async function (text) {
    if (S.compact(text).length < SHORTEST) return [];
    const index = await S.open();
    const [names, titles] = await Promise.all([
      index.names(text, NAMES), index.titles(text, TITLES),
    ]);
    return names.concat(
      titles.map(({ title, address }) => ({ name: title, kind: "article", address })));
  };

  function element(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    node.append(...children);
    return node;
  }

  /* A choice is read in one go: "반도체 태그, 7건". */
  function choice(href, text, kind) {
    return element("a", { role: "option", tabindex: "-1", href },
      element("bdi", {}, text), " ", element("span", { class: "n" }, kind));
  }

  class Box {
    constructor(input, number) {
      this.input = input;
      this.timer = 0;
      this.latest = 0;
      const id = "search-suggest-" + number;
      this.list = element("div",
        { class: "suggest", role: "listbox", id, "aria-label": "검색어 제안", hidden: "" });
      this.said = element("span", { class: "vh", "aria-live": "polite" });
      const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id,
        "aria-expanded": "false", autocomplete: "off" };
      for (const key in combobox) input.setAttribute(key, combobox[key]);
      input.form.append(this.list, this.said);
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.pressed(event));
      input.addEventListener("blur", () => this.close());
      input.form.addEventListener("submit", () => this.close());
      // The box keeps the focus, so that a click does not close the list before it arrives.
      this.list.addEventListener("pointerdown", (event) => event.preventDefault());
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.clicked(event));
    }

    typed() {
      clearTimeout(this.timer);
      const mine = ++this.latest;
      this.choose(-1);
      this.timer = setTimeout(async () => {
        const text = this.input.value.trim();
        // Suggestions are an extra: where they cannot be had, the search itself says why.
        const rows = await S.suggestions(text).catch(() => []);
        if (mine === this.latest && document.activeElement === this.input) this.show(text, rows);
      }, PAUSE);
    }

    show(text, rows) {
      this.list.replaceChildren();
      if (!rows.length) {
        this.close();
        return;
      }
      const page = new URL(this.input.form.action);
      page.search = "?q=" + encodeURIComponent(text);
      const itself = choice(page.href, text, "검색");
      itself.setAttribute("data-query", "");
      this.list.replaceChildren(itself,
        ...rows.map((row) => choice(S.root + row.address, row.name, S.kindOf(row))));
      this.options().forEach((option, at) => { option.id = this.list.id + "-" + at; });
      this.choose(-1);
      this.open();
      this.said.textContent = "제안 " + rows.length + "개";
    }

    open() {
      this.list.hidden = false;
      this.input.setAttribute("aria-expanded", "true");
    }

    close() {
      clearTimeout(this.timer);
      this.latest += 1;
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.said.textContent = "";
      this.choose(-1);
    }

    options() {
      return [...this.list.children];
    }

    /* -1: none. */
    choose(number) {
      this.chosen = number;
      const options = this.options();
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
      if (number < 0) {
        this.input.removeAttribute("aria-activedescendant");
      } else {
        this.input.setAttribute("aria-activedescendant", options[number].id);
        options[number].scrollIntoView({ block: "nearest" });
      }
    }

    pressed(event) {
      // While a syllable is being composed, keys belong to the input method.
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const count = this.list.children.length;
      if (this.list.hidden) {
        if (event.key !== "ArrowDown" || !event.altKey || !count) return;
        this.open();
      } else if (event.key === "ArrowDown") {
        this.choose(this.chosen + 1 < count ? this.chosen + 1 : -1);
      } else if (event.key === "ArrowUp") {
        this.choose(this.chosen < 0 ? count - 1 : this.chosen - 1);
      } else if (event.key === "Enter" && this.chosen >= 0) {
        this.list.children[this.chosen].click();
      } else if (event.key === "Escape") {
        this.close();
      } else {
        return;
      }
      // What lies under the list (moving through results, clearing the box) is not meant.
      event.preventDefault();
      event.stopPropagation();
    }

    clicked(event) {
      const itself = event.target.closest("[data-query]");
      if (!itself || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.input.form.requestSubmit();
    }
  }

  document.querySelectorAll("form[role=search] input[name=q]").forEach(function (input, number) {
    const box = new Box(input, number);
    // This script comes with the focus, or with the first letter typed.
    const typed = S.typed || !document.getElementById("search-results");
    if (typed && document.activeElement === input) box.typed();
  });
})();
