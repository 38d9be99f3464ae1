/* Numbers in other spellings: 5890억 = 589000000000, 1만5천 = 15000 = 1.5만, 1조2000억 = 1.2조;
   256MB = 256메가바이트. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const DIGITS = "영일이삼사오육칠팔구";
  const SMALL = { 십: 10, 백: 100, 천: 1000 };
  const BIG = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 };
  const NUMBER = /^((?:[0-9]+(?:\.[0-9]+)?[십백천]?[만억조경]?)+)([가-힣]*|[a-z]+)$/;
  const STEP = /([0-9]+(?:\.[0-9]+)?)([십백천]?)([만억조경]?)/g;
  const SMALLEST = 1000, SHORT = 3;
  // 256가지 색 is 256색 and 256 색.
  const COUNTED = /^(?:가지|개)$/;
  const YEAR = /^(?:19|20)[0-9]{2}년$/;
  const ZEROS = /^[0-9]+\.[0-9]*0$/;
  // Signs that the index does not keep: 3.5달러 may be $3.5 in the text.
  const SIGNS = /^(?:퍼센트|프로|달러|불|유로|파운드|도)$/;
  // Only % it has in words too: 10% is not the 10 of 10월 where some text has it.
  const KEPT = /^(?:퍼센트|프로)$/;

  // Units of measurement: [sign, name, what may stand before it].
  const BYTES = { k: "킬로", m: "메가", g: "기가", t: "테라", p: "페타" };
  const MEASURES = [
    ["b", "바이트", BYTES], ["w", "와트", { "": "", ...BYTES }], ["hz", "헤르츠", { "": "", ...BYTES }],
    ["m", "미터", { "": "", k: "킬로", c: "센티", m: "밀리", n: "나노" }],
    ["g", "그램", { "": "", k: "킬로", m: "밀리" }], ["l", "리터", { "": "", m: "밀리" }],
    ["bit", "비트", { "": "" }], ["px", "픽셀", { "": "" }],
    ["v", "볼트", { "": "", k: "킬로" }], ["wh", "와트시", { "": "", ...BYTES }],
    ["pt", "포인트", { "": "" }], ["db", "데시벨", { "": "" }], ["ha", "헥타르", { "": "" }],
    ["cal", "칼로리", { "": "", k: "킬로" }], ["s", "초", { m: "밀리" }],
    ["m2", "제곱미터", { "": "" }],
  ];
  const UNITS = new Map([["살", ["세"]], ["세", ["살"]], ["인", ["명"]], ["명", ["인"]],
    ["프로", ["퍼센트"]], ["달", ["개월"]], ["개월", ["달"]], ["글자", ["자"]], ["자", ["글자"]]]);
  for (const [sign, name, prefixes] of MEASURES) {
    for (const [letter, prefix] of Object.entries(prefixes)) {
      const names = [letter + sign, prefix + name, ...sign === "b" ? [prefix] : []];
      for (const one of names) UNITS.set(one, names.filter((other) => other !== one));
    }
  }

  // 50킬로, which are kilograms or kilometres, or of bytes.
  const KILO = ["킬로", "키로", "kg", "킬로그램", "km", "킬로미터", ...UNITS.get("킬로")];
  for (const one of ["킬로", "키로"]) UNITS.set(one, KILO.filter((other) => other !== one));

  /* 이백, 이천만, 백만, 여덟 살 in digits: 200, 2000만, 100만, 8살. Other words as they are. */
  function inDigits(word) {
    const [native, tens, ones] = S.NATIVE.exec(word) || [""];
    if (native) {
      const ten = tens === "스무" ? 20 : 10 * (S.TENS.indexOf(tens) + 1);
      return ten + (S.OLD[ones] || S.ONES.indexOf(ones) + 1) + word.slice(native.length);
    }
    const found = S.NUMERAL.exec(word);
    if (!found) return word.replace(S.AGE, "");
    const parts = found[0].split(/([만억조])/).map(function (part) {
      if (part in BIG || !part) return part;
      let total = 0, digit = 0;
      for (const letter of part) {
        if (letter in SMALL) total += (digit || 1) * SMALL[letter];
        digit = letter in SMALL ? 0 : DIGITS.indexOf(letter);
      }
      return String(total + digit);
    });
    return parts.join("") + word.slice(found[0].length);
  }

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

  /* Numerals for digits, as a pattern, up to 99; "" beyond: 여섯|육, 석|세|삼. Not 이, as in 이 시는. */
  S.numerals = function (digits) {
    const number = Number(digits), ten = Math.floor(number / 10), one = number % 10;
    if (!Number.isInteger(number) || number < 1 || ten > 9) return "";
    const native = number === 20 ? "스무"
      : (ten ? S.TENS[ten - 1] : "") + (one ? S.ONES[one - 1] : "");
    const sino = (ten > 1 ? DIGITS[ten] : "") + (ten ? "십" : "") + (one ? DIGITS[one] : "");
    const others = Object.keys(S.OLD).filter((name) => S.OLD[name] === number);
    return [...others, native, ...sino === "이" ? [] : [sino]].join("|");
  };

  /* Other ways to write a word that begins with a number: [{terms: that belong together, bare: the
     unit is not among them, spare: nor need it be looked for where the word itself is known}]. */
  S.numberWays = function (word) {
    const ways = [];
    const own = inDigits(word);
    for (const text of [own, ...S.stems(word).map(inDigits)]) {
      const match = NUMBER.exec(text);
      if (!match) continue;
      const [, digits, unit] = match, number = value(digits);
      const inWords = /[십백천]/.test(digits);
      const rows = number >= SMALLEST || inWords && number ? spellings(number) : [[digits]];
      // 9.00% is 9%, but version 2.10 is not 2.1.
      if (unit && ZEROS.test(digits)) rows.push([String(Number(digits))]);
      // 1000여 명 is about 1000.
      const units = [unit, ...UNITS.get(unit) || [], ...unit.length === 1 ? ["여" + unit] : []];
      for (const row of [[digits], ...rows]) {
        for (const one of units) {
          // 200인 counts people, it is not 200 with a copula.
          const bare = !one && text !== own;
          ways.push({ terms: [...row.slice(0, -1), row[row.length - 1] + one], bare, spare: bare });
          if (one.length > 1 && (digits.length > 1 || UNITS.has(one))) ways.push({ terms: [...row, one] });
        }
        // 43899명, which a table has without its unit: so long a number is hardly another. Texts have
        // years either way.
        const isLong = Boolean(unit) && digits.length > (COUNTED.test(unit) ? SHORT - 1 : SHORT);
        if (SIGNS.test(unit)) ways.push({ terms: row, bare: true, spare: KEPT.test(unit) });
        else if (isLong) ways.push({ terms: row, bare: true, spare: !YEAR.test(text) });
      }
    }
    return ways;
  };
})();
