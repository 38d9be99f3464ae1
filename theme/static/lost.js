/* 404.html: a name typed into an address (/tags/반도체) leads to its page. */
(function () {
  "use strict";
  const place = document.getElementById("lost");
  const root = place.getAttribute("data-root");
  const FOLDERS = { tag: "tags", author: "authors" }, LABELS = { tag: "태그", author: "글쓴이" };

  // As the vocabulary compares names: case, spaces and the signs that stand for them do not count.
  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/[\s_+-]+/g, "");
  }

  function typed() {
    const parts = location.pathname.split("/").filter(Boolean);
    try {
      return decodeURIComponent(parts.pop() || "").replace(/\.(?:html|xml|json)$/, "");
    } catch (error) {
      return "";
    }
  }

  function offer(label, text, address, add) {
    const link = document.createElement("a");
    link.href = root + address;
    link.textContent = text;
    const row = document.createElement("li");
    row.append(label + " ", link);
    place.querySelector("ul")[add](row);
    place.hidden = false;
  }

  const text = typed(), wanted = fold(text);
  if (!wanted) return;

  // Called by tags/index.js and authors/index.js.
  window.SeogoNames = function (kind, names) {
    const found = Object.keys(names).filter((name) => fold(name) === wanted);
    for (const address of new Set(found.map((name) => names[name]))) {
      offer(LABELS[kind], found.find((name) => names[name] === address), address, "prepend");
    }
  };
  for (const kind of Object.keys(FOLDERS)) {
    const script = document.createElement("script");
    script.src = root + FOLDERS[kind] + "/index.js";
    document.head.append(script);
  }
  if (/[가-힣]/.test(text)) {
    const words = text.replace(/[_+-]/g, " ");
    offer("검색", words, "search.html?q=" + encodeURIComponent(words), "append");
  }
})();
