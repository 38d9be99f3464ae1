/* Marks words of a search in an article that was opened from its results. site.js loads this where
   the address ends in #hl=word|word, the forms in which they stand in the text. */
(function () {
  "use strict";
  var SIGN = "#hl=", WORD = /[A-Za-z0-9]/;
  // The second one for themes of other sites.
  var body = document.querySelector(".prose, [data-search-text]");
  if (!body || location.hash.indexOf(SIGN) !== 0) return;

  function forms() {
    return location.hash.slice(SIGN.length).split("|").map(function (part) {
      try {
        return decodeURIComponent(part);
      } catch (error) {
        return ""; // Cut short on its way here.
      }
    }).filter(function (form) { return form.trim(); }).sort(function (a, b) {
      return b.length - a.length;
    });
  }

  /* A blank in front says that no syllable may stand there: no 정은 in 부정은. */
  function pattern(words) {
    return new RegExp(words.map(function (word) {
      var plain = word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
      return (word[0] === " " ? "(?<![가-힣])" : "") + plain;
    }).join("|"), "g");
  }

  /* Latin words and numbers are whole words: no ai in said. */
  function stands(text, start, end) {
    if (WORD.test(text[start]) && WORD.test(text[start - 1] || " ")) return false;
    return !WORD.test(text[end - 1]) || !WORD.test(text[end] || " ");
  }

  function markIn(node, find) {
    var text = node.data, parts = document.createDocumentFragment(), at = 0, match;
    find.lastIndex = 0;
    while ((match = find.exec(text))) {
      var end = match.index + match[0].length;
      if (!stands(text, match.index, end)) {
        find.lastIndex = match.index + 1;
        continue;
      }
      var mark = document.createElement("mark");
      mark.className = "found";
      mark.textContent = match[0];
      parts.append(text.slice(at, match.index), mark);
      at = end;
    }
    if (!at) return;
    parts.append(text.slice(at));
    node.replaceWith(parts);
  }

  function markAll(words) {
    var walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    var find = pattern(words);
    nodes.forEach(function (node) { markIn(node, find); });
    return body.querySelectorAll("mark.found");
  }

  function clear(bar) {
    body.querySelectorAll("mark.found").forEach(function (mark) {
      var parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent.normalize();
    });
    bar.remove();
    // The button is gone: the keyboard goes on at the text.
    body.tabIndex = -1;
    body.focus({ preventScroll: true });
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch (error) {
      location.hash = ""; // Some browsers allow no new address on file://.
    }
  }

  function offer(count) {
    var bar = document.createElement("p"), button = document.createElement("button");
    bar.className = "marking no-print";
    button.type = "button";
    button.textContent = "표시 지우기";
    button.addEventListener("click", function () { clear(bar); });
    bar.append("찾은 말 " + count + "곳 ", button);
    body.before(bar);
  }

  var words = forms();
  var marks = words.length ? markAll(words) : [];
  if (!marks.length) return;
  offer(marks.length);
  // Someone who comes back finds the page where it was left.
  var visit = performance.getEntriesByType("navigation")[0];
  if (visit && visit.type === "navigate") {
    marks[0].scrollIntoView({ block: "center", behavior: "instant" });
  }
})();
