/* The index as a whole: what is known of a term, of a text that begins one, of an article. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Of a Latin word, so much of its beginning or its end is taken to be typed right.
  const SURE = 3;
  // Characters that terms of one file have in common, if not more.
  const SHORTEST = 2;
  const FEW_FILES = 2;
  const HANGUL = /[가-힣]/, SHORT_WORD = /^[가-힣]{2,3}$/;

  class Index {
    /* `files` are those of the publication that the meta data are of. */
    constructor(meta, files) {
      this.files = files;
      this.count = meta.articles;
      this.chunks = meta.terms;
      this.crowded = new Set(meta.crowded);
      this.perPiece = meta.piece;
      this.bestOfList = meta.best;
      this.starts = starts(meta.shards);
      this.months = meta.months.map(([name]) => name);
      this.begins = starts(meta.months.map(([, count]) => count));
      this.views = {};
      for (const name of ["lexicon", "rhymes", "tails", "skeletons", "words", "names",
        "titles"]) {
        this.views[name] = new S.View(name, files, meta.firsts[name]);
      }
      this.lists = new Map();
    }

    /* Whether there are articles of a month or a year, 202510 or 2025, by their identifiers. */
    hasMonth(beginning) {
      return this.months.some((month) => month.startsWith(beginning));
    }

    /* In how many articles a term stands. */
    async look(term) {
      const entry = await this.entry(term);
      return entry ? entry.count : 0;
    }

    /* Other names of the thing with this folded name without spaces. */
    async aliases(name) {
      return listed(await this.entry(name), 0);
    }

    /* Words that mean nearly the same. */
    async similar(word) {
      return listed(await this.entry(word), 1);
    }

    /* [[term, articles] …] that begin so, commonest first; a text may end in a lone onset. */
    async beginning(text, limit) {
      const sound = S.sound(text), found = [];
      const whole = text.replace(/[ㄱ-ㅎ]$/, "");
      for (const row of await this.views.lexicon.rows(sound)) {
        if (row[0].startsWith(whole) && S.heard(row[0], sound)) found.push([1, row]);
      }
      return best(found, limit);
    }

    /* Terms of exactly these onsets, then, unless `whole`, terms whose onsets begin so; those of
       `least` articles: of 0 also mere names. */
    async sounding(onsets, limit, whole = false, least = 1) {
      const alike = async (all) => {
        const rows = await this.views.lexicon.rows(onsets, all);
        await S.pause();
        return rows.map((row) => [S.heard(row[0], onsets), row])
          .filter(([how, row]) => how && HANGUL.test(row[0]));
      };
      const exact = best((await alike(true)).filter(([how]) => how === 2), limit, least);
      return exact.length < limit && !whole ? best(await alike(false), limit) : exact;
    }

    /* Terms with the same sound or rhyme. A Latin word has neither: those that share its
       beginning or its end, with names that stand in no article but have others. */
    async neighbours(word) {
      const latin = S.sound(word) === word;
      const sound = latin ? word.slice(0, SURE) : S.sound(word);
      const rhyme = latin ? S.rhyme(word).slice(0, SURE) : S.rhyme(word);
      const [heard, rhymed] = await Promise.all([
        this.views.lexicon.rows(sound, !latin), this.views.rhymes.rows(rhyme, !latin),
      ]);
      await S.pause();
      const found = new Map();
      for (const row of heard) {
        const how = S.heard(row[0], sound);
        if (latin ? how : how === 2) found.set(row[0], [1, row]);
      }
      await S.pause();
      for (const row of rhymed) {
        if (!latin && row[0].length !== word.length) continue;
        const own = S.rhyme(row[0]);
        if (latin ? own.startsWith(rhyme) : own === rhyme) found.set(row[0], [1, row]);
      }
      found.delete(word);
      return best([...found.values()], Infinity, latin ? 0 : 1);
    }

    /* Terms that have a text inside, not at their start; of onsets those that end in words of them. */
    async containing(text, limit) {
      const onsets = !HANGUL.test(text), found = new Map();
      // So many tails begin with two sounds that only the shortest are looked through.
      const most = text.length > 2 ? undefined : FEW_FILES;
      for (const row of await this.views.tails.rows(S.sound(text), onsets, most)) {
        const has = onsets ? S.heard(row[2], text) === 2 : row[2].startsWith(text);
        if (has) found.set(row[0], [1, row]);
      }
      return best([...found.values()], limit);
    }

    /* Latin terms that may have this skeleton, see transliteration.js; others are among them. */
    async skeletons(key) {
      return (await this.views.skeletons.rows(key, true)).map((row) => [row[0], Number(row[1])]);
    }

    /* Whether a word that no article has is one all the same: short ones, as far as the lists of other
       names have them. */
    async isWord(word) {
      const rows = SHORT_WORD.test(word) ? await this.views.words.rows(S.sound(word), true) : [];
      return rows.some(([own]) => own === word);
    }

    /* [{name, kind, address, count} …] that begin or sound so; if `whole`, that sound just so. */
    async names(text, limit, whole) {
      const rows = await this.called(this.views.names, text, whole);
      rows.sort((a, b) => b[0] - a[0] || b[1][3] - a[1][3]);
      return rows.slice(0, limit).map(([, row]) => ({
        name: row[0], kind: row[1] === "a" ? "author" : "tag", address: row[2], count: +row[3],
      }));
    }

    /* [{title, address} …] that begin or sound so, newest first. */
    async titles(text, limit) {
      const rows = await this.called(this.views.titles, text);
      rows.sort((a, b) => b[0] - a[0] || (a[1][1] < b[1][1] ? 1 : -1));
      return rows.slice(0, limit).map(([, row]) => ({ title: row[0], address: row[1] }));
    }

    async called(view, text, whole) {
      const wanted = S.compact(text), found = [];
      for (const row of await view.rows(S.sound(wanted), whole)) {
        const name = S.compact(row[0]);
        const how = S.begins(name, wanted) || (S.sound(name).startsWith(wanted) ? 1 : 0);
        if (how) found.push([how, row]);
      }
      return found;
    }

    /* {articles, impacts, pieces, count} of a term, null if it is in no article. */
    list(term) {
      return S.once(this.lists, term, async () => {
        const best = await this.best(term);
        return best && best.articles.length < best.count
          ? { ...S.readList(await this.ownFile("terms", term), this.starts), count: best.count }
          : best;
      });
    }

    /* The same, of a long list only the best articles. */
    async best(term) {
      const entry = await this.entry(term);
      return entry && entry.count
        ? { ...S.readList(entry.bytes, this.starts), count: entry.count } : null;
    }

    /* [[position …] …] of those postings of a term whose numbers are wanted, ascending. */
    async positions(term, wanted) {
      const entry = await this.entry(term);
      if (!entry) return [];
      const parts = await this.files.unpacked("places/" + this.chunk(term), S.readParts);
      const short = parts[entry.number];
      return S.readPlaces(short.length ? short : await this.ownFile("places", term), wanted);
    }

    /* What is too long for the file of several terms. */
    async ownFile(kind, term) {
      const { number } = await this.entry(term);
      return this.files.unpacked(kind + "/" + this.chunk(term) + "-" + number, (bytes) => bytes);
    }

    async entry(term) {
      const terms = await this.files.unpacked("terms/" + this.chunk(term), S.readTerms);
      return terms.get(term) || null;
    }

    /* The number of the file that a term is in, if it is in one. */
    chunk(term) {
      // Without finals: 대안, 대알다 and 대앟다 are in one file.
      const letters = Array.from(term, (letter) => S.isHangul(letter)
        ? String.fromCharCode(letter.charCodeAt(0) - S.final(letter)) : letter);
      let length = SHORTEST;
      while (length < letters.length && this.crowded.has(letters.slice(0, length).join(""))) {
        length++;
      }
      // FNV-1a, its halves folded, as plugins/seogo/search/packing.py has it.
      let value = 0x811c9dc5;
      for (const letter of letters.slice(0, length)) {
        value = Math.imul(value ^ letter.codePointAt(0), 0x01000193) >>> 0;
      }
      return ((value ^ value >>> 16) >>> 0) % this.chunks;
    }

    /* A piece of an article: of its text the own part, `before` and `after` it so much of its
       neighbours. */
    async piece(article, number) {
      const month = S.place(this.begins, article), place = article - this.begins[month];
      const [title, authors, date, address, tags, text, before, after, pieces] =
        await this.files.load("articles/" + this.months[month] + "/" + place + "-" + number);
      return { index: this, article, title, authors, date, address, tags, text, before, after,
        number, pieces };
    }

    /* An article with its whole text. */
    async document(article) {
      const first = await this.piece(article, 0);
      const rest = Array.from({ length: first.pieces - 1 }, (_, at) => this.piece(article, at + 1));
      const text = [first, ...await Promise.all(rest)]
        .map((one) => one.text.slice(one.before, one.text.length - one.after)).join("");
      return { ...first, text, after: 0, pieces: 1 };
    }

    /* Dates, tags, authors and series of all articles. */
    facts() {
      return this.files.load("facts");
    }
  }

  /* A term's names of the same thing, in its first column, or words like it, in its second. */
  function listed(entry, column) {
    const text = entry && entry.aliases.split("\t")[column];
    return text ? text.split("|") : [];
  }

  /* The number of the first article of each of some stretches, by how many they have. */
  function starts(sizes) {
    let start = 0;
    return sizes.map((size) => (start += size) - size);
  }

  /* [[term, articles] …] of [[how well it fits, row] …], best first, then commonest. */
  function best(found, limit, least = 1) {
    return found.map(([how, row]) => [row[0], +row[1], how]).filter((entry) => entry[1] >= least)
      .sort((a, b) => b[2] - a[2] || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit).map((entry) => entry.slice(0, 2));
  }

  S.Index = Index;
})();
