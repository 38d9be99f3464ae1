/* The Index of docs/search.md over a list of terms in memory, for tests of the planner:
   {terms: [[term, articles] …], aliases: {name: [other …]}, similar: {word: [other …]},
   words: [word …], names: [{name, kind} …], articles: [[term …] …]}, the last for where terms
   stand. */
window.fakeIndex = function (
  { terms, aliases = {}, similar = {}, words = [], names = [], articles = [] },
) {
  const ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  const each = (text, pick) => text.replace(/[가-힣]/g, (c) => pick(c.charCodeAt(0) - 0xac00));
  const sound = (text) => each(text, (code) => ONSETS[Math.floor(code / 588)]);
  const rhyme = (text) => /[가-힣]/.test(text)
    ? each(text, (code) => VOWELS[Math.floor(code % 588 / 28)]) : Array.from(text).reverse().join("");
  const counts = new Map(terms), sounds = new Map(), rhymes = new Map();
  const put = (map, key, term) => map.set(key, [...map.get(key) || [], term]);
  for (const [term] of terms) {
    put(sounds, sound(term), term);
    put(rhymes, rhyme(term), term);
  }
  const ordered = (found, least = 1) => found.map((term) => [term, counts.get(term)])
    .filter((pair) => pair[1] >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const startsSo = (term, text) => {
    const head = text.slice(0, -1);
    return term.startsWith(text) || ONSETS.includes(text.slice(-1)) && term.startsWith(head) &&
      term.length >= text.length && sound(term[head.length]) === text.slice(-1);
  };
  const places = new Map();
  articles.forEach((article, number) => article.forEach(function (term, at) {
    if (!places.has(term)) places.set(term, new Map());
    const own = places.get(term);
    own.set(number, [...own.get(number) || [], at]);
  }));
  const all = terms.map(([term]) => term), plain = (text) => text.toLowerCase().replace(/\s/g, "");
  return {
    looks: 0,
    // Articles of September to November 2025.
    hasMonth(beginning) { return /^2025(?:09|1[01]|$)/.test(beginning); },
    async list(term) { return places.has(term) ? { articles: [...places.get(term).keys()] } : null; },
    async positions(term, wanted) {
      const own = [...places.get(term).values()];
      return wanted.map((number) => own[number]);
    },
    async look(term) { this.looks++; return counts.get(term) || 0; },
    async aliases(name) { return Object.hasOwn(aliases, name) ? aliases[name] : []; },
    async similar(word) { return Object.hasOwn(similar, word) ? similar[word] : []; },
    async beginning(text, limit) {
      return ordered(all.filter((term) => startsSo(term, text))).slice(0, limit);
    },
    async skeletons() { return ordered(all.filter((term) => /^[a-z]{4,14}$/.test(term))); },
    async sounding(onsets, limit, whole = false, least = 1) {
      const longer = whole ? [] : [...sounds.keys()].filter((key) => key !== onsets && key.startsWith(onsets));
      return [...ordered(sounds.get(onsets) || [], least),
        ...ordered(longer.flatMap((key) => sounds.get(key)))].slice(0, limit);
    },
    /* Without Hangul, a term sounds like itself: there its neighbours share either half. */
    async neighbours(word) {
      const half = Math.floor(word.length / 2);
      const found = /[가-힣]/.test(word)
        ? [...sounds.get(sound(word)) || [], ...rhymes.get(rhyme(word)) || []]
        : all.filter((term) => Math.abs(term.length - word.length) < 2 &&
          (term.startsWith(word.slice(0, half)) || term.endsWith(word.slice(half))));
      return ordered([...new Set(found)], 0);
    },
    async containing(text, limit) {
      const isThere = (term) => /[가-힣]/.test(text) ? term.indexOf(text) > 0
        : term.length > text.length && sound(term).endsWith(text);
      return ordered(all.filter((term) => isThere(term) && /^[가-힣]{4,14}$/.test(term) &&
        !term.endsWith("다"))).slice(0, limit);
    },
    async isWord(word) { return words.includes(word); },
    async names(text, limit) {
      return names.filter((one) => plain(one.name).startsWith(plain(text))).slice(0, limit);
    },
  };
};
