/* Particles and the copula, taken off the end of a word: the lists and the rule of
   plugins/seogo/search/particles.py. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const AFTER_CONSONANT =
    "은 이 을 과 아 이나 이란 이라 이랑 이며 이고 이자 이든 이야 은커녕 이나마 이야말로";
  const AFTER_VOWEL = "는 가 를 와 야 나 란 라 랑 며 고 자 든 는커녕 나마 야말로";
  const DIRECTION = "로 로서 로써 로부터 로선";
  const ALWAYS =
    "의 에 도 만 들 께 에서 에게 한테 께서 까지 부터 처럼 보다 마다 조차 마저 밖에 대로 만큼 하고 " +
    "엔 에선 에겐 까진 부턴 보단 에다 에다가 뿐 뿐만 끼리 치고 같이 더러 쯤 라든지 라든가 이라든지 이라든가 " +
    "에게서 한테서 에서부터 이라고 이라는 이라며 이라면 이라도 이지만 이었다 이었던 이던 이다 " +
    "입니다 이었습니다 입니까 이에요 예요 인 인가 인가요 인지 일 일까 일까요 이었나 였나 " +
    "이라서 라서 라고 라는 라며 라면 라도 지만 였다 였던 다 씨 님";
  // The only ones that come off a single syllable: 칩을 is 칩, but 하만 and 인도 are names.
  const AFTER_SYLLABLE = "은 는 이 가 을 를 의 에 에서 로 으로 와 과 까지 부터 보다 처럼";
  // The only ones that may follow these there: 칩에는 is 칩, but 코로나 is not 코.
  const BEHIND = "은 는 도 만 의 부터 까지";
  // Nothing follows these but the end of the word: 로도 is an order, 도로 none (고속도로).
  const LAST = "은 는 이 가 을 를 도 의";
  const sure = new Set(AFTER_SYLLABLE.split(" "));
  const behind = new Set(BEHIND.split(" "));
  const last = new Set(LAST.split(" "));
  const LIST = DIRECTION.split(" ");
  const open = new Set([AFTER_VOWEL, DIRECTION, ALWAYS].join(" ").split(" "));
  const lateral = new Set([AFTER_CONSONANT, DIRECTION, ALWAYS].join(" ").split(" "));
  const closed = new Set([AFTER_CONSONANT, ALWAYS].join(" ").split(" ")
    .concat(LIST.map((particle) => "으" + particle)));
  const any = new Set([...open, ...lateral, ...closed]);
  // 11만, 30일, 30도: there they are units.
  const afterNumber = new Set([...any].filter((one) => !["만", "일", "도"].includes(one)));

  function fitting(letter) {
    if (/[0-9]/.test(letter)) return afterNumber;
    if (!S.isHangul(letter)) return any;
    const final = S.final(letter);
    return final === 0 ? open : final === 8 ? lateral : closed;
  }

  /* The word without one particle, every way that fits, longest particle first; inner where
     another one stood behind it. */
  function shorter(word, inner) {
    const out = [];
    for (let length = Math.min(5, word.length - 1); length > 0; length--) {
      const stem = word.slice(0, -length), particle = word.slice(-length);
      if (stem.length === 1 && !sure.has(particle) || inner && last.has(particle)) continue;
      if (fitting(stem.slice(-1)).has(particle)) out.push(stem);
    }
    return out;
  }

  /* All stems, outermost particle off first: 정부에서는 gives 정부에서, 정부. */
  function stems(word) {
    const seen = new Set([word]);
    for (const rest of seen) {
      const end = word.slice(rest.length);
      for (const stem of shorter(rest, end !== "")) {
        if (stem.length > 1 || !end || behind.has(end)) seen.add(stem);
      }
    }
    seen.delete(word);
    return [...seen];
  }

  /* Stems of a particle that does not fit the sound before it: 구글를. */
  function looseStems(word) {
    const stem = word.slice(0, -1);
    return stem.length > 1 && (stem.length > 2 ? "을를은는이가와과" : "을를")
      .includes(word.slice(-1)) ? [stem] : [];
  }

  Object.assign(S, { PARTICLES: any, stems, looseStems, isParticle: (word) => any.has(word),
    isSureParticle: (word) => sure.has(word) });
})();
