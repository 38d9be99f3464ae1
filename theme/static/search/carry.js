/* Takes the words that were found along into the article (theme/mark.js marks them there): in the
   fragment, which stands in a result's address only while it is being opened. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FORMS = 12, LENGTH = 40;
  // Time for the browser's menu to take the address.
  const MENU = 1000;
  const known = new WeakMap();

  /* Remembers what a result's link leads to: an article of which a piece is known. */
  S.carry = function (link, article, needles) {
    known.set(link, { text: article.text, article, needles });
  };

  /* "hl=희토류|통제": the words of a text as they stand in it, each once, the first ones; of words
     that it does not have, the word itself. */
  S.fragment = function (text, needles) {
    const forms = new Set(), seen = new Set();
    for (const { start, end, group } of S.marks(text, needles)) {
      seen.add(group);
      if (forms.size === FORMS) break;
      forms.add(end - start > 1 ? text.slice(start, end) : whole(text, start, end));
    }
    for (const { needle, group } of needles) {
      if (!seen.has(group) && needle.length > 1 && forms.size < FORMS) forms.add(needle);
    }
    const all = [...forms].filter((form) => form.length <= LENGTH && !/\p{Surrogate}/u.test(form));
    return all.length ? "hl=" + all.map(encodeURIComponent).join("|") : "";
  };

  /* A lone syllable goes with its particle, and with a blank that says that no syllable may stand
     before it: 정은 is neither 정부 nor 부정은. */
  function whole(text, start, end) {
    return " " + text[start] + /^[가-힣]*/.exec(text.slice(end, end + LENGTH))[0];
  }

  function opened(event, wait) {
    const link = event.target.closest?.("a.result");
    const found = link && known.get(link);
    if (!found || link.hash) return;
    const plain = link.getAttribute("href");
    const fragment = S.fragment(found.text, found.needles);
    if (!fragment) return;
    link.href = plain + "#" + fragment;
    setTimeout(() => link.setAttribute("href", plain), wait);
  }

  /* Someone is about to open it: what the rest of its text has is wanted too. */
  async function rest(event) {
    const found = known.get(event.target.closest?.("a.result"));
    if (!found || found.article.pieces < 2 || found.isAsked) return;
    found.isAsked = true;
    try {
      const { index, article } = found.article;
      found.text = (await index.document(article)).text;
    } catch (error) {
      found.isAsked = false; // The words of the piece must do.
    }
  }

  for (const type of ["pointerdown", "focusin"]) document.addEventListener(type, rest, true);

  // A browser reads the address after these events; Enter on a link is a click too.
  for (const type of ["click", "auxclick", "dragstart"]) {
    document.addEventListener(type, (event) => opened(event, 0), true);
  }
  document.addEventListener("contextmenu", (event) => opened(event, MENU), true);
})();
