/* Where the words of a plan stand to each other in an article. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Words are next to each other within so many terms: what stands between is part of one of them.
  const NEXT = 4;
  // What a group right behind the one before counts, in `gaps`; one that merely follows; one before.
  const BESIDE = 1, BEHIND = 0.7, BEFORE = 0.5;
  // How near the parts of one group stand, by the terms within which they do, and if only as
  // neighbours: what was typed as one word and is written apart stands right behind one another.
  const PARTS = [[1, 1], [2, 0.8], [NEXT, 0.4]], NEIGHBOURS = 0.2;
  // Of many readings (a word not typed to its end) only the likeliest are looked at.
  const READINGS = 3;
  // Terms of a passage: of a sentence or two.
  const PASSAGE = 40;

  /* Term → article → its positions there, for some articles. */
  S.placesOf = async function (index, plan, lists, articles) {
    const ascending = Uint32Array.from(articles).sort();
    const several = plan.groups.length > 1;
    const terms = new Set(plan.groups.flatMap((group) => likely(group)
      .filter((reading) => several || reading.terms.length > 1).flatMap((r) => r.terms)));
    const places = new Map();
    await Promise.all([...terms].map(async function (term) {
      const list = lists.get(term);
      if (!list) return;
      const own = [], numbers = [];
      S.common([{ articles: ascending }, list], function (article, [, number]) {
        own.push(article);
        numbers.push(number);
      });
      if (!own.length) return;
      const positions = await index.positions(term, numbers);
      places.set(term, new Map(own.map((article, at) => [article, positions[at]])));
    }));
    return places;
  };

  function likely(group) {
    return group.readings.slice(0, READINGS);
  }
  S.likely = likely;

  /* {parts: how near the parts of each group stand: 1 next to each other, 0 apart, undefined where it
     has no parts; gaps: neighbouring groups that stand together; share: how much of the groups' weights,
     where given, is in the passage that has the most} */
  S.near = function (groups, places, article, weights) {
    const rows = [], parts = [];
    let gaps = 0, before = null;
    for (const group of groups) {
      const found = groupPlaces(group, places, article);
      rows.push(found.positions);
      parts.push(found.parts);
      if (before) {
        if (S.follow(before, found.positions, NEXT).length) gaps += BESIDE;
        else if (S.follow(before, found.positions, S.NEAR).length) gaps += BEHIND;
        else if (S.follow(found.positions, before, S.NEAR).length) gaps += BEFORE;
      }
      before = found.positions;
    }
    return { parts, gaps, share: weights ? passage(rows, weights) : 0 };
  };

  /* The share of the weights that the best passage has, by the positions of each group. */
  function passage(rows, weights) {
    const marks = rows.flatMap((positions, group) => positions.map((at) => [at, group]));
    marks.sort((a, b) => a[0] - b[0]);
    const counts = rows.map(() => 0);
    let first = 0, weight = 0, most = 0;
    for (const [at, group] of marks) {
      if (!counts[group]++) weight += weights[group];
      for (; marks[first][0] < at - PASSAGE; first++) {
        const left = marks[first][1];
        if (!--counts[left]) weight -= weights[left];
      }
      most = Math.max(most, weight);
    }
    return most / weights.reduce((sum, one) => sum + one, 0);
  }

  /* Whether groups follow each other closely, by what S.near gives. */
  S.followEachOther = (groups, { gaps }) => gaps >= BEHIND * (groups.length - 1);

  /* Whether groups stand one after the other in an article, as a phrase does. */
  S.isChain = function (groups, places, article) {
    let reached = null;
    for (const group of groups) {
      const { positions } = groupPlaces(group, places, article);
      reached = reached ? S.follow(reached, positions, S.NEAR) : positions;
      if (!reached.length) return false;
    }
    return true;
  };

  /* The last positions of a group's readings; parts: how near those of several terms stand, of the
     nearest, if there are any. */
  function groupPlaces(group, places, article) {
    const together = [], scattered = [];
    let parts;
    for (const { terms } of likely(group)) {
      const own = terms.map((term) => places.has(term) && places.get(term).get(article));
      if (!own.every(Boolean)) continue;
      const near = S.chain(own, S.NEAR);
      if (near.length) together.push(...near);
      else scattered.push(...own[own.length - 1]);
      if (own.length < 2 || parts === 1) continue;
      const found = near.length && PARTS.find(([within]) => S.chain(own, within).length);
      parts = Math.max(parts || 0, found ? found[1] : near.length ? NEIGHBOURS : 0);
    }
    const positions = (together.length ? together : scattered).sort((a, b) => a - b);
    return { positions, parts };
  }
})();
