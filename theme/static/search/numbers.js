/* Numbers in other spellings: 5890억 = 589000000000, 1만5천 = 15000 = 1.5만, 1조2000억 = 1.2조. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const SMALL = { 십: 10, 백: 100, 천: 1000 };
  const BIG = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 };
  const NUMBER = /^((?:[0-9]+(?:\.[0-9]+)?[십백천]?[만억조경]?)+)([가-힣]*)$/;
  const STEP = /([0-9]+(?:\.[0-9]+)?)([십백천]?)([만억조경]?)/g;
  const SMALLEST = 1000;
  // Signs that the index does not keep: 3.5퍼센트 is 3.5% in the text.
  const SIGNS = /^(?:퍼센트|프로|달러|불|유로|파운드|도)$/;

  /* The value of digits with 만, 억 …; NaN where they do not add up to a whole number. */
  function value(text) {
    let total = 0, section = 0;
    for (const [, digits, small, big] of text.matchAll(STEP)) {
      section += Number(digits) * (SMALL[small] || 1);
      if (!big) continue;
      total += section * BIG[big];
      section = 0;
    }
    const whole = Math.round(total + section);
    return whole < 9e15 && Math.abs(whole - total - section) < 1e-3 ? whole : NaN;
  }

  /* [[term …] …]: each row is the same number as one term or as the words of one. */
  function spellings(number) {
    const rows = [[String(number)]], groups = [], short = [];
    let rest = number;
    for (const [name, size] of Object.entries(BIG).reverse()) {
      const count = number / size;
      if (count >= 1 && Number(count.toFixed(2)) === count) rows.push([count + name]);
      if (rest >= size) groups.push(Math.floor(rest / size) + name);
      rest %= size;
    }
    if (rest) groups.push(String(rest));
    for (const group of groups) short.push(group.replace(/^([1-9])000(?!\d)/, "$1천"));
    for (const way of [groups, short]) {
      rows.push([way.join("")]);
      if (way.length > 1) rows.push(way);
    }
    return rows;
  }

  /* Other ways to write a word that begins with a number: [{terms: that belong together, bare: the
     unit is not among them}]. */
  S.numberWays = function (word) {
    const ways = [];
    for (const text of [word, ...S.stems(word)]) {
      const match = NUMBER.exec(text);
      if (!match) continue;
      const [, digits, unit] = match, number = value(digits);
      const rows = number >= SMALLEST ? spellings(number) : [[digits]];
      for (const row of [[digits], ...rows]) {
        const whole = [...row.slice(0, -1), row[row.length - 1] + unit];
        ways.push({ terms: whole, bare: false });
        if (unit.length > 1 && digits.length > 1) ways.push({ terms: [...row, unit], bare: false });
        if (SIGNS.test(unit)) ways.push({ terms: row, bare: true });
      }
    }
    return ways;
  };
})();
