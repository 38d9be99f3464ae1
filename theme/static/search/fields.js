/* A typed query taken apart: fields, quoted phrases, what is to be left out, words. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const NAMES = { author: "글쓴이 저자 기자 작성자 author by", tag: "태그 tag", series: "연재 시리즈 series",
    date: "연도 년도 날짜 year date" };
  const KINDS = Object.fromEntries(Object.entries(NAMES).flatMap(
    ([kind, names]) => names.split(" ").map((name) => [name, kind])));
  const FIELD = new RegExp(
    `(^|\\s)(${Object.keys(KINDS).join("|")})\\s*[:：]\\s*(?:["“”„]([^"“”„]+)["“”„]|([^\\s"“”„]+))`, "gi");
  const QUOTED = /(^|\s)?([-−])?["“”„]([^"“”„]+)["“”„]/g;
  const LEFT_OUT = /(^|\s)[-−](?=[\p{L}])(\S+)/gu;
  const DATE = /(^|\s)((?:19|20)[0-9]{2})(?:년?\s*[-.년]?\s*(1[0-2]|0?[1-9])월|[-.](1[0-2]|0?[1-9])(?![0-9])|년|(?=\s|$))/;
  const MONTH = /(^|\s)(1[0-2]|0?[1-9])월/;

  /* {fields: {author, tag, series, year, month: [value …]}, when: {year, month} of a plain date,
     phrases: [text], without: [text], rest: text} */
  S.parseQuery = function (query) {
    const fields = {}, phrases = [], without = [];
    const add = (kind, value) => { fields[kind] = [...fields[kind] || [], value]; };
    let dated = false;
    let rest = query.normalize("NFC").replace(FIELD, function (_, space, name, quoted, bare) {
      const kind = KINDS[name.toLowerCase()], value = (quoted || bare).trim();
      if (kind !== "date") add(kind, value);
      dated = dated || kind === "date";
      return kind === "date" ? " " + value : " \u0000";
    });
    rest = rest.replace(QUOTED, function (_, space, minus, phrase) {
      if (S.pieces(phrase).length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(LEFT_OUT, function (_, space, word) {
      without.push(word);
      return " ";
    });
    const when = {};
    const asks = dated || Object.keys(fields).length > 0;
    const cut = function (pattern, read) {
      const match = pattern.exec(rest);
      if (!match) return;
      read(match);
      if (asks) rest = rest.replace(match[0], " ");
    };
    cut(DATE, function ([, , year, month, other]) {
      when.year = [year];
      if (month || other) when.month = [String(Number(month || other))];
    });
    if (!when.month && (when.year || asks)) cut(MONTH, ([, , month]) => { when.month = [String(Number(month))]; });
    if (asks) Object.assign(fields, when);
    return { fields, when, phrases, without, rest };
  };

  /* Names as the archive writes them: ai → AI; 크리스 정 takes the word behind 글쓴이:크리스. The
     place of each field's words in `rest` is marked by a NUL. */
  S.resolveNames = async function (lex, asked) {
    const behind = asked.rest.split("\u0000");
    let number = 0;
    for (const kind of ["author", "tag"]) {
      const values = asked.fields[kind] || [];
      for (let at = 0; at < values.length; at++) {
        const next = values.length === 1 ? behind.slice(1).map((text) => /^\s*(\S+)/.exec(text)) : [];
        const longer = next.filter(Boolean).map((match) => match[1]);
        for (const word of ["", ...longer]) {
          const name = await properName(lex, kind, (values[at] + " " + word).trim());
          if (!name) continue;
          values[at] = name;
          if (word) asked.rest = asked.rest.replace(new RegExp("\u0000\\s*" + escaped(word)), " ");
        }
        number++;
      }
    }
    asked.rest = asked.rest.replaceAll("\u0000", " ");
    return number;
  };

  const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const same = (text) => S.pieces(text).join("");

  async function properName(lex, kind, text) {
    const own = [text, ...await lex.index.aliases(same(text))];
    for (const name of own) {
      const found = await lex.index.names(name, 8);
      const fitting = found.find((one) => one.kind === kind && same(one.name) === same(name));
      if (fitting) return fitting.name;
    }
    return "";
  }
})();
