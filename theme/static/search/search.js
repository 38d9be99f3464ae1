/* The whole of a search: plan, filters, rank, quoted phrases. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // From so many words on a query may be part of a sentence. In so many articles it is looked for:
  // each costs a piece of text, which the first rows need anyway.
  const SENTENCE = 3, COMPARED = 40, AT_ONCE = 20;

  /* {articles: [number …], left: how many more there are, atLeast: or yet more, see S.complete, plan,
     partial: not every word is in them, unread: how many may have a quoted phrase by the positions
     of its words, but were not read; they are the last, or left out where few of the others have
     it, lists: of the plan's terms, similar: null, or {plan, articles} of those that were found by
     similar words, lacking: articles → the groups that each has not}

     `literal` switches all guessing off; `filters` are {field: [value …]} with the fields tag,
     author, series, year and month; `sort` may be "date". If only `first` are needed, there may be
     no more. What is found is read from `index`. Of a field that the query itself names any value
     will do (글쓴이:박원익 글쓴이:크리스 정), while each of the filters narrows: two tags are both in
     an article. */
  S.search = async function (query, options = {}) {
    const { literal = false, filters = {}, sort = "", first = Infinity, undated } = options;
    const index = await S.open();
    // What the page did before it asked is a task of its own.
    await S.pause();
    const plan = await S.plan(index, query, { literal, undated });
    const isFiltered = [plan.fields, filters, ...plan.except].some(S.filtersAnything);
    const facts = isFiltered || sort === "date" ? await index.facts() : null;
    if (facts) await S.later("filters.js", "filterOf");
    const tests = isFiltered && [S.filterOf(facts, plan.fields), S.filterOf(facts, filters, true)];
    const leftOut = isFiltered && plan.except.map((fields) => S.filterOf(facts, fields));
    const allowed = isFiltered ? (article) => tests.every((passes) => passes(article)) &&
      !leftOut.some((isOne) => isOne(article)) : null;
    const result = { index, articles: [], left: 0, atLeast: false, plan, partial: false, unread: 0,
      lists: new Map(), similar: null, lacking: new Map() };
    if (plan.groups.length && !plan.strange) {
      const isAll = plan.phrases.length || sort === "date";
      const ranked = await S.rank(index, plan, allowed, isAll ? Infinity : first);
      await S.pause();
      const { articles, left, atLeast, lists } = ranked;
      Object.assign(result, { articles, left, atLeast, lists });
      result.partial = ranked.matched > 0 && ranked.matched < plan.groups.length;
      if (plan.phrases.length) await keepPhrases(index, result, ranked.lists, allowed);
      else {
        const isText = sort !== "date" && isSentence(query, plan) &&
          await bringVerbatim(index, query, result, ranked);
        // Who narrows means the articles that have all words: a count beside a choice says so.
        const isNarrowed = S.filtersAnything(filters) && !lacks(plan, ranked);
        if (!literal && !isNarrowed) await fillPage(index, result, ranked, allowed, isText);
      }
    } else if (plan.phrases.length && !plan.strange) {
      result.articles = everything(index, allowed);
      await keepPhrases(index, result, new Map(), allowed);
    } else if (isFiltered && !plan.missing.length) {
      const having = await withoutWords(index, plan);
      result.articles = everything(index, allowed).filter((article) => !having.has(article));
    }
    // 3월 대선, of which no article is of that month.
    if (plan.isDated && !result.articles.length) {
      return S.search(query, { ...options, undated: true });
    }
    if (sort === "date") {
      result.articles = S.tiers(result).flatMap((articles) => S.byDate(facts, articles));
    }
    return result;
  };

  /* The articles of a result that have all words; those that have similar ones instead; those that
     lack some. */
  S.tiers = function ({ articles, similar, lacking }) {
    // Most results: all of them have all words, and there may be many.
    if (!similar && !lacking.size) return [articles, [], []];
    const tierOf = (one) => (lacking.has(one) ? 2 : similar?.articles.has(one) ? 1 : 0);
    return [0, 1, 2].map((tier) => articles.filter((one) => tierOf(one) === tier));
  };

  /* Gives a result all its articles; whoever showed it hears of it if there are more than known. */
  S.complete = async function (result) {
    if (!result.left) return;
    const { articles, lists } = await S.rank(result.index, result.plan), { atLeast } = result;
    Object.assign(result, { articles, lists, left: 0, atLeast: false });
    if (atLeast) document.dispatchEvent(new CustomEvent("search-counted", { detail: result }));
  };

  /* Where few articles or none have all words: those that have similar words instead, then those
     that lack some. What answers a question may say it in similar words, unless it `isText`. */
  async function fillPage(index, result, ranked, allowed, isText) {
    const isWhole = !lacks(result.plan, ranked);
    const isMixed = !isWhole || result.plan.words >= S.QUESTION && !isText;
    let last = ranked, { plan } = result;
    if (isMixed || result.articles.length < S.PAGE) {
      const more = await S.withSynonyms(index, plan);
      const wider = more && await S.rank(index, more, allowed);
      if (wider && (isWhole || lacks(more, wider) < lacks(plan, ranked))) {
        const whole = isWhole ? result.articles : [], known = new Set(whole);
        const similar = wider.articles.filter((one) => !known.has(one));
        const some = isMixed ? similar : similar.slice(0, S.PAGE - whole.length);
        last = wider;
        plan = more;
        Object.assign(result, { articles: isMixed ? wider.articles : whole.concat(some),
          lists: wider.lists, partial: lacks(plan, wider) > 0,
          similar: { plan, articles: new Set([...some, ...wider.others]) } });
      }
    }
    const { others, lists, scores } = last;
    const rest = isMixed ? others : others.slice(0, Math.max(0, S.PAGE - result.articles.length));
    result.lacking = new Map(rest.map((one) => [one, S.unanswered(plan, lists, one)]));
    result.articles = result.articles.concat(rest);
    // What has all words, but far from each other, may say less than what lacks one.
    if (isMixed && rest.length) {
      const score = (one) => scores.get(one) || 0;
      result.articles.sort((a, b) => score(b) - score(a));
    }
  }

  async function keepPhrases(...what) {
    await (await S.later("parts.js", "keepPhrases"))(...what);
  }

  /* How many of a plan's groups the best article does not answer. */
  function lacks({ groups }, { matched }) {
    return groups.length - matched;
  }

  /* All articles, newest first. */
  function everything(index, allowed) {
    const all = Array.from({ length: index.count }, (_, at) => index.count - 1 - at);
    return allowed ? all.filter(allowed) : all;
  }

  /* The articles that have what is to be left out. */
  async function withoutWords(index, plan) {
    const found = await Promise.all(plan.without.map((group) =>
      S.rank(index, { ...plan, groups: [group], without: [] })));
    return new Set(found.flatMap(({ articles }) => articles));
  }

  /* Whether all of a query is words of a text, or it is several words written as one: 1/3. */
  function isSentence(query, plan) {
    const length = query.trim().split(/\s+/).length;
    return (length >= SENTENCE || plan.words > length) && !plan.without.length &&
      ![plan.fields, ...plan.except].some(S.filtersAnything);
  }

  /* Someone remembers a sentence: what has the very words goes before other forms of them. A promise
     of whether some article has them. */
  async function bringVerbatim(index, query, result, { inOrder, lists }) {
    const text = S.literal(query), { groups } = result.plan, first = [];
    // Where none of the first has it, it is no sentence.
    for (let at = 0; at < COMPARED && (first.length || !at); at += AT_ONCE) {
      const some = inOrder.slice(at, at + AT_ONCE);
      const have = await Promise.all(some.map((one) => S.hasText(index, text, groups, lists, one)));
      first.push(...some.filter((_, number) => have[number]));
    }
    const known = new Set(first);
    result.articles = first.concat(result.articles.filter((one) => !known.has(one)));
    return first.length > 0;
  }
})();
