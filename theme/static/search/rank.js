/* A plan → articles in order. BM25's saturation is in the impacts; here each is multiplied with
   the rarity of its term, and words that stand together count more. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  /* Results of a page. */
  S.PAGE = 10;
  // Nearness is looked at for so many articles, the best without it.
  const LOOKED_AT = 200;
  // Parts of one reading that are not near each other may mean something else.
  const APART = 0.05;
  // How much more an article counts whose words stand together: those of a question seldom do, but
  // what answers it has most of them in one passage.
  const PAIR_TOGETHER = 1.5, TOGETHER = 0.4, IN_PASSAGE = 2;
  // How much less counts what a word may also be, which has weights up to 0.5. A question is often
  // answered in other words.
  const MAY_BE = 0.5, OTHERWISE = 0.6;
  // A query of so many words may be a question, which is answered by articles that have so many of
  // its words, too. Where that is no page, they follow that have any.
  S.QUESTION = 3;
  const MATCHED = 2;
  // Of a question so many of the articles that have some of its words are shown.
  const LIKELY = 30;
  // Of two words articles with one of them are shown up to so many: each row is a file.
  const FEW = 5;
  // All words of a query one after the other, as in a sentence that the reader remembers.
  const IN_ORDER = 0.9;
  // A score as an integer, above the bits of an article's number, so that numbers sort natively.
  const STEPS = 1e6, ARTICLES = 2 ** 22;

  /* {articles: numbers, left: how many more there are, atLeast: or yet more, see S.complete, matched:
     how many groups they answer, lists: of the plan's terms, inOrder: those articles where all groups
     follow each other closely, others: of a question, articles that answer fewer, scores: by
     article}, best first; equal ones newest first. In `articles` are those that answer all groups,
     or else the most that any does; of a question, the best by score. `allowed(article)` leaves out
     others, where given. If only `first` are needed, of a lone word there may be no more. */
  S.rank = async function (index, plan, allowed, first = Infinity) {
    const isBrief = first <= index.bestOfList && !allowed && isLone(plan);
    const lists = await listsOf(index, plan, isBrief);
    const weights = await weighed(index, plan, lists);
    const { articles, matched, others } = chosen(plan, weights, allowed);
    const ranked = { articles, left: 0, atLeast: false, matched, lists, inOrder: [], others: [],
      scores: new Map() };
    if (isBrief) keepBest(ranked, index.bestOfList);
    const isQuestion = plan.words >= S.QUESTION;
    const compared = isQuestion ? others.slice(0, LOOKED_AT) : [];
    if (articles.length + compared.length > 1) await nearness(index, plan, lists, weights, ranked);
    if (compared.length) {
      const rest = { articles: compared, scores: ranked.scores };
      await nearness(index, plan, lists, weights, rest);
      ranked.others = rest.articles.slice(0, LIKELY);
    } else if (!isQuestion) ranked.others = others.slice(0, Math.max(0, FEW - articles.length));
    return ranked;
  };

  /* Whether the articles of a plan are those of single terms in the order of their impacts: then
     the best of each term's are enough for a page. */
  function isLone({ groups, without }) {
    return groups.length === 1 && !(without || []).length &&
      groups[0].readings.every(({ terms }) => terms.length === 1);
  }

  /* Leaves the page for which that is so, if a list has more than its best. An article may be in
     several: how many there are in all nobody knows without the lists. */
  function keepBest(ranked, most) {
    const { articles } = ranked, lists = [...ranked.lists.values()].filter(Boolean);
    if (lists.every((list) => list.articles.length === list.count)) return;
    const known = Math.max(articles.length, ...lists.map((list) => list.count));
    articles.splice(most);
    Object.assign(ranked, { left: known - articles.length, atLeast: lists.length > 1 });
  }

  /* {articles, matched: how many groups they answer at most, others: those that may follow where
     all groups are answered}, best first. */
  function chosen(plan, { total, matched }, allowed) {
    const having = [];
    matched.forEach(function (groups, article) {
      if (groups && (!allowed || allowed(article))) having.push(article);
    });
    const most = having.reduce((max, one) => Math.max(max, matched[one]), 0);
    const best = having.filter((article) => matched[article] === most);
    const isQuestion = plan.words >= S.QUESTION;
    if (isQuestion && most < plan.groups.length) {
      // Of 육아휴직, 아이, 쓰다 the first alone may say more than the others together.
      const articles = sorted(having, total).slice(0, Math.max(LIKELY, best.length));
      return { articles, matched: most, others: [] };
    }
    const fewer = having.filter((one) => matched[one] < most);
    const some = Math.min(MATCHED, most - 1);
    const likely = isQuestion ? fewer.filter((one) => matched[one] >= some) : [];
    const isBrief = best.length + likely.length < (isQuestion ? S.PAGE : FEW);
    const others = isBrief ? fewer : likely;
    return { articles: sorted(best, total), matched: most, others: sorted(others, total) };
  }

  /* {total, matched, rarities, scores, covered}: by article the score without nearness, and how many
     groups it answers; by group how rare its articles are, and {alone, joined}, what `answers` gives.
     A question's rare words say what it is about: what answers few of them counts less, by
     `covered` of the article. */
  async function weighed(index, plan, lists) {
    const total = new Float64Array(index.count), matched = new Uint8Array(index.count);
    const covered = new Float64Array(index.count), rarities = [], scores = [];
    const otherwise = plan.words < S.QUESTION ? OTHERWISE : 1;
    for (const group of plan.groups) {
      const own = await answers(index, group, lists, otherwise);
      const { articles } = own, weight = rarity(index, articles.length);
      rarities.push(weight);
      scores.push(own);
      for (const article of articles) {
        total[article] += scoreOf(own, article);
        matched[article] += 1;
        covered[article] += weight;
      }
    }
    for (const group of plan.without || []) {
      for (const article of (await answers(index, group, lists)).articles) matched[article] = 0;
    }
    if (plan.words >= S.QUESTION) {
      covered.forEach(function (share, article) {
        covered[article] = share * share;
        total[article] *= covered[article];
      });
    } else covered.fill(1);
    return { total, matched, rarities, scores, covered };
  }

  /* What a group adds to an article's score: the best reading of one term, or of several, which counts
     as much as these stand near each other; half where that is not known. */
  function scoreOf({ alone, joined }, article, parts = 0.5) {
    return Math.max(alone[article], joined[article] * (APART + (1 - APART) * parts));
  }

  /* The groups of a plan that an article has not. */
  S.unanswered = function (plan, lists, article) {
    const isIn = (term) => lists.get(term) && lists.get(term).articles.includes(article);
    return plan.groups.filter(({ readings }) => !readings.some(({ terms }) => terms.every(isIn)));
  };

  function sorted(articles, scores) {
    const keys = new Float64Array(articles.length);
    articles.forEach(function (article, at) {
      keys[at] = Math.round(scores[article] * STEPS) * ARTICLES + article;
    });
    return Array.from(keys.sort().reverse(), (key) => key % ARTICLES);
  }

  async function listsOf(index, plan, isBrief) {
    const groups = plan.groups.concat(plan.without || []);
    const terms = new Set(groups.flatMap((g) => g.readings.flatMap((r) => r.terms)));
    const lists = new Map();
    await Promise.all([...terms].map(async (term) =>
      lists.set(term, await (isBrief ? index.best(term) : index.list(term)))));
    return lists;
  }

  /* A promise of {articles: those that a group's readings are in, alone, joined: by article the best
     score of a reading of one term, and of several}. */
  async function answers(index, group, lists, otherwise = 1) {
    const articles = [], alone = new Float64Array(index.count);
    const joined = new Float64Array(index.count);
    for (const { terms, weight } of group.readings) {
      await S.pause();
      const own = terms.map((term) => lists.get(term));
      if (!own.every(Boolean)) continue;
      const counted = weight > MAY_BE ? weight : weight * otherwise;
      const rarities = own.map((list) => rarity(index, list.count) * counted);
      const scores = own.length > 1 ? joined : alone;
      S.common(own, function (article, places) {
        let score = 0;
        for (let at = 0; at < own.length; at++) score += rarities[at] * own[at].impacts[places[at]];
        if (!alone[article] && !joined[article]) articles.push(article);
        scores[article] = Math.max(scores[article], score);
      });
    }
    return { articles, alone, joined };
  }

  function rarity(index, having) {
    return Math.log(1 + (index.count - having + 0.5) / (having + 0.5)) / 100;
  }

  /* Brings the best articles in the order of their scores with nearness, and keeps these. */
  async function nearness(index, plan, lists, { rarities, scores: own, covered }, ranked) {
    const several = plan.groups.some((g) => g.readings.some((r) => r.terms.length > 1));
    if (plan.groups.length < 2 && !several) return;
    const best = ranked.articles.slice(0, LOOKED_AT);
    await S.pause();
    const places = await S.placesOf(index, plan, lists, best);
    await S.pause();
    const gaps = Math.max(1, plan.groups.length - 1);
    const isQuestion = plan.words >= S.QUESTION, together = isQuestion ? TOGETHER : PAIR_TOGETHER;
    const following = new Set(), { scores } = ranked;
    for (const article of best) {
      const near = S.near(plan.groups, places, article, isQuestion ? rarities : null);
      const total = own.reduce((sum, one, at) => sum + scoreOf(one, article, near.parts[at]), 0);
      if (S.followEachOther(plan.groups, near)) following.add(article);
      const inOrder = gaps > 1 && near.gaps === gaps ? IN_ORDER : 0;
      const passage = isQuestion ? IN_PASSAGE * near.share : 0;
      const nearer = 1 + inOrder + (together * near.gaps) / gaps + passage;
      scores.set(article, total * covered[article] * nearer);
    }
    best.sort((a, b) => scores.get(b) - scores.get(a) || b - a);
    ranked.articles.splice(0, best.length, ...best);
    ranked.inOrder = best.filter((article) => following.has(article));
  }
})();
