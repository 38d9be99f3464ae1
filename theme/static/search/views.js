/* Views: rows of terms, names or titles, sorted by what may be typed instead of them.
   The keys are those of plugins/seogo/search/sound.py. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { ONSETS, VOWELS } = S;
  const FIRST = 0xac00, FINALS = 28, SYLLABLE = /[가-힣]/g;
  // Files read for one question: a single letter would else load a large part of a view.
  const MOST_FILES = 6;

  function onset(syllable) {
    return ONSETS[Math.floor((syllable.charCodeAt(0) - FIRST) / (VOWELS.length * FINALS))];
  }

  function vowel(syllable) {
    return VOWELS[Math.floor((syllable.charCodeAt(0) - FIRST) / FINALS) % VOWELS.length];
  }

  /* 반도체 → ㅂㄷㅊ */
  function sound(term) {
    return term.replace(SYLLABLE, onset);
  }

  /* 반도체 → ㅏㅗㅔ, openai → ianepo */
  function rhyme(term) {
    const changed = term.replace(SYLLABLE, vowel);
    return changed === term ? Array.from(term).reverse().join("") : changed;
  }

  /* How a term goes with onsets: 2 it has just these, 1 it begins with them, 0 neither. Whole files
     are looked through so; making the sound of each term would take five times as long. */
  function heard(term, onsets) {
    if (term.length < onsets.length) return 0;
    for (let at = 0; at < onsets.length; at++) {
      if ((S.isHangul(term[at]) ? onset(term[at]) : term[at]) !== onsets[at]) return 0;
    }
    return term.length === onsets.length ? 2 : 1;
  }

  class View {
    /* `early` are the first keys of the files, if `meta` has them. */
    constructor(name, files, early) {
      Object.assign(this, { name, files, early });
    }

    /* A promise of the first keys of the files. */
    async firsts() {
      return this.early || this.files.load(this.name + "/firsts");
    }

    /* A promise of the rows of a file, each a list of its columns. */
    file(number) {
      return this.files.made(this.name + "/" + number, (text) =>
        text.split("\n").map((line) => line.split("\t")));
    }

    /* Rows of the first few files, `most`, that hold keys beginning with a text, or that are it if
       `whole`; others are among them. */
    async rows(text, whole, most = MOST_FILES) {
      const firsts = text ? await this.firsts() : [];
      if (!firsts.length) return [];
      // Behind a key and its tab comes the term.
      const first = whole ? text + "\t" : text;
      const from = Math.max(0, S.place(firsts, first));
      const to = Math.min(S.place(firsts, first + "\uffff"), from + most - 1);
      const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      const files = await Promise.all(numbers.map((number) => this.file(number)));
      return files.flat();
    }
  }

  /* Number of the last of the sorted texts that is not greater than a key; -1 if all are. */
  S.place = function (firsts, key) {
    let low = -1, high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  Object.assign(S, { onset, vowel, sound, rhyme, heard, View });
})();
