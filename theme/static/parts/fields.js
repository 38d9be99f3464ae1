/* A typed query taken apart: fields, quoted phrases, what is to be left out, words. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const AUTHOR = /^(?:글쓴이|저자|기자|작성자|author|by)$/i, TAG = /^(?:태그|tag)$/i;
  const DATE = /^(?:연도|년도|날짜|year|date)$/i;
  const MINUS = "[-−－–]";
  const NAME = `(?:^|\\s)(${MINUS})?` +
    "(글쓴이|저자|기자|작성자|author|by|태그|tag|연재|시리즈|series|" +
    "연도|년도|날짜|year|date)\\s*[:：]\\s*";
  const FIELD = new RegExp(NAME + "(?:[\"“”„]([^\"“”„]+)[\"“”„]|" +
    "([^\\s\"“”„]+)(?=(?:\\s+([^\\s:]+))?))", "gi");
  // One whose value is still to be typed.
  const BEGUN = new RegExp(NAME + "(?:[\"“”„][^\"“”„]*)?$", "i");
  const QUOTED = new RegExp(`(${MINUS})?["“”„]([^"“”„]+)["“”„]`, "g");
  // Where a field stood; nothing that is typed.
  const HERE = "\0";
  const LEFT_OUT = new RegExp(`(?:^|\\s)${MINUS}(?=[\\p{L}\\p{N}])(\\S+)`, "gu");

  /* {fields: {author, tag, series, year, month: [value …]}, except: [such fields, of which no
     article may have all], phrases: [text], without: [text], rest: text}. A date beside a field is
     a field itself. */
  S.parseQuery = async function (lex, query) {
    const named = [], phrases = [], without = [], fields = {}, except = [];
    let dated = false;
    const typed = query.normalize("NFC").replaceAll(HERE, " ").replace(BEGUN, "");
    let rest = typed.replace(FIELD, function (whole, minus, name, quoted, bare, next) {
      const value = quoted || bare;
      if (DATE.test(name)) {
        const spelled = S.datesSpelled(value), dates = S.datesIn(spelled);
        if (minus && !dates.length) return whole;
        if (minus) except.push(S.whenOf(dates));
        else dated = true;
        return minus ? " " : " " + spelled;
      }
      const kind = AUTHOR.test(name) ? "author" : TAG.test(name) ? "tag" : "series";
      named.push({ kind, value, next, minus });
      return HERE;
    });
    for (const { kind, value, next, minus } of named) {
      // 글쓴이:크리스 정 is a name of two words where there is such an author.
      const longer = next && await S.properName(lex, kind, value + " " + next);
      const at = rest.indexOf(HERE), behind = rest.slice(at + 1);
      rest = rest.slice(0, at) + " " + (longer ? behind.replace(next, " ") : behind);
      const name = longer || await S.properName(lex, kind, value) || value;
      if (minus) except.push({ [kind]: [name] });
      else fields[kind] = [...fields[kind] || [], name];
    }
    rest = rest.replace(QUOTED, function (_, minus, phrase) {
      if (S.pieces(phrase).length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(LEFT_OUT, (_, word) => (without.push(word), " "));
    if (dated || named.some(({ minus }) => !minus)) {
      rest = S.rangesSpelled(rest);
      const years = S.datesIn(rest), dates = years.length ? years : S.monthsIn(rest);
      rest = dates.reduce((text, date) => text.replace(date.text, " "), rest);
      Object.assign(fields, S.whenOf(dates));
    }
    return { fields, except, phrases, without, rest };
  };

  /* A tag or an author as the archive writes it (ai → AI), also by another name; "" if none. */
  S.properName = async function (lex, kind, text) {
    if (kind === "series") return "";
    for (const name of [text, ...await lex.index.aliases(S.compact(text))]) {
      const found = (await lex.index.names(name, 8))
        .find((one) => one.kind === kind && S.compact(one.name) === S.compact(name));
      if (found) return found.name;
    }
    return "";
  };
})();
