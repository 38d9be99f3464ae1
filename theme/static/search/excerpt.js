/* Where a plan's words stand in a text, and the passage that shows most of them. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LENGTH = 130, BEFORE = 30;
  const THOUSANDS = /^[0-9],[0-9]{3}(?![0-9])/;

  /* Folded text with, for every character of it, the place in the original. */
  function folded(text) {
    const out = [], places = [];
    let at = 0;
    for (const character of text) {
      // 1,000 is indexed as 1000.
      if (character === "," && THOUSANDS.test(text.slice(Math.max(0, at - 1), at + 5))) {
        at += 1;
        continue;
      }
      for (const one of S.fold(character)) {
        out.push(one);
        for (let unit = 0; unit < one.length; unit++) places.push(at);
      }
      at += character.length;
    }
    places.push(at);
    return { text: out.join(""), places };
  }

  /* What to mark: [{needle, group}], folded. */
  S.needles = function (plan) {
    const needles = new Map();
    plan.groups.forEach(function (group, number) {
      for (const reading of group.readings) {
        for (const term of reading.terms) {
          const verb = term.length > 1 && /^[가-힣]+다$/.test(term);
          needles.set(verb ? term.slice(0, -1) : term, number);
        }
      }
    });
    plan.phrases.forEach((phrase, at) => needles.set(S.fold(phrase), plan.groups.length + at));
    return [...needles].map(([needle, group]) => ({ needle, group }));
  };

  /* [{start, end, group}] in the original text, sorted, not overlapping. */
  S.marks = function (text, needles) {
    const source = folded(text), found = [];
    for (const { needle, group } of needles) {
      let at = source.text.indexOf(needle);
      for (; at >= 0; at = source.text.indexOf(needle, at + 1)) {
        if (!stands(source.text, at, needle)) continue;
        const end = at + needle.length;
        found.push({ start: source.places[at], end: source.places[end], group });
      }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const out = [];
    for (const mark of found) {
      const last = out[out.length - 1];
      if (!last || mark.start >= last.end) out.push(mark);
      else if (mark.end > last.end) last.end = mark.end;
    }
    return out;
  };

  /* Latin words and numbers are marked whole (no ai in said), and so are single syllables, but for
     a particle (no 정 in 정부). */
  function stands(text, at, needle) {
    const before = text[at - 1] || " ", end = at + needle.length;
    if (/[a-z0-9]/.test(needle[0]) && /[a-z0-9]/.test(before)) return false;
    if (/[a-z0-9]$/.test(needle) && /[a-z0-9]/.test(text[end] || " ")) return false;
    if (needle.length > 1 || !S.isHangul(needle)) return true;
    const rest = /^[가-힣]*/.exec(text.slice(end, end + 20))[0];
    return !S.isHangul(before) && (!rest || S.isParticle(rest));
  }

  /* [start, end] of the passage with most different words, then most marks; the first of equals. */
  S.passage = function (text, marks) {
    let best = 0, most = -1;
    for (const mark of marks) {
      const limit = mark.start + LENGTH - BEFORE;
      const inside = marks.filter((m) => m.start >= mark.start && m.end <= limit);
      const value = new Set(inside.map((m) => m.group)).size * 100 + inside.length;
      if (value > most) {
        most = value;
        best = mark.start;
      }
    }
    let start = best > BEFORE ? best - BEFORE : 0;
    let end = Math.min(text.length, start + LENGTH);
    // Whole words, if one begins or ends nearby.
    if (start > 0) {
      const space = text.slice(start, best).search(/\s/);
      start += space < 0 ? 0 : space + 1;
    }
    if (end < text.length) {
      const space = text.slice(end - 15, end).search(/\s\S*$/);
      if (space >= 0) end += space - 15;
    }
    return [start, end].map((place) => outsidePair(text, place));
  };

  /* Not between the two halves of a character beyond 16 bits. */
  function outsidePair(text, place) {
    return /^[\udc00-\udfff]/.test(text.slice(place, place + 1)) ? place - 1 : place;
  }

  /* Nodes of a stretch of text with its marks. */
  S.marked = function (text, marks, start, end) {
    const nodes = [];
    let at = start;
    for (const mark of marks) {
      if (mark.end <= start || mark.start >= end) continue;
      const from = Math.max(mark.start, start), to = Math.min(mark.end, end);
      if (from > at) nodes.push(text.slice(at, from));
      const node = document.createElement("mark");
      node.textContent = text.slice(from, to);
      nodes.push(node);
      at = to;
    }
    if (at < end) nodes.push(text.slice(at, end));
    return nodes;
  };
})();
