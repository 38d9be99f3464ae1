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
  const LEFT_OUT = /(?:^|\s)[-−](?=\p{L})(\S+)/gu;
  const YEAR = new RegExp("(?:^|\\s)((?:19|20)[0-9]{2})(?:년?\\s*(1[0-2]|0?[1-9])월|" +
    "[-.](1[0-2]|0?[1-9])(?![0-9])|년|(?=\\s|$))");
  const MONTH = /(?:^|\s)(1[0-2]|0?[1-9])월/;

  /* {fields: {author, tag, series, year, month: [value …]}, when: {year, month} of a plain date,
     phrases: [text], without: [text], rest: text}. A date beside a field is a field itself. */
  S.parseQuery = async function (lex, query) {
    const named = [], phrases = [], without = [], fields = {}, when = {};
    let dated = false;
    let rest = query.normalize("NFC").replace(FIELD, function (_, name, quoted, bare, next) {
      dated = dated || DATE.test(name);
      if (DATE.test(name)) return " " + (quoted || bare);
      const kind = AUTHOR.test(name) ? "author" : TAG.test(name) ? "tag" : "series";
      named.push({ kind, value: quoted || bare, next });
      return " ";
    });
    for (const { kind, value, next } of named) {
      // 글쓴이:크리스 정 is a name of two words where there is such an author.
      const longer = next && await properName(lex, kind, value + " " + next);
      if (longer) rest = rest.replace(next, " ");
      const name = longer || await properName(lex, kind, value) || value;
      fields[kind] = [...fields[kind] || [], name];
    }
    rest = rest.replace(QUOTED, function (_, minus, phrase) {
      if (S.pieces(phrase).length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(LEFT_OUT, (_, word) => (without.push(word), " "));
    const asks = dated || named.length > 0, year = YEAR.exec(rest);
    const month = year ? year[2] || year[3] : (MONTH.exec(rest) || [])[1];
    if (year) when.year = [year[1]];
    if (month && (year || asks)) when.month = [String(Number(month))];
    if (asks) {
      rest = rest.replace(YEAR, " ").replace(MONTH, " ");
      Object.assign(fields, when);
    }
    return { fields, when, phrases, without, rest };
  };

  const same = (text) => S.pieces(text).join("");

  /* A tag or an author as the archive writes it (ai → AI), also by another name; "" if none. */
  async function properName(lex, kind, text) {
    if (kind === "series") return "";
    for (const name of [text, ...await lex.index.aliases(same(text))]) {
      const found = (await lex.index.names(name, 8))
        .find((one) => one.kind === kind && same(one.name) === same(name));
      if (found) return found.name;
    }
    return "";
  }
})();
