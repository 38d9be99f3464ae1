/* What the page says about a search, in sentences. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  // Guesses that may stand for many words, of which only the commonest is named.
  const PARTLY = ["beginning", "inside", "onsets"];

  /* 로 or 으로, by the last sound of a word as it is read: 애플로, 삼성으로, 8로, 3으로. */
  S.direction = function (word) {
    const last = word.replace(/[^\p{L}\p{N}]+$/u, "").slice(-1).toLowerCase();
    if (S.isHangul(last)) {
      const final = S.final(last);
      return final === 0 || final === 8 ? "로" : "으로";
    }
    return /[036mnㄱ-ㅎ]/.test(last) ? "으로" : "로";
  };

  S.quoted = function (word) {
    return ["‘", element("bdi", "", word), "’"];
  };

  S.notice = function (...children) {
    return element("p", "notice", ...children);
  };

  /* What is said of a result, in its order: [node]. */
  S.account = function (state, result) {
    const filters = S.isFiltered(state) && S.filterList(state);
    return [...notices(state, result), ...(filters ? [filters] : []), sum(state, result)];
  };

  /* On how the query was understood. */
  function notices(state, result) {
    const { plan } = result;
    const time = S.filtersAnything(plan.fields) && S.timeInWords(plan.fields), out = [];
    if (time) out.push(S.notice(time + "에 나온 글에서 찾았습니다."));
    if (plan.except.length) {
      out.push(S.notice(...S.commas(plan.except.map(S.inWords)), " 글은 빼고 찾았습니다."));
    }
    if (result.articles.length) {
      out.push(...understood(state, plan));
      const dropped = plan.notes.filter((note) => note.kind === "dropped").map((note) => note.word);
      if (dropped.length) out.push(S.notice("흔한 말은 빼고 찾았습니다: ", ...listed(dropped)));
      if (plan.unasked.length) {
        const [first] = plan.unasked;
        out.push(S.notice("낱말이 많아 ", ...S.quoted(first), " 앞까지만 찾았습니다."));
      }
      if (plan.missing.length) {
        out.push(S.notice("어느 글에도 없는 말은 빼고 찾았습니다: ", ...listed(plan.missing)));
      }
      out.push(...result.partial
        ? [S.notice("찾는 말이 모두 든 글은 없어서, 일부만 든 글을 보입니다.")] : extended(result));
    } else if (plan.missing.length && plan.groups.length) {
      out.push(S.notice("어느 글에도 없는 말이 있습니다: ", ...listed(plan.missing)));
    }
    if (state.literal && state.query) {
      out.push(S.notice("입력한 그대로 찾은 결과입니다. ",
        S.stateLink({ ...state, literal: false }, "비슷한 말도 찾기")));
    }
    if (result.unread) {
      out.push(S.notice(`나머지 글 ${S.counted(result.unread)}건은 따옴표 안의 말과 글자까지 같은지 `,
        "살피지 못했습니다. 낱말을 더하면 더 정확합니다."));
    }
    return out;
  }

  /* What there is besides the articles that have all words. */
  function extended(result) {
    const { lacking } = result, [{ length: whole }, { length: isOther }] = S.tiers(result);
    const isOne = [...lacking.values()].every((groups) => groups.length === 1);
    const rest = [isOther > 0 && "뜻이 비슷한 말이 든",
      lacking.size && (isOne ? "한" : "일부") + " 낱말이 빠진"].filter(Boolean);
    if (!rest.length) return [];
    const account = whole ? `찾는 말이 모두 든 글은 ${whole}건입니다. 나머지는 `
      : "찾는 말이 모두 든 글은 없습니다. ";
    return [S.notice(account + rest.join(" 글과 ") + (whole ? " 글입니다." : " 글을 보입니다."))];
  }

  /* 1234 → "1,234". Not by toLocaleString, whose first call takes a phone a quarter of a second. */
  S.counted = function (number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  };

  /* "‘dovmf’ → ‘애플’, ‘반도’ → ‘반도체’ 등으로 찾았습니다. 입력한 그대로 찾기" */
  function understood(state, { notes, groups }) {
    const guesses = notes.filter((note) => note.shown && note.shown !== note.word);
    if (!guesses.length) return [];
    const pairs = guesses.map(function ({ word, shown, kind }) {
      const group = groups.find((one) => one.word === word && one.how === kind);
      const one = S.compact(shown);
      const several = group && PARTLY.includes(kind) &&
        group.readings.some(({ terms }) => terms.join("") !== one);
      const found = element("b", "", ...S.quoted(shown));
      return { nodes: [...S.quoted(word), " → ", found, several ? " 등" : ""],
        ending: several ? "으로" : S.direction(shown) };
    });
    return [S.notice(...S.commas(pairs.map((pair) => pair.nodes)), pairs[pairs.length - 1].ending,
      " 찾았습니다. ", S.stateLink({ ...state, literal: true }, "입력한 그대로 찾기"))];
  }

  function listed(words) {
    return S.commas([...new Set(words)].map(S.quoted));
  }

  S.commas = function (lists) {
    return lists.flatMap((nodes, at) => [at ? ", " : "", ...nodes]);
  };

  /* How many there are, and in which order; the other order is a link. */
  function sum(state, result) {
    const count = result.articles.length + result.left;
    if (!count) {
      const { groups, phrases, without, fields } = result.plan;
      const asks = groups.length || phrases.length || Object.keys(fields).length;
      if (without.length && !asks && !S.isFiltered(state)) {
        return element("p", "sum", element("span", "", "빼고 싶은 말뿐입니다. 찾을 말도 넣어 주세요."));
      }
      const words = state.query
        ? [...S.quoted(state.query), "에 맞는 글이 없습니다."] : ["조건에 맞는 글이 없습니다."];
      return element("p", "sum", element("span", "", ...words));
    }
    const node = element("p", "sum",
      element("span", "", "글 ", element("b", "", S.counted(count)), "건",
        result.atLeast ? " 이상" : ""));
    const { groups, phrases } = result.plan;
    const ranked = groups.length + phrases.length > 0;
    if (count < 2) return node;
    for (const [sort, words] of [["", "잘 맞는 것부터"], ["date", "최근 것부터"]]) {
      if (!ranked && !sort) continue;
      if (!ranked || sort === state.sort) {
        const here = element("span", "here", words);
        here.setAttribute("aria-current", "true");
        node.append(" ", here);
      } else node.append(" ", S.stateLink({ ...state, sort }, words));
    }
    return node;
  }
})();
