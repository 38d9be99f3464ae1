/* What several terms have in common: articles, and places there. */
(function () {
  "use strict";
  const S = window.SeogoSearch;

  /* Words are neighbours within so many terms: a compound brings all its parts along. */
  S.NEAR = 8;

  /* Calls back for each article that is in all lists, with its place in each; all ascend. */
  S.common = function (lists, found) {
    const places = lists.map(() => 0), [first, ...others] = lists;
    for (let at = 0; at < first.articles.length; at++) {
      const article = first.articles[at];
      places[0] = at;
      let everywhere = true;
      for (let number = 1; everywhere && number <= others.length; number++) {
        const { articles } = others[number - 1];
        let place = places[number];
        while (place < articles.length && articles[place] < article) place++;
        places[number] = place;
        everywhere = articles[place] === article;
      }
      if (everywhere) found(article, places);
    }
  };

  /* Those positions of the second that follow one of the first within so many; both ascend. */
  S.follow = function (first, second, within) {
    const out = [];
    let at = 0;
    for (const position of second) {
      while (at < first.length && first[at] < position - within) at++;
      if (at < first.length && first[at] < position) out.push(position);
    }
    return out;
  };

  /* Positions of the last of several terms that follow one another so. */
  S.chain = function (terms, within) {
    return terms.reduce((reached, positions) => S.follow(reached, positions, within));
  };
})();
