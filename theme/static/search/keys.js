/* Keys on the search page: "/" goes to the field, arrows down from it to the first result, up and
   down among them. Enter opens the link that has the focus, as everywhere. */
(function () {
  "use strict";
  const input = document.querySelector(".search input[name=q]");
  // Boxes and dots to tick are no places to type.
  const PLACES = "input:not([type=checkbox], [type=radio]), textarea, select";
  const box = document.getElementById("search-results");
  if (!input || !box) return;

  document.addEventListener("keydown", function (event) {
    const free = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "/" && free && !event.target.closest(PLACES)) {
      event.preventDefault();
      input.select();
      input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.defaultPrevented || event.isComposing) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [input, ...box.querySelectorAll("a.result")];
    const at = stops.indexOf(document.activeElement);
    // An open list of suggestions has the arrows first.
    if (at === 0 && input.getAttribute("aria-expanded") === "true") return;
    const next = at < 0 ? null : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
