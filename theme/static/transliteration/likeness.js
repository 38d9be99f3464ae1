/* Foreign names and loanwords by their sound: 노틸러스 is nautilus, 와콤 wacom, 브러쉬 brush. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // Of jamo their spellings, each with how unusual it is that the spelling sounds so, in bits, 5 at
  // most: counted in half the pairs of plugins/seogo/search/loanwords.txt, aligned sound by sound.
  // ".ㄱ" is a final; "-" stands for ㅇ after a final, "으" for ㅇ before ㅡ, "_" for nothing heard.
  // Capitals are those of RULES.
  const SOUNDS =
    "_E0c1S2G3T3R4u4D5K5L5M5N5a5e5h5i5l5s5 -4 .ㄱK0KS0G3Ks3k5 .ㄱㅅKS0Ks0 .ㄴN0NN0Q4n5 " +
    ".ㄹL0LE0R5l5 .ㄹㄹl0L4 .ㅁM0N5m5 .ㅂB0P0b5p5v5 .ㅅT1c1D4t5 .ㅇQ0M5N5 ㄱG0g0gh0k5 ㄲg5k5 " +
    "ㄴGn0Nn0n0N5 ㄷD0DS0d0th2t5 ㄸd5t5 ㄹr0l3R4 ㄹㅡR2 ㅁMm0m0M5 ㅂB0b0v0 ㅃb5p5 " +
    "ㅅC0S0Z0c0s0th0sh1Ks4z4t5 ㅅㅟsh1 ㅅㅠsh1ch4s5 ㅅㅣsh0 ㅆTs2th2s5 ㅇ0h4 ㅈdz0j0z0zh0Z1g1S2d5s5 " +
    "ㅈㅣDgE0dgE0gE0 ㅉts0tz0j3z3 ㅊTS0Tz0ch0Ts1z3T5h5s5t5 ㅊㅣch1 ㅋk0K1ch1G3 ㅌT0t0th0 ㅍf0p0pf0P3v4 " +
    "ㅎh0kh0wh0ch3j3f5 ㅏa0aR0aa0ah0A2RE2o4E5e5eR5i5u5 ㅏㅇㅜou0ow1au2 ㅏㅇㅝowe0oweR0 " +
    "ㅏㅇㅣI0Y0ei0ai1ay2y2i3 ㅐae0a1ai2A3e5i5 ㅑya0ho1ia1a5 " +
    "ㅓRE0URE0eR0eaR0eo0iR0oR0re0u0uR0ouR1aR2ou2A3a3io3o3e4 ㅔe0ea0ei1E2ai2a5eR5 ㅔㅇㅓaiR0 " +
    "ㅔㅇㅣA0ai0ay0ei1ey1a4 ㅕio0yeo0yo0you0URE1ia2ya2eR5 ㅖhe0ye0 ㅗO0au0aw0o0oR0oa0oaR0ouR0ow0a5 " +
    "ㅗㅇㅓORE0 ㅗㅇㅜow0 ㅗㅇㅣoi0oy0 ㅘua0wa0oa2oi3 ㅘㅇㅣwI0wy0wi2 ㅙwe1wa2 ㅚoe0oi2o5 ㅛho0hoR0yo0 " +
    "ㅜoo0u0ue0w0woo0U1ou1o5 ㅝwaR0wo0woR0wa2 ㅞhe0wA0we0 ㅞㅇㅣwA1 ㅟui0wi0hi1u4 " +
    "ㅠU0eu0ew0hu0iu0ue0you0yu0u2E5 ㅡ0E0eu0e4u4o5 ㅢui0 ㅣea0ee0ey0hi0i0ie0y0I1A2e2ia2E3a5u5 " +
    "ㅣㅇㅓeaR0ia0ier0ea2io2iu3 ㅣㅇㅔie2 으eu0";
  // What is spelled in several ways but sounds alike is made equal, what sounds otherwise in some
  // places becomes a capital there.
  const RULES = [
    [/([^siu])s$/, "$1S"], [/([bdfgjklprstvz])\1/g, "$1"], [/^mc/, "mak"], [/ph/g, "f"],
    [/ck|cqu|que$/g, "k"], [/qu/g, "kw"], [/tch/g, "ch"], [/sch(?![aeiou])|sch(?=u)/g, "sh"],
    [/wh/g, "w"], [/wr/g, "r"], [/^kn/, "n"], [/^ps/, "s"], [/^rh|^l/, "r"], [/gu(?=[ei])/g, "g"],
    [/sc(?=[eiy])/g, "s"], [/cc(?=[eiy])/g, "ks"], [/c(?=[eiy])/g, "s"],
    [/ch(?=[lr])|cc|c(?!h)|q/g, "k"], [/x/g, "ks"], [/igh/g, "I"], [/gh(?![aeiouy])/g, ""],
    [/sm(?=S?$)/, "zm"], [/ture(?=[sS]?$)/, "churE"],
    // A silent e, and the long vowel before it.
    [/([aeiouyI].*[^aeiouyAI])e(?=[sS]?$)/, "$1E"],
    [/(?<![aeiouy])[aeiouy](?=([^aeiouyI]|th|ch)E[sS]?$)|a(?=tion|bl)/, "^"],
    [/t(?=io|ia)/g, "C"], [/ng(?=[sS]?$|[^aeiouylrES])|n(?=k|g(?![eiyE]))/g, "Q"],
    // Consonants that end a syllable; s between vowels.
    [/[mnlr](?![aeiouyIAOUY])/g, "^"], [/[bdgkpt](?![aeiouyIAOUYElrwhR])/g, "^"],
    [/([aeiouyIAOUY])s(?=[aeiouyE])/g, "$1Z"],
  ];
  const KINDS = ["Pbpfvㅂㅃㅍ", "Ddtzkgcsjqxㄱㄲㅋㄷㄸㅌㅅㅆㅈㅉㅊ", "Nnㄴ", "Mmㅁ", "Llrㄹ"];
  // Latin letters that are not heard, or as another kind; the same in search/sound.py.
  const QUIET = [
    [/ph/g, "f"], [/^(?:k(?=n)|p(?=s)|w(?=r))/, ""], [/gh(?![aeiouy])/g, ""],
    [/ng(?=s?$|[^aeiouylr])/g, "n"], [/[lr](?![aiouy]|e(?!s?$))/g, ""],
  ];
  const LONGEST = 3, MOST_ROWS = 6, WAYS = 20;
  // A word with none of these sounds, or with few of any, is like another by chance: 매일 and mail,
  // 이고 and Igor.
  const FOREIGN = /[ㅋㅌㅍ]|ㅡ(?!\.)/, NOT_FOREIGN = 2, FEW = 2;
  // When rows of onsets are made up: a vowel without a letter of its own, a syllable more.
  const MADE_UP = { ㅡ: 0.5, ㅇ: 2 };
  const byJamo = new Map(), bySpelling = new Map();
  for (const [, key, spellings] of SOUNDS.matchAll(/(\S[ㄱ-ㅣ]*)(\S+)/g)) {
    for (const [, spelling, cost] of spellings.matchAll(/(\D*)(\d)/g)) {
      const sound = [key === "_" ? "" : key, spelling, Number(cost)];
      add(byJamo, sound[0], sound);
      add(bySpelling, spelling, sound);
    }
  }

  function add(map, key, sound) {
    if (!map.has(key)) map.set(key, []);
    map.get(key).push(sound);
  }

  function spelled(latin) {
    return RULES.reduce((word, [from, to]) => word.replace(from,
      to === "^" ? (letter) => letter.toUpperCase() : to), latin.toLowerCase());
  }

  function jamoOf(hangul) {
    return Array.from(hangul, function (syllable) {
      const [onset, vowel, final] = S.parts(syllable);
      return onset + vowel + (final && "." + final);
    }).join("").replace(/(\..)ㅇ/g, "$1-").replace(/ㅇㅡ/g, "으");
  }

  /* How unlike a Hangul and a Latin word sound: 0 for a regular transliteration, Infinity if some
     letter cannot stand for any sound of the other. What is above S.ALIKE is another word. */
  S.likeness = function (hangul, latin) {
    const row = jamoOf(hangul), word = spelled(latin);
    const size = row.replace(/[-.ㅇㅡ]/g, "").length - FEW;
    if (size <= 0) return Infinity;
    const costs = Array.from(row + " ", () => Array(word.length + 1).fill(Infinity));
    costs[0][0] = 0;
    for (let i = 0; i <= row.length; i++) {
      const sounds = [];
      for (let length = 0; length <= Math.min(LONGEST, row.length - i); length++) {
        sounds.push(...byJamo.get(row.slice(i, i + length)) || []);
      }
      for (let j = 0; j <= word.length; j++) {
        for (const [jamo, spelling, cost] of costs[i][j] < Infinity ? sounds : []) {
          if (!word.startsWith(spelling, j)) continue;
          const to = costs[i + jamo.length], at = j + spelling.length;
          to[at] = Math.min(to[at], costs[i][j] + cost);
        }
      }
    }
    return (costs[row.length][word.length] + (FOREIGN.test(row) ? 0 : NOT_FOREIGN)) / size;
  };
  S.ALIKE = 1.25;

  /* A key that the Hangul and the Latin spelling of a word have in common, nearly always: how it
     begins (V with a vowel, H with an h) and the kinds of its consonants. */
  S.skeleton = function (word) {
    // 르 before a consonant is an r that is not heard in English, a final ㄹ may not be in Korean.
    const sounds = S.isHangul(word[0])
      ? jamoOf(word).replace(/(?!^)ㄹㅡ(?!\.)|\.ㄹ/g, "").replace(/\.ㅇ/g, "ㄴ")
      : QUIET.reduce((rest, [from, to]) => rest.replace(from, to), word.toLowerCase());
    const kinds = Array.from(sounds, (sound) => KINDS.find((one) => one.includes(sound)) || "");
    const start = /^[hㅎ]/.test(sounds) ? "H" : kinds[0] ? "" : "V";
    return start + kinds.map((kind) => kind.slice(0, 1)).join("").replace(/(.)\1+/g, "$1");
  };

  /* What a way of reading becomes with some jamo more; null if they cannot follow. A way is the
     onsets so far and what was last: O an onset, V a vowel, F a final (or nothing yet). */
  function longer(way, jamo) {
    if (!jamo) return way;
    const row = way.slice(0, -1), last = way.slice(-1), isVowel = /^[ㅏ-ㅣ]/.test(jamo);
    if (jamo[0] === "." ? last !== "V" : isVowel !== (last === "O")) return null;
    if (row && (jamo === "-" ? last !== "F" : jamo === "ㅇ" && last === "F")) return null;
    if (jamo === "ㅡ" && row.endsWith("ㅇ")) return null;
    const onsets = row + jamo.replace(/\..|[ㅏ-ㅣ]/g, "").replace(/[-으]/, "ㅇ");
    return onsets + (/[ㅏ-ㅣ으]$/.test(jamo) ? "V" : /^\..$/.test(jamo) ? "F" : "O");
  }

  /* Likely onsets of the Hangul spelling, the likeliest first: wacom → ㅇㅋ, … */
  S.onsetsOf = function (latin) {
    const word = spelled(latin);
    // By place: ways to read what stands before it, with their costs.
    const ways = Array.from(word + " ", () => new Map());
    const likeliest = (at) => [...ways[at]].sort((x, y) => x[1] - y[1]);
    ways[0].set("F", 0);
    for (let at = 0; at <= word.length; at++) {
      const here = likeliest(at).slice(0, WAYS);
      for (const [way, sum] of here) {
        for (let end = at; end <= Math.min(at + LONGEST, word.length); end++) {
          for (const [jamo, , cost] of bySpelling.get(word.slice(at, end)) || []) {
            const next = longer(way, jamo), all = sum + cost + (MADE_UP[jamo] || 0);
            if (next === null || (ways[end].has(next) && ways[end].get(next) <= all)) continue;
            ways[end].set(next, all);
            // What reads no letter is gone on with at the same place.
            if (end === at) here.push([next, all]);
          }
        }
      }
    }
    const rows = likeliest(word.length).filter(([way]) => !way.endsWith("O"));
    return [...new Set(rows.map(([way]) => way.slice(0, -1)))].slice(0, MOST_ROWS);
  };
})();
