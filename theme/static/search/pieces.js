/* Which piece of an article a result shows: the one where most of the words stand together. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Positions that a passage has room for.
  const PASSAGE = 24;
  // Pieces loaded for one result, at most.
  const TRIED = 3;

  /* A promise of the article with that piece of its text. */
  S.shown = async function (index, { plan, lists, articles }, article, needles) {
    const likely = await candidates(index, plan, lists, article, articles.length > 1);
    let best = null, most = -1;
    for (const { number, words } of likely.slice(0, TRIED)) {
      const piece = await index.piece(article, number);
      // A title may have what the text has not: then another piece may show more.
      const seen = new Set(S.marks(piece.text, needles).map((mark) => mark.group)).size;
      if (seen > most) [best, most] = [piece, seen];
      if (seen >= words) return piece;
    }
    // A phrase was looked for in the whole text, if it was in no such piece.
    if (plan.phrases.length) return index.document(article);
    return best || index.piece(article, 0);
  };

  /* A promise whether an article has all phrases of a plan. */
  S.hasPhrases = async function (index, plan, lists, article) {
    const [likely] = await candidates(index, plan, lists, article, true);
    if (likely && has(await index.piece(article, likely.number), plan.phrases)) return true;
    return has(await index.document(article), plan.phrases);
  };

  function has({ title, authors, tags, text }, phrases) {
    const all = S.literal([title, ...authors, ...tags, text].join("\n"));
    return phrases.every((phrase) => all.includes(phrase));
  }

  /* [{number: of a piece, words: how many should be seen there}], most first. Positions are asked
     for where the order of the results has loaded them already. */
  async function candidates(index, plan, lists, article, areLoaded) {
    const found = [];
    plan.groups.forEach(function (group, at) {
      // As the needles have it: a phrase is one word.
      const word = group.phrase === undefined ? at : plan.groups.length + group.phrase;
      for (const { terms } of S.likely(group)) {
        for (const term of terms) {
          const list = lists.get(term), place = list ? placeOf(list.articles, article) : -1;
          const piece = place < 0 ? 0 : list.pieces[place];
          if (piece) found.push({ word, term, place, piece: piece - 1 });
        }
      }
    });
    const pieces = [...new Set(found.map((one) => one.piece))];
    const several = plan.groups.length > 1 || plan.groups.some((g) => g.readings[0].terms.length > 1);
    if (pieces.length < 2 || !several || !areLoaded) {
      const words = new Set(found.map((one) => one.word)).size;
      return pieces.map((number) => ({ number, words }));
    }
    const spots = (await Promise.all(found.map(async function ({ word, term, place }) {
      const [positions] = await index.positions(term, [place]);
      return positions.map((position) => ({ position, word }));
    }))).flat().sort((a, b) => a.position - b.position);
    return together(spots, index.perPiece);
  }

  /* Of places of words, ascending, the pieces with most different ones within a passage. */
  function together(spots, perPiece) {
    const best = new Map();
    spots.forEach(function ({ position }, first) {
      const inside = new Set();
      let last = first;
      for (; last < spots.length && spots[last].position <= position + PASSAGE; last++) {
        inside.add(spots[last].word);
      }
      const number = Math.floor(position / perPiece), value = inside.size * 1000 + last - first;
      const known = best.get(number);
      if (!known || value > known.value) best.set(number, { number, words: inside.size, value });
    });
    return [...best.values()].sort((a, b) => b.value - a.value);
  }

  /* The place of a number among ascending ones, -1 if it is not there. */
  function placeOf(numbers, wanted) {
    const at = S.place(numbers, wanted);
    return numbers[at] === wanted ? at : -1;
  }
})();
