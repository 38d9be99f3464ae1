/* A plan → articles in order: linear BM25, words that stand together count more. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const K1 = 1.4, B = 0.75;
  // Terms of one reading or of neighbouring words are together within so many terms: a compound
  // in between brings its parts along.
  const NEAR = 4;

  /* [{article, score, matched: groups answered}], best first; equal ones newest first. */
  S.rank = async function (index, plan) {
    const lists = await listsOf(index, plan.groups);
    const answers = plan.groups.map((group) => answersOf(index, group, lists));
    const totals = new Map();
    answers.forEach(function (answer, at) {
      for (const [article, hit] of answer) {
        const total = totals.get(article) || { article, score: 0, matched: 0, near: 0 };
        total.score += hit.score;
        total.matched += 1;
        const before = at > 0 && answers[at - 1].get(article);
        if (before && isNear(before.positions, hit.positions)) total.near += 1;
        totals.set(article, total);
      }
    });
    const gaps = Math.max(1, plan.groups.length - 1);
    const all = [...totals.values()];
    for (const total of all) total.score *= 1 + (0.6 * total.near) / gaps;
    const most = all.reduce((most, total) => Math.max(most, total.matched), 0);
    return all.filter((total) => total.matched === most)
      .sort((a, b) => b.score - a.score || b.article - a.article);
  };

  async function listsOf(index, groups) {
    const terms = new Set(groups.flatMap((g) => g.readings.flatMap((r) => r.terms)));
    const lists = new Map();
    await Promise.all([...terms].map(async (term) => lists.set(term, await index.term(term))));
    return lists;
  }

  /* Article → its best score over all readings of a group, with the positions that gave it. */
  function answersOf(index, group, lists) {
    const best = new Map();
    for (const reading of group.readings) {
      for (const [article, hit] of conjunction(index, reading.terms.map((t) => lists.get(t)))) {
        const score = hit.score * reading.weight;
        const known = best.get(article);
        if (!known || known.score < score) best.set(article, { score, positions: hit.positions });
      }
    }
    return best;
  }

  /* Articles that have all terms of a reading. */
  function conjunction(index, lists) {
    let found = scored(index, lists[0]);
    for (const list of lists.slice(1)) {
      const next = new Map();
      for (const [article, hit] of scored(index, list)) {
        const before = found.get(article);
        if (!before) continue;
        const factor = isNear(before.positions, hit.positions) ? 1 : 0.5;
        next.set(article, { score: (before.score + hit.score) * factor, positions: hit.positions });
      }
      found = next;
    }
    return found;
  }

  function scored(index, list) {
    const having = list.articles.length;
    const rarity = Math.log(1 + (index.count - having + 0.5) / (having + 0.5));
    const hits = new Map();
    list.articles.forEach(function (article, at) {
      const weight = list.weights[at];
      const length = index.lengths[article] / (index.average || 1);
      const score = (rarity * weight * (K1 + 1)) / (weight + K1 * (1 - B + B * length));
      hits.set(article, { score, positions: list.positions[at] });
    });
    return hits;
  }

  /* Whether some position of the second follows one of the first closely; both ascend. */
  function isNear(first, second) {
    let at = 0;
    for (const position of second) {
      while (at < first.length && first[at] < position - NEAR) at++;
      if (at < first.length && first[at] < position) return true;
    }
    return false;
  }
})();
