/* A typed query taken apart: fields, quoted phrases, what is to be left out, words. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const AUTHOR = /^(?:글쓴이|저자|기자|작성자|author|by)$/i, TAG = /^(?:태그|tag)$/i;
  const DATE = /^(?:연도|년도|날짜|year|date)$/i;
  const FIELD = new RegExp("(?:^|\\s)" +
    "(글쓴이|저자|기자|작성자|author|by|태그|tag|연재|시리즈|series|" +
    "연도|년도|날짜|year|date)\\s*[:：]\\s*(?:[\"“”„]([^\"“”„]+)[\"“”„]|" +
    "([^\\s\"“”„]+)(?=(?:\\s+([^\\s:]+))?))", "gi");
  const QUOTED = /([-−])?["“”„]([^"“”„]+)["“”„]/g;
  // Where a field stood; nothing that is typed.
  const HERE = "\0";
  const LEFT_OUT = /(?:^|\s)[-−](?=[\p{L}\p{N}])(\S+)/gu;
  // Of a day its month is told.
  const YEAR = new RegExp("(?:^|\\s)((?:19|20)[0-9]{2})(?:" +
    "년?\\s*(1[0-2]|0?[1-9])월(?:\\s*[0-9]{1,2}일)?|" +
    "([-./])(1[0-2]|0?[1-9])(?![0-9])(?:\\3[0-9]{1,2}(?![0-9])\\.?)?|년|(?=\\s|$))", "g");
  const MONTH = /(?:^|\s)(1[0-2]|0?[1-9])월/;

  /* {fields: {author, tag, series, year, month: [value …]}, when: {year, month} of plain dates,
     phrases: [text], without: [text], rest: text}. A date beside a field is a field itself. */
  S.parseQuery = async function (lex, query) {
    const named = [], phrases = [], without = [], fields = {}, when = {};
    let dated = false;
    const typed = query.normalize("NFC").replaceAll(HERE, " ");
    let rest = typed.replace(FIELD, function (_, name, quoted, bare, next) {
      dated = dated || DATE.test(name);
      if (DATE.test(name)) return " " + (quoted || bare);
      const kind = AUTHOR.test(name) ? "author" : TAG.test(name) ? "tag" : "series";
      named.push({ kind, value: quoted || bare, next });
      return HERE;
    });
    for (const { kind, value, next } of named) {
      // 글쓴이:크리스 정 is a name of two words where there is such an author.
      const longer = next && await properName(lex, kind, value + " " + next);
      const at = rest.indexOf(HERE), behind = rest.slice(at + 1);
      rest = rest.slice(0, at) + " " + (longer ? behind.replace(next, " ") : behind);
      const name = longer || await properName(lex, kind, value) || value;
      fields[kind] = [...fields[kind] || [], name];
    }
    rest = rest.replace(QUOTED, function (_, minus, phrase) {
      if (S.pieces(phrase).length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(LEFT_OUT, (_, word) => (without.push(word), " "));
    const asks = dated || named.length > 0, years = [...rest.matchAll(YEAR)];
    const months = years.map((found) => found[2] || found[4]).filter(Boolean);
    const lone = asks && !years.length && MONTH.exec(rest);
    if (lone) months.push(lone[1]);
    if (years.length) when.year = [...new Set(years.map((found) => found[1]))];
    if (months.length) when.month = [...new Set(months.map((month) => String(Number(month))))];
    if (asks) {
      rest = lone ? rest.replace(MONTH, " ") : rest.replace(YEAR, " ");
      Object.assign(fields, when);
    }
    return { fields, when, phrases, without, rest };
  };

  /* A tag or an author as the archive writes it (ai → AI), also by another name; "" if none. */
  async function properName(lex, kind, text) {
    if (kind === "series") return "";
    for (const name of [text, ...await lex.index.aliases(S.compact(text))]) {
      const found = (await lex.index.names(name, 8))
        .find((one) => one.kind === kind && S.compact(one.name) === S.compact(name));
      if (found) return found.name;
    }
    return "";
  }
})();
