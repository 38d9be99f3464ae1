/* Marks words of a search in an article that was opened from its results. site.js loads this where
   the address ends in #hl=word|word, the forms in which they stand in the text. */
(function () {
  "use strict";
  var SIGN = "#hl=", WORD = /[A-Za-z0-9]/, UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
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

  /* What a node is part of: a line ends between two of these. */
  function blockOf(node) {
    var block = node.parentElement;
    while (block !== body && getComputedStyle(block).display.indexOf("inline") === 0) {
      block = block.parentElement;
    }
    return block;
  }

  /* All text as one, so that a phrase is found across emphasis and lines, and where each node's
     begins in it. */
  function read() {
    var walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    var text = "", places = [], before = null;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (node.nodeName === "BR") text += "\n";
      if (node.nodeType !== Node.TEXT_NODE) continue;
      var block = blockOf(node);
      if (getComputedStyle(block).display === "none") continue;
      if (before && block !== before) text += "\n";
      before = block;
      // Letters may be taken apart, and have what nobody sees between them.
      var data = node.data.normalize("NFC").replace(UNSEEN, "");
      places.push({ node: node, data: data, start: text.length, marks: [] });
      text += data;
    }
    return { text: text, places: places };
  }

  function found(text, find) {
    var out = [], match;
    while ((match = find.exec(text))) {
      var end = match.index + match[0].length;
      if (stands(text, match.index, end)) out.push([match.index, end]);
      else find.lastIndex = match.index + 1;
    }
    return out;
  }

  /* Marks stretches [start, end] of a node, places in its text. */
  function markIn(place) {
    var parts = document.createDocumentFragment(), at = 0;
    place.marks.forEach(function (stretch) {
      var mark = document.createElement("mark");
      mark.className = "found";
      mark.textContent = place.data.slice(stretch[0], stretch[1]);
      parts.append(place.data.slice(at, stretch[0]), mark);
      at = stretch[1];
    });
    parts.append(place.data.slice(at));
    place.node.replaceWith(parts);
  }

  /* How often the words stand there; each time is marked. */
  function markAll(words) {
    var whole = read(), hits = found(whole.text, pattern(words));
    var next = 0;
    whole.places.forEach(function (place) {
      var end = place.start + place.data.length;
      while (next < hits.length && hits[next][1] <= place.start) next++;
      for (var at = next; at < hits.length && hits[at][0] < end; at++) {
        var from = Math.max(hits[at][0] - place.start, 0);
        var to = Math.min(hits[at][1], end) - place.start;
        if (place.data.slice(from, to).trim()) place.marks.push([from, to]);
      }
      if (place.marks.length) markIn(place);
    });
    return hits.length;
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

  var words = forms(), count = words.length ? markAll(words) : 0;
  if (!count) return;
  offer(count);
  // Someone who comes back finds the page where it was left.
  var visit = performance.getEntriesByType("navigation")[0];
  if (visit && visit.type === "navigate") {
    body.querySelector("mark.found").scrollIntoView({ block: "center", behavior: "instant" });
  }
})();
