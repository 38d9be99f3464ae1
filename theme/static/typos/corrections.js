/* Slips of the finger: one key wrong, missing, doubled or in the wrong place. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const PLACES = new Map(ROWS.flatMap((row, y) =>
    Array.from(row, (key, x) => [key, [x + y / 2, y]])));
  // Keys of sounds that are taken for each other:
  // ㄱㅋ ㄷㅌ ㅂㅍ ㅈㅊ ㅗㅜ ㅐㅔ ㅡㅓ ㅜㅠ ㅏㅑ ㅓㅕ ㅗㅛ.
  const ALIKE = new Set("rz ex vq wc hn op mj bn ki ju hy".split(" ")
    .flatMap((pair) => [pair, pair[1] + pair[0]]));
  // Two slips cost more than any one, so that a short word has only one.
  const SHIFTED = 0.55, SAME_SOUND = 0.55, NEAR = 0.6, DOUBLED = 0.6, SWAPPED = 0.7, MISSING = 0.85;
  const FAR = 1, OTHER_KIND = 1.3, FAR_IN_LONG = 1.25;
  const MOST = 3, MOST_BESIDE = 8, ALL = 1e4, CROWD = 20, MARGIN = 0.25, WHOLE_SYLLABLE = 0.8;
  // Terms compared before the browser has time for something else.
  const AT_ONCE = 50;
  const SHORTEST_HEAD = 3, MOST_KEYS = 3;
  const FAMILIES = "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우";
  const VOWEL_KEYS = /[yuiophjklbnm]/, LETTER = /[ㄱ-ㅣ]/;
  const CONSONANTS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", VOWELS = "ㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ";

  function exchange(a, b) {
    const one = a.toLowerCase(), other = b.toLowerCase();
    const shift = (a === one) === (b === other) ? 0 : SHIFTED;
    if (one === other) return shift;
    if (ALIKE.has(one + other)) return Math.min(SAME_SOUND + shift, FAR);
    if (!PLACES.has(one) || !PLACES.has(other)) return Infinity;
    const [x, y] = PLACES.get(one), [u, v] = PLACES.get(other);
    if (Math.hypot(x - u, y - v) < 1.3) return NEAR + shift;
    return VOWEL_KEYS.test(one) === VOWEL_KEYS.test(other) ? FAR : OTHER_KIND;
  }

  /* Weighted edits between two rows of keys; digits are never changed. */
  function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, at) => at * MISSING)];
    const extra = (row, at) => /[0-9]/.test(row[at]) ? Infinity
      : row[at] === row[at - 1] ? DOUBLED : MISSING;
    for (let i = 1; i <= a.length; i++) {
      const row = [rows[i - 1][0] + extra(a, i - 1)];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        let least = Math.min(
          rows[i - 1][j - 1] + (same ? 0 : exchange(a[i - 1], b[j - 1])),
          rows[i - 1][j] + extra(a, i - 1),
          row[j - 1] + extra(b, j - 1),
        );
        if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          least = Math.min(least, rows[i - 2][j - 2] + SWAPPED);
        }
        row.push(least);
      }
      rows.push(row);
    }
    return rows[a.length][b.length];
  }

  /* Another family name is another person. */
  function isOther(word, term) {
    return /^[가-힣]{3}$/.test(word) && FAMILIES.includes(word[0]) && word[0] !== term[0];
  }

  const isShort = (word) => /[가-힣]/.test(word) && word.length < 3;

  /* How much may be wrong in a word of so many keys: nothing odd should be found. */
  function allowed(word, keys) {
    if (LETTER.test(word)) return keys < 4 ? 0 : FAR;
    if (keys < 5) return keys < 4 ? 0 : SAME_SOUND;
    return isShort(word) ? SWAPPED : keys < 9 ? FAR : FAR_IN_LONG;
  }

  /* Words with two syllables in each other's place: 도반체 → 반도체. */
  function swaps(word) {
    const out = [];
    for (let at = 1; word.length > 2 && at < word.length; at++) {
      if (word[at] === word[at - 1]) continue;
      out.push(word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1));
    }
    return out;
  }

  /* Words with the onsets or the vowels of two neighbouring syllables in each other's place: 시라니오 →
     시나리오, 에피피나 → 에피파니. All are neighbours. */
  function exchanged(word) {
    const out = [];
    for (let at = 1; /^[가-힣]{3,}$/.test(word) && at < word.length; at++) {
      const [one, two] = [word[at - 1], word[at]].map(S.parts);
      for (const [first, second] of [[[two[0], one[1]], [one[0], two[1]]],
        [[one[0], two[1]], [two[0], one[1]]]]) {
        out.push(word.slice(0, at - 1) + S.joined(...first, one[2] || "") +
          S.joined(...second, two[2] || "") + word.slice(at + 1));
      }
    }
    return out;
  }

  /* Whole syllables that a word with a lone letter in it may have been: 바ㄴ도체, 반ㄷ도체. */
  function mended(word) {
    if (!LETTER.test(word)) return [];
    const row = S.letters(word), out = new Set([row]);
    for (let at = 0; at < row.length; at++) {
      const head = row.slice(0, at), rest = row.slice(at + 1);
      out.add(head + rest);
      if (rest) out.add(head + rest[0] + row[at] + rest.slice(1));
      for (const vowel of VOWELS) out.add(head + row[at] + vowel + rest);
      if (!S.VOWELS.includes(row[at])) continue;
      for (const onset of CONSONANTS) out.add(head + onset + row[at] + rest);
    }
    return [...out].map(S.composed).filter((text) => !LETTER.test(text));
  }

  /* Words with two neighbouring keys in each other's place: 우너자력 → 원자력, 랑퉈 → 라우터. Those
     with as many syllables are neighbours already. */
  function transposed(word) {
    const row = S.letters(word), out = [];
    for (let at = 1; row.length > 4 && /^[가-힣]+$/.test(word) && at < row.length; at++) {
      if (row[at] === row[at - 1]) continue;
      out.push(S.composed(row.slice(0, at - 1) + row[at] + row[at - 1] + row.slice(at + 1)));
    }
    return out.filter((text) => !LETTER.test(text) && text.length !== word.length);
  }

  /* Terms that are a word with one more key, by which it has another syllable: 헉서 → 허가서, 브라워 →
     브라우저. Their sounds are few, so that few files are needed. */
  async function completed(lex, word) {
    const row = S.letters(word), may = new Set();
    if (!/^[가-힣]+$/.test(word)) return [];
    for (let at = 1; at <= row.length; at++) {
      await S.pause();
      for (const key of VOWELS + CONSONANTS) {
        const text = S.composed(row.slice(0, at) + key + row.slice(at));
        if (text.length > word.length && !LETTER.test(text)) may.add(text);
      }
    }
    const sounds = [...new Set(Array.from(may, S.sound))];
    const found = await Promise.all(sounds.map((one) => lex.index.sounding(one, ALL, true)));
    return found.flat().filter(([term]) => may.has(term))
      .map(([term, count]) => [term, count, SWAPPED]);
  }

  /* Whether a word is a longer one without one of its syllables: 샌프란시코. */
  function lacks(word, term) {
    return /^[가-힣]+$/.test(word) && Array.from(term, (_, at) =>
      term.slice(0, at) + term.slice(at + 1)).includes(word);
  }

  /* Terms that may be a word with a syllable more or less; only of long words. */
  async function otherLengths(lex, word) {
    if (!/^[가-힣]{4,}$/.test(word)) return [];
    const head = word.slice(0, Math.max(SHORTEST_HEAD, Math.ceil(word.length / 2)));
    // The missing one may be among the first: 와드카드.
    const [longer, behind] = await Promise.all([lex.index.beginning(head, CROWD),
      lex.index.containing(word.slice(-head.length), CROWD)]);
    const less = Array.from(word.slice(1, -1), (_, at) => word.slice(0, at + 1) + word.slice(at + 2));
    // 스크린샷트, but 가장자리창 is one of 가장자리.
    if (S.vowel(word.slice(-1)) === "ㅡ") less.push(word.slice(0, -1));
    const shorter = await lex.known(less.filter((text) => text.length > SHORTEST_HEAD));
    return [...[...longer, ...behind].filter(([term]) => lacks(word, term)), ...shorter];
  }

  /* Those of some texts that a typed one may be a slight slip of, the likeliest first. */
  S.slipsAmong = async function (typed, texts) {
    await S.later("letters.js", "keys");
    const keys = S.keys(typed);
    const cost = new Map(texts.map((text) => [text, distance(keys, S.keys(text))]));
    return texts.filter((text) => cost.get(text) <= NEAR).sort((a, b) => cost.get(a) - cost.get(b));
  };

  /* [[term, count, cost] …]: what a word may have been meant to be, the likeliest first; `beside` others
     that tell which, a short word may be further from it. */
  S.corrections = async function (lex, word, beside = false) {
    await S.later("letters.js", "keys");
    const typed = S.keys(word);
    const limit = beside && typed.length > 3 ? FAR : allowed(word, typed.length);
    if (!limit || /^[0-9.]+$/.test(word)) return [];
    const near = await lex.index.neighbours(word);
    const swapped = swaps(word), turned = new Set([...swapped, ...exchanged(word)]);
    const known = await lex.known([...swapped, ...mended(word), ...transposed(word)]);
    const found = new Map();
    const uneven = await otherLengths(lex, word);
    for (const [at, [term, count]] of [...near, ...known, ...uneven].entries()) {
      if (at % AT_ONCE === 0) await S.pause();
      const isWhole = turned.has(term) || lacks(word, term) || lacks(term, word);
      const keys = S.keys(term), whole = isWhole ? WHOLE_SYLLABLE : Infinity;
      if (term === word || Math.abs(keys.length - typed.length) > MOST_KEYS) continue;
      const slip = distance(typed, keys);
      const cost = Math.min(whole, slip >= FAR && isOther(word, term) ? Infinity : slip);
      if (cost <= Math.max(limit, FAR)) found.set(term, [term, count, cost]);
    }
    const all = [...found.values()], close = all.filter((one) => one[2] <= limit);
    // A short word is too near to many others, unless few sound like it and one is near.
    const alone = all.length === 1 && near.length < CROWD;
    if (!close.length && typed.length > 4) close.push(...await completed(lex, word));
    if (!close.length && isShort(word) && typed.length > 4 && alone) return all;
    const likely = ([, count, cost]) => cost - Math.log10(count + 1) / 4;
    close.sort((x, y) => likely(x) - likely(y) || (x[0] < y[0] ? -1 : 1));
    if (beside) return close.slice(0, MOST_BESIDE);
    return close.filter((one) => likely(one) <= likely(close[0]) + MARGIN).slice(0, MOST);
  };
})();
