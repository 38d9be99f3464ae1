/* Which piece of an article a result shows: the one where most of the words stand together. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Positions that a passage has room for.
  const PASSAGE = 24;
  // Pieces loaded for one result, at most.
  const TRIED = 3;

  /* The plan by which an article was found. */
  S.planOf = ({ plan, similar }, article) =>
    similar && similar.articles.has(article) ? similar.plan : plan;

  /* A promise of the article with that piece of its text. */
  S.shown = async function (result, article, needles) {
    const { index, lists, articles } = result, plan = S.planOf(result, article);
    const found = standing(plan.groups, lists, article);
    // The order of several results has asked for positions already, and so has a phrase.
    const numbers = numbersOf(found), isPhrase = plan.phrases.length > 0;
    const isKnown = isPhrase ? numbers.length > 0
      : numbers.length > 1 && articles.length > 1 && isOfSeveral(plan.groups);
    const likely = isKnown ? await together(index, found)
      : numbers.map((number) => ({ number, found }));
    let best = null, most = -1;
    for (const one of likely.slice(0, isPhrase ? Infinity : TRIED)) {
      const piece = await index.piece(article, one.number);
      // A title may have what the text has not: then another piece may show more.
      const seen = new Set(S.marks(piece.text, needles).map((mark) => mark.group)).size;
      if (seen > most) [best, most] = [piece, seen];
      if (seen >= wordsOf(one.found)) return piece;
    }
    // A phrase was looked for in the whole text, if it was in no such piece.
    if (isPhrase) return index.document(article);
    return best || index.piece(article, 0);
  };

  /* A promise whether an article has a text in a piece where all groups stand; if they stand so in
     none, and `orAnywhere`, in the whole of it. */
  S.hasText = async function (index, text, groups, lists, article, orAnywhere = false) {
    const pieces = await whole(index, groups, lists, article);
    return await isIn(index, article, pieces, text) ||
      orAnywhere && !pieces.length && has(await index.document(article), text);
  };

  /* The pieces of an article where all groups stand together. */
  async function whole(index, groups, lists, article) {
    const likely = await together(index, standing(groups, lists, article));
    return likely.filter((one) => groupsOf(one.found) === groups.length);
  }

  async function isIn(index, article, pieces, text) {
    for (const { number } of pieces) {
      if (has(await index.piece(article, number), text)) return true;
    }
    return false;
  }

  function has({ title, authors, tags, text }, phrase) {
    return S.literal([title, ...authors, ...tags, text].join("\n")).includes(phrase);
  }

  function isOfSeveral(groups) {
    return groups.length > 1 || groups.some((group) => group.readings[0].terms.length > 1);
  }

  /* The terms of some groups that the text of an article has: [{group, word: the same for all of a
     phrase, term, place: in its list, number: of the piece that has it most often}]. */
  function standing(groups, lists, article) {
    const found = [];
    groups.forEach(function (own, group) {
      const word = own.phrase === undefined ? group : "phrase " + own.phrase;
      const inText = (readings) => readings.flatMap(({ terms }) => terms).flatMap(function (term) {
        const list = lists.get(term), place = list ? S.place(list.articles, article) : -1;
        if (place < 0 || list.articles[place] !== article || !list.pieces[place]) return [];
        return [{ group, word, term, place, number: list.pieces[place] - 1 }];
      });
      const likely = inText(S.likely(own));
      // It may be one of many similar words that the article has.
      found.push(...likely.length ? likely : inText(own.readings));
    });
    return found;
  }

  const numbersOf = (found) => [...new Set(found.map((one) => one.number))];
  const wordsOf = (found) => new Set(found.map((one) => one.word)).size;
  const groupsOf = (found) => new Set(found.map((one) => one.group)).size;

  /* [{number: of a piece, found: what stands together there}], most groups first. */
  async function together(index, found) {
    const spots = (await Promise.all(found.map(async function (one) {
      const [positions] = await index.positions(one.term, [one.place]);
      return positions.map((position) => ({ ...one, position }));
    }))).flat().sort((a, b) => a.position - b.position);
    const best = new Map();
    spots.forEach(function ({ position }, first) {
      let last = first;
      while (last < spots.length && spots[last].position <= position + PASSAGE) last++;
      const inside = spots.slice(first, last), number = Math.floor(position / index.perPiece);
      const value = groupsOf(inside) * 1000 + inside.length;
      if (!best.has(number) || value > best.get(number).value) {
        best.set(number, { number, found: inside, value });
      }
    });
    return [...best.values()].sort((a, b) => b.value - a.value);
  }
})();
