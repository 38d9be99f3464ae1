/* The forms of a verb or adjective in a text, as a pattern made of its dictionary form: 밝히다 →
   밝혔다, 밝히고, 밝힌; 돕다 → 도와; 듣다 → 들어; 흐르다 → 흘러. The rules are those of 한글 맞춤법,
   15–18항 and 34–38항. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FIRST = 0xac00, VOWELS = 21, FINALS = 28;
  // Vowels and finals by their number in Unicode.
  const [A, AE, YA, YAE, EO, E, YEO, YE, O, WA, WAE, OE, U, WO, EU, I] =
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 18, 20];
  const [NONE, N, D, L, M, B, S_, SS, H] = [0, 4, 7, 8, 16, 17, 19, 20, 27];
  const CONTRACTED = { [I]: [YEO], [O]: [WA], [U]: [WO], [OE]: [WAE], [EU]: [A, EO] };
  const WITHOUT_H = { [A]: [AE], [EO]: [AE, E], [YA]: [YAE], [YEO]: [YE] };
  // Of the stems in ㄷ only these turn it into ㄹ (받다 keeps it).
  const D_TO_L = /(?:[듣걷싣묻긷붇]|깨닫|일컫)$/;
  // What may follow a stem of one syllable, so that 보다 is not found in 보도 or 정보.
  const ENDING = "(?=[고는다지면니며자게던든려러기시셨십겠네냐아어았었으은을음습여였]|" +
    "도록|세요|거나|거든|므로)";
  const WORD_END = "(?![가-힣])";

  function parts(syllable) {
    const code = syllable.charCodeAt(0) - FIRST;
    return [Math.floor(code / VOWELS / FINALS), Math.floor(code / FINALS) % VOWELS, code % FINALS];
  }

  function joined(onset, vowel, final) {
    return String.fromCharCode(FIRST + (onset * VOWELS + vowel) * FINALS + final);
  }

  /* [what the end of the stem may become, what must follow it], for all regular and irregular
     classes that the shape allows: which one a verb is in, its spelling does not tell. */
  function forms(before, last) {
    const [onset, vowel, final] = parts(last);
    const bare = (f, v = vowel) => joined(onset, v, f);
    const out = [[before + last, ENDING]];
    const closed = function (head, v) {
      out.push([head + bare(N, v), "(?:다|데|지)?" + WORD_END]);
      out.push([head + bare(L, v), "(?:까|지|수록|게|래|만)?" + WORD_END]);
      out.push([head + bare(M, v), "(?:을|이|은|에|과|도|으로|의)?" + WORD_END]);
      out.push([head + bare(B, v), "(?=니|시|디)"]);
    };
    const past = function (head, v) {
      out.push([head + bare(SS, v), ""]);
      out.push([head + bare(NONE, v), "(?:[지져졌진질짐집][가-힣]*|[서야도요라준줄주])?" + WORD_END]);
    };
    if (final === NONE) {
      closed(before, vowel);
      if (last === "하") past(before, AE);
      for (const v of CONTRACTED[vowel] || [vowel]) past(before, v);
      if (last === "르" && before) doubled(out, before);
    } else if (final === L) {
      out.push([before + bare(NONE), "(?=는|니|시|세|십|네)"]);
      closed(before, vowel);
    } else if (final === B) {
      out.push([before + bare(NONE), "(?=우|운|울|움|워|웠|와|왔)"]);
    } else if (final === D && D_TO_L.test(before + last)) {
      out.push([before + bare(L), "(?=어|었|아|았|으|은|을|음)"]);
    } else if (final === S_) {
      out.push([before + bare(NONE), "(?=어|었|아|았|으|은|을|음)"]);
    } else if (final === H && before) {
      closed(before, vowel);
      for (const v of WITHOUT_H[vowel] || []) past(before, v);
    }
    return out;
  }

  /* 흐르다 → 흘러, 빠르다 → 빨랐다. */
  function doubled(out, before) {
    const [onset, vowel, final] = parts(before.slice(-1));
    if (final !== NONE) return;
    out.push([before.slice(0, -1) + joined(onset, vowel, L), "(?=러|렀|라|랐)"]);
  }

  /* A source for RegExp that matches the forms to the end of the word; "" for no such word. */
  S.verbForms = function (lemma) {
    const stem = lemma.slice(0, -1);
    if (!/^[가-힣]+$/.test(stem) || !lemma.endsWith("다")) return "";
    const short = stem.length === 1;
    const ways = forms(stem.slice(0, -1), stem.slice(-1)).map(function ([form, after]) {
      return form + (short || after.startsWith("(?=") && after !== ENDING ? after : "");
    });
    return (short ? "(?<![가-힣])" : "") + "(?:" + [...new Set(ways)].join("|") + ")[가-힣]{0,6}";
  };
})();
