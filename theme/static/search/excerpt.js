/* Where a plan's words stand in a text, and the passage that shows most of them. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LENGTH = 130, BEFORE = 30, SENTENCE = 60;
  // What folding may change in length: all but ASCII, Hangul syllables and punctuation, which no
  // word has in it; and the comma of 1,000, which is indexed as 1000.
  const ODD = /[^\x00-\x7f가-힣\u2010-\u206f]|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/gu;
  // Letters of a word that may also be written as two: 이사회 is no 이 사회, if its text has 이사회.
  const SPACED = 4, LOOSE = 3;

  /* Folded text, and the place in the original of each place in it, as a start or as an end: of
     (주), which one sign was, any letter stands for the whole. */
  function folded(text) {
    const parts = [], stretches = [];
    let at = 0, length = 0;
    const add = function (part, from, width) {
      stretches.push({ start: length, from, width });
      parts.push(part);
      length += part.length;
    };
    for (const { 0: odd, index } of text.matchAll(ODD)) {
      add(text.slice(at, index).toLowerCase(), at, 0);
      add(odd === "," ? "" : S.fold(odd), index, odd.length);
      at = index + odd.length;
    }
    add(text.slice(at).toLowerCase(), at, 0);
    const stretch = function (number) {
      let low = 0, high = stretches.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (stretches[middle].start <= number) low = middle;
        else high = middle - 1;
      }
      return stretches[low];
    };
    const startOf = function (number) {
      const { start, from, width } = stretch(number);
      return width ? from : from + number - start;
    };
    const endOf = function (number) {
      const { start, from, width } = stretch(number - 1);
      return width ? from + width : from + number - start;
    };
    return { plain: parts.join(""), startOf, endOf };
  }

  /* What to mark: [{needle, group, verb, phrase}], folded. */
  S.needles = function (plan) {
    const needles = new Map();
    plan.groups.forEach(function (group, number) {
      // Words of a quoted phrase are marked with it.
      if (group.phrase !== undefined) return;
      for (const reading of group.readings) {
        for (const term of reading.terms) {
          // 바다 is no verb, nor 전자 a word of 유전자 where 삼성전자 was asked for: see S.marks.
          const isShort = term === group.word && term.length < 3;
          const verb = /^[가-힣]+다$/.test(term) && (isShort ? "unsure" : "sure");
          const isPart = reading.terms.length > 1 && S.isHangul(term[0]);
          if (!needles.has(term)) needles.set(term, { needle: term, group: number, verb, isPart });
        }
      }
    });
    plan.phrases.forEach(function (phrase, at) {
      needles.set("\n" + phrase, { needle: phrase, group: plan.groups.length + at, phrase: true });
    });
    return [...needles.values()];
  };

  const patterns = new Map();

  function patternOf(needle, isLoose) {
    // Without the scripts for verbs and numbers a pattern is another one.
    const key = JSON.stringify([needle, !S.verbForms, !S.numerals, isLoose]);
    if (!patterns.has(key)) patterns.set(key, new RegExp(source(needle, isLoose), "g"));
    return patterns.get(key);
  }

  function source({ needle, verb, phrase, isPart }, isLoose) {
    if (phrase) {
      return S.fold(needle).split(/\s+/).map(escaped).join("\\s+")
        .replace(/["']/g, (quote) => (quote === "'" ? "[‘’‚‛′']" : "[“”„‟″\"]"));
    }
    // Two words that are also written as one (전략산업 marks 전략 산업), or with a sign between them that
    // the index drops (gpt4o: GPT-4o, sp500: S&P 500).
    const letters = Array.from(needle, escaped);
    const isSpaced = S.JOINED.test(needle[0]) ||
      letters.length >= (isLoose ? LOOSE : SPACED) && /[^0-9.]/.test(needle);
    const word = counted(needle) || letters.join(isSpaced ? "(?:[-&·]\\s?|\\s)?" : "");
    const before = /^[a-z0-9]/.test(needle) ? "(?<![a-z0-9])"
      : isPart && !isLoose ? "(?<![가-힣])" : "";
    const after = /[a-z0-9]$/.test(needle) ? "(?![a-z0-9])" : "";
    const isVerb = isLoose ? verb : verb === "sure";
    return before + word + after + (isVerb && S.verbForms ? "|" + S.verbForms(needle) : "");
  }

  // As folding leaves them: ℃ is °c.
  const SIGNS = { 퍼센트: "퍼센트|[%％]", 도: "도|°c?" };

  // What may stand behind a unit in words: 여섯 시에, not 여섯 시장.
  const BEHIND = "(?![가-힣])|(?=(?:[은는이가을를의도만에로와과]|에서|마다|부터|까지|동안|이상|이하|쯤|씩)(?![가-힣]))";

  /* A number and its unit, as they may be written: 100만개 marks 100만 개, 10퍼센트 marks 10%, 6시
     marks 여섯 시. */
  function counted(needle) {
    const found = /^([0-9.]+)([가-힣]+)$/.exec(needle);
    if (!found) return "";
    const signs = Object.hasOwn(SIGNS, found[2]) && SIGNS[found[2]];
    const unit = signs ? `\\s?(?:${signs})` : found[2].replace(/./g, "\\s?$&");
    const numerals = S.numerals ? S.numerals(found[1]) : "";
    // Not 사회 for 4회.
    const inWords = numerals && `|(?<![가-힣])(?:${numerals})\\s${found[2]}(?:${BEHIND})`;
    return escaped(found[1]) + unit + inWords;
  }

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  /* [{start, end, group}] in the original text, sorted, not overlapping. What may be chance (a lone
     syllable or a part of a compound inside a word, forms of what may be no verb, 창 크기 for 창크기)
     is marked only in a text that has nothing else of its group. */
  S.marks = function (text, needles) {
    const { plain, startOf, endOf } = folded(text), found = [];
    const look = function (needle, isLoose) {
      for (const hit of plain.matchAll(patternOf(needle, isLoose))) {
        const end = hit.index + hit[0].length;
        if (end === hit.index || !stands(plain, hit.index, needle.needle, isLoose)) continue;
        found.push({ start: startOf(hit.index), end: endOf(end), group: needle.group });
      }
    };
    for (const needle of needles) look(needle, false);
    const marked = new Set(found.map(({ group }) => group));
    for (const needle of needles) if (!marked.has(needle.group)) look(needle, true);
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const out = [];
    for (const mark of found) {
      const last = out[out.length - 1];
      if (!last || mark.start >= last.end) out.push(mark);
      else if (mark.end > last.end) last.end = mark.end;
    }
    return out;
  };

  /* A single syllable is marked as a word, alone or before a particle (no 정 in 정부); if loose also
     as the end of one (빈칸을). */
  function stands(text, at, needle, isLoose) {
    if (needle.length > 1 || !S.isHangul(needle)) return true;
    const rest = /^[가-힣]*/.exec(text.slice(at + 1, at + 20))[0];
    return (isLoose || !S.isHangul(text[at - 1] || " ")) && (!rest || S.isParticle(rest));
  }

  /* [start, end] of the passage with most different words, then most marks; the first of equals.
     Its words begin before `limit`. */
  S.passage = function (text, marks, limit = Infinity) {
    const best = densest(marks, limit);
    let start = best > BEFORE ? best - BEFORE : 0;
    // From the beginning of the sentence, or at least of a word, if one begins nearby.
    const before = text.slice(Math.max(0, best - SENTENCE), best);
    const sentence = /.*(?:[.?!][”’"')\]]*\s|\n)/s.exec(before);
    if (sentence) start = best - before.length + sentence[0].length;
    else if (start > 0) {
      const space = text.slice(start, best).search(/\s/);
      start += space < 0 ? 0 : space + 1;
    }
    let end = Math.min(text.length, start + LENGTH);
    if (end < text.length) {
      const space = text.slice(end - 15, end).search(/\s\S*$/);
      if (space >= 0) end += space - 15;
    }
    return [start, end].map((place) => outsidePair(text, place));
  };

  /* Where the mark stands from which on most is seen; marks ascend. */
  function densest(marks, border) {
    const inside = new Map();
    let best = 0, most = -1, last = 0;
    marks.forEach(function (mark, first) {
      const limit = mark.start + LENGTH - SENTENCE;
      for (; last < marks.length && marks[last].end <= limit; last++) {
        inside.set(marks[last].group, (inside.get(marks[last].group) || 0) + 1);
      }
      const value = inside.size * 1000 + (last - first);
      if (value > most && mark.start < border) {
        most = value;
        best = mark.start;
      }
      const left = (inside.get(mark.group) || 0) - 1;
      if (left > 0) inside.set(mark.group, left);
      else inside.delete(mark.group);
      last = Math.max(last, first + 1);
    });
    return best;
  }

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
