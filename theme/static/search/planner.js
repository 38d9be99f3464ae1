/* A query → groups of readings; an article should answer every group. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const QUOTED = /["“”„]([^"“”„]+)["“”„]/g;
  const MAX_WORDS = 24;

  /* {groups: [{word, readings}], phrases: [literal text], missing: [word no article has]} */
  S.plan = async function (index, query) {
    const phrases = [];
    const rest = query.normalize("NFC").replace(QUOTED, function (_, phrase) {
      if (S.pieces(phrase).length) phrases.push(S.literal(phrase));
      return " ";
    });
    const typed = await groupsOf(index, wordsOf(rest));
    const quoted = await Promise.all(phrases.map((p) => groupsOf(index, wordsOf(p))));
    return {
      groups: typed.filter(hasReadings).concat(quoted.flat().filter(isExact)),
      phrases: phrases,
      missing: typed.filter((group) => !hasReadings(group)).map((group) => group.word),
    };
  };

  function hasReadings(group) {
    return group.readings.length > 0;
  }

  /* Parts of a phrase only help to find where to look, so a guess must not exclude anything. */
  function isExact(group) {
    return group.readings.some((reading) => reading.weight === 1);
  }

  /* Pieces of a query; particles that stand alone say nothing. */
  function wordsOf(text) {
    const words = [];
    for (const word of text.split(/\s+/)) {
      const pieces = S.pieces(word);
      for (const piece of pieces) {
        if (pieces.length < 2 || !S.isParticle(piece)) words.push(piece);
      }
    }
    return words.slice(0, MAX_WORDS);
  }

  async function groupsOf(index, words) {
    const groups = [];
    const single = await Promise.all(words.map((word) => S.readings(index, word)));
    for (let at = 0; at < words.length; at++) {
      const pair = at + 1 < words.length && (await together(index, words, single, at));
      if (pair) {
        groups.push(pair);
        at++;
      } else {
        const readings = single[at].concat(await otherNames(index, words[at], single[at]));
        groups.push({ word: words[at], readings });
      }
    }
    return groups;
  }

  /* Two words that are also written as one (데이터 센터), or that name a thing with other names. */
  async function together(index, words, single, at) {
    const ends = [words[at + 1], ...endings(single[at + 1])];
    const joined = [];
    for (const end of new Set(ends)) {
      const whole = words[at] + end;
      if (await index.term(whole)) joined.push({ terms: [whole], weight: 1 });
    }
    joined.push(...(await otherNames(index, words[at] + words[at + 1], joined)));
    if (!joined.length) return null;
    const apart = [];
    for (const a of single[at]) {
      for (const b of single[at + 1]) {
        apart.push({ terms: [...a.terms, ...b.terms], weight: a.weight * b.weight });
      }
    }
    return { word: words[at] + " " + words[at + 1], readings: joined.concat(apart) };
  }

  function endings(readings) {
    return readings.filter((r) => r.terms.length === 1 && r.weight >= 0.8).map((r) => r.terms[0]);
  }

  /* Readings of the other names of a thing, by the word as typed or by its stem. */
  async function otherNames(index, piece, readings) {
    const out = [];
    for (const name of new Set([piece, ...endings(readings)])) {
      for (const other of await index.aliases(name)) {
        const terms = S.pieces(other);
        // 희토류 자석 for 희토류 would find nothing more.
        if (!terms.length || terms.includes(name)) continue;
        const known = await Promise.all(terms.map((term) => index.term(term)));
        if (known.every(Boolean)) out.push({ terms, weight: 0.9 });
      }
    }
    return out;
  }
})();
