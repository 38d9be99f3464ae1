/* The whole of a search: plan, rank, and quoted phrases compared with the text itself. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const LOOKED_AT = 400, AT_ONCE = 20;

  /* {articles: [number], plan, partial: not every word is in them, unread: articles in which a
     phrase may stand but that were too many to look at} */
  S.search = async function (query) {
    const index = await S.open();
    const plan = await S.plan(index, query);
    let ranked = (await S.rank(index, plan)).map((total) => [total.article, total.matched]);
    let partial = ranked.length > 0 && ranked[0][1] < plan.groups.length;
    let articles = ranked.map((pair) => pair[0]);
    let unread = 0;
    if (plan.phrases.length) {
      if (!plan.groups.length) articles = everything(index);
      if (partial) articles = [];
      partial = false;
      unread = Math.max(0, articles.length - LOOKED_AT);
      articles = await containing(index, articles.slice(0, LOOKED_AT), plan.phrases);
    }
    return { articles, plan, partial, unread };
  };

  /* All articles, newest first. */
  function everything(index) {
    return Array.from({ length: index.count }, (_, at) => index.count - 1 - at);
  }

  async function containing(index, articles, phrases) {
    const out = [];
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const some = articles.slice(at, at + AT_ONCE);
      const documents = await Promise.all(some.map((article) => index.document(article)));
      documents.forEach(function (d, number) {
        const all = S.literal([d.title, ...d.authors, ...d.tags, d.text].join("\n"));
        if (phrases.every((phrase) => all.includes(phrase))) out.push(some[number]);
      });
    }
    return out;
  }
})();
